import { toPdf, toWordApart } from '#documents'
import { download, orAbsent, refused, type Reply, type Route } from '#http'
import { editionText } from '#instrument'
import { memberRoute, type Ask } from '#people'
import { fileName, type Ending } from '../file-name.ts'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { fileTypes, pressWords } from '../routes/files.ts'
import { editionPaper } from './paper.ts'

/** An edition to read on paper or in Word, beside its own file. */
export const editionPaperRoutes = (needs: PaperNeeds): readonly Route[] => [
  takes(needs, 'docx', toWordApart),
  takes(needs, 'pdf', toPdf),
]

const takes = (needs: PaperNeeds, ending: Extract<Ending, 'docx' | 'pdf'>, press: typeof toPdf): Route =>
  memberRoute(needs, {
    ...{ method: 'GET', path: `/partnerships/:partnership/editions/:edition/edition.${ending}` },
    ability: 'partnership.read',
    handle: ask => make(needs, ask, ending, press),
  })

const make = async (
  { editions }: PaperNeeds,
  ask: Ask,
  ending: Extract<Ending, 'docx' | 'pdf'>,
  press: typeof toPdf,
): Promise<Reply> => {
  const edition = orAbsent(await ask.read(tx => editions.find(tx, ask.asked.params['edition'] ?? '')))
  const bytes = await press(editionPaper(edition, editionText(edition).fingerprint))
  if (bytes.ok)
    return download(fileName(ending, edition.title, `version ${edition.version}`), fileTypes[ending], bytes.value)
  const papers = `/partnerships/${ask.partnership.id}/editions/${edition.id}`
  return refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers }))
}
