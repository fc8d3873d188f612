import { toPdf, toWordApart } from '#documents'
import { frameworkRead } from '#framework'
import { orAbsent, refused, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { asFile, pressWords } from '../routes/files.ts'
import { versionIn } from '../routes/asking.ts'
import { frameworkForAll, frameworkPaper } from './paper.ts'

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

/** What was asked for is not what stands there any more. */
const changed =
  'The framework has changed since the page was opened that offered this file. Open the signatures again, and take it from there.'

const take = async (ask: Ask, ending: 'docx' | 'pdf'): Promise<Reply> => {
  const version = versionIn(ask)
  const own = `/partnerships/${ask.partnership.id}/framework`
  const read = orAbsent(await ask.read(tx => frameworkRead(tx, version)))
  const { mark, for: whom } = ask.asked.query
  if (mark !== undefined && mark !== read.mark) return refused(notNowPage(ask.frame, { why: changed, papers: own }))
  // Providers and families are given what was signed.
  const isForAll = whom === 'all' && read.version !== undefined
  const paper = isForAll ? frameworkForAll(read) : frameworkPaper({ now: ask.now, read })
  const bytes = await (ending === 'docx' ? toWordApart(paper) : toPdf(paper))
  if (!bytes.ok) return refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers: own }))
  const name = [
    'commissioning framework',
    version === undefined ? '' : `version ${version}`,
    isForAll ? 'for everybody' : '',
  ]
  return asFile(ask, { year: '', name }, ending, bytes.value)
}
