import type { Read } from '#db'
import { download, orAbsent, type Reply } from '#http'
import { fileOf, releasesOf, type DraftKey, type ReleaseStanding } from '#overview'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
} as const

type Kind = keyof typeof types

const kindIn = (words: string | undefined): Kind | undefined =>
  (Object.keys(types) as readonly Kind[]).find(kind => kind === words)

/** One of a draft's files as it was made, to the byte. `called` tells a draft's file from a release's. */
export const fileReply = async (tx: Read, key: DraftKey, asked: string | undefined, called: string): Promise<Reply> => {
  const kind = orAbsent(kindIn(asked))
  const bytes = orAbsent(await fileOf(tx, key, kind))
  return download(`overview-${called}.${kind}`, types[kind], bytes)
}

/** The published draft of a release, as the scope may see it; absent where there is none. */
export const publishedIn = async (
  tx: Read,
  programme: string,
  release: number,
): Promise<{ readonly key: DraftKey; readonly standing: ReleaseStanding; readonly correctedBy?: number }> => {
  const releases = await releasesOf(tx, programme)
  const standing = orAbsent(releases.find(({ number, month }) => number === release && month !== undefined))
  const correctedBy = releases.find(({ corrects, month }) => corrects === release && month !== undefined)?.number
  return {
    ...{ key: { programme, release, draft: standing.publishedDraft ?? 0 }, standing },
    ...(correctedBy === undefined ? {} : { correctedBy }),
  }
}
