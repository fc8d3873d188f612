import { toPdf, toWordApart } from '#documents'
import { frameworkRead } from '#framework'
import { orAbsent, refused, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { asFile, pressWords } from '../routes/files.ts'
import { versionIn } from '../routes/asking.ts'
import { frameworkPaper } from './paper.ts'

/** The commissioning framework as a file: as it reads now, or a version as it was signed. */
export const frameworkPaperRoutes = (needs: PaperNeeds): readonly Route[] =>
  (['docx', 'pdf'] as const).map(ending =>
    memberRoute(needs, {
      method: 'GET',
      path: `/partnerships/:partnership/framework/paper.${ending}`,
      ability: 'partnership.read',
      handle: ask => take(ask, ending),
    }),
  )

const take = async (ask: Ask, ending: 'docx' | 'pdf'): Promise<Reply> => {
  const version = versionIn(ask)
  const read = orAbsent(await ask.read(tx => frameworkRead(tx, version)))
  const paper = frameworkPaper({ now: ask.now, read })
  const bytes = await (ending === 'docx' ? toWordApart(paper) : toPdf(paper))
  if (!bytes.ok) {
    const papers = `/partnerships/${ask.partnership.id}/framework`
    return refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers }))
  }
  const name = ['commissioning framework', version === undefined ? '' : `version ${version}`]
  return asFile(ask, { year: '', name }, ending, bytes.value)
}
