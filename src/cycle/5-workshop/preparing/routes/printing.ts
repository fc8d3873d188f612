import { exercisePath } from '#exercise'
import { orAbsent, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import { workshopRoute } from '../../paths.ts'
import { runSheetPage } from '../pages/run-sheet.ts'
import { tablePaperPage } from '../pages/table-paper.ts'
import { papersFrom } from '../papers.ts'
import { placesOf } from '../store.ts'
import { loadedIn } from './loading.ts'

/** What is printed before the day. */
export const printingRoutes = (needs: WorkshopNeeds): readonly Route[] => [
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/run-sheet`,
    ability: 'workshop.run',
    handle: ask => showRunSheet(needs, ask),
  }),
  memberRoute(needs, {
    method: 'GET',
    path: `${workshopRoute}/tables/:part`,
    ability: 'workshop.run',
    handle: ask => showTablePaper(needs, ask),
  }),
]

const printed = (needs: WorkshopNeeds, ask: Ask) =>
  ask.read(async tx => {
    const { room } = await loadedIn(tx, needs, ask)
    return papersFrom(room, await placesOf(tx, room.workshop.id))
  })

const showRunSheet = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const papers = await printed(needs, ask)
  const { partnership, exercise, id } = papers.workshop
  return shown(
    runSheetPage(ask.frame, {
      papers,
      publicUrl: needs.publicUrl,
      fileHref: ending => `${exercisePath(partnership, exercise)}/papers/workshop-papers.${ending}?workshop=${id}`,
    }),
  )
}

const showTablePaper = async (needs: WorkshopNeeds, ask: Ask): Promise<Reply> => {
  const papers = await printed(needs, ask)
  const table = orAbsent(papers.tables.find(({ letter }) => letter === ask.asked.params['part']))
  return shown(tablePaperPage(ask.frame, papers, table))
}
