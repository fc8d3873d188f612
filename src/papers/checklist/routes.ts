import { checklistPaths, checklistPattern, checklistRead, type ChecklistRead } from '#checklist'
import { toPdf, toWorkbook, toWordApart } from '#documents'
import { dayOf } from '#ground'
import { orAbsent, refused, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { PaperNeeds } from '../needs.ts'
import { notNowPage } from '../pages/not-now.ts'
import { asFile, pressWords } from '../routes/files.ts'
import { checklistGrid } from './grid.ts'
import { checklistPaper } from './paper.ts'

const endings = ['docx', 'pdf', 'xlsx'] as const
type Ending = (typeof endings)[number]

/** A run of a checklist as a file, for whoever may read the run. */
export const checklistPaperRoutes = (needs: PaperNeeds): readonly Route[] =>
  endings.map(ending =>
    memberRoute(needs, {
      ...{ method: 'GET', path: `${checklistPattern}/:run/paper.${ending}`, ability: 'checklist.run' },
      handle: ask => take(ask, ending),
    }),
  )

const take = async (ask: Ask, ending: Ending): Promise<Reply> => {
  const read = orAbsent(await ask.read(tx => checklistRead(tx, ask.asked.params['run'] ?? '')))
  const named = { year: dayOf(read.run.startedAt), name: [read.checklist.title, read.run.about] }
  if (ending === 'xlsx') return asFile(ask, named, ending, await toWorkbook([checklistGrid(read)]))
  const bytes = await written(ask, read, ending)
  if (bytes.ok) return asFile(ask, named, ending, bytes.value)
  const papers = checklistPaths(ask.partnership.id).results(read.run.id)
  return refused(notNowPage(ask.frame, { why: pressWords[bytes.refusal.kind], papers }))
}

const written = (ask: Ask, read: ChecklistRead, ending: 'docx' | 'pdf') => {
  const paper = checklistPaper({ partnership: ask.partnership.name, now: ask.now, read })
  return ending === 'docx' ? toWordApart(paper) : toPdf(paper)
}
