import type { Read, Write } from '#db'
import type { DraftKey } from '../key.ts'
import type { ReleaseFiles } from '../printed.ts'
import type { FileKind, Tables, Writing } from './tables.ts'

const ofDraft = ({ programme, release, draft }: DraftKey) => ({ programme_id: programme, release, draft })

/** Which files of a draft are made. */
export const filesMade = async (tx: Read, key: DraftKey): Promise<readonly FileKind[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.file')
    .select('kind')
    .where(file => file.and(ofDraft(key)))
    .execute()
  return rows.map(({ kind }) => kind)
}

/** One file as it was made, to the byte. */
export const fileOf = async (tx: Read, key: DraftKey, kind: FileKind): Promise<Uint8Array | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('overview.file')
    .select('bytes')
    .where(file => file.and(ofDraft(key)))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row && new Uint8Array(row.bytes)
}

export const keepFile = async (tx: Write, key: DraftKey, kind: FileKind, bytes: Uint8Array): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('overview.file')
    .values({ ...ofDraft(key), kind, bytes: Buffer.from(bytes) })
    .onConflict(made => made.columns(['programme_id', 'release', 'draft', 'kind']).doNothing())
    .execute()
}

/** All files of a built draft, to the byte, as the gate reads them. */
export const artefactsOf = async (tx: Read, key: DraftKey): Promise<ReleaseFiles | undefined> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('overview.file')
    .select(['kind', 'bytes'])
    .where(file => file.and(ofDraft(key)))
    .execute()
  const bytesOf = (kind: FileKind): Uint8Array | undefined => {
    const row = rows.find(each => each.kind === kind)
    return row && new Uint8Array(row.bytes)
  }
  const [html, csv, xlsx, pdf, json] = [
    bytesOf('html'),
    bytesOf('csv'),
    bytesOf('xlsx'),
    bytesOf('pdf'),
    bytesOf('json'),
  ]
  if (!html || !csv || !xlsx || !pdf || !json) return undefined
  const text = new TextDecoder()
  return { html: text.decode(html), csv, xlsx, pdf, json: text.decode(json) }
}
