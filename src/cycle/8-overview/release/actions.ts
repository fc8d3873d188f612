import { toCsv, toPdf, toWorkbook } from '#documents'
import { releaseBody } from './pages/release.ts'
import { releasePaper } from './paper.ts'
import type { Release, ReleaseFiles } from './printed.ts'
import { printedGrid, wordsGrid } from './rows.ts'
import { claim, method, noteOf, titleOf } from './wording.ts'

const asJson = (release: Release): string => `${JSON.stringify({ claim, method, ...release }, undefined, 2)}\n`

const asPdf = async (release: Release): Promise<Uint8Array> => {
  const written = await toPdf(releasePaper(release))
  if (!written.ok) throw new Error(`The release’s PDF could not be made: ${written.refusal.kind}`)
  return written.value
}

const wordsIn = (release: Release): readonly string[] => [titleOf(release), claim, noteOf(release), ...method]

/** How each file is made: of the printed release and of nothing else, so that the same release gives the same bytes. */
export const makers = {
  html: async release => new TextEncoder().encode(releaseBody(release).markup),
  csv: async release => toCsv(printedGrid(release)),
  xlsx: release => toWorkbook([printedGrid(release), wordsGrid(wordsIn(release))]),
  pdf: asPdf,
  json: async release => new TextEncoder().encode(asJson(release)),
} satisfies Record<string, (release: Release) => Promise<Uint8Array>>

/** All that leaves the house of a release. */
export const filesOf = async (release: Release): Promise<ReleaseFiles> => {
  const text = new TextDecoder()
  return {
    html: text.decode(await makers.html(release)),
    csv: await makers.csv(release),
    xlsx: await makers.xlsx(release),
    pdf: await makers.pdf(release),
    json: text.decode(await makers.json(release)),
  }
}
