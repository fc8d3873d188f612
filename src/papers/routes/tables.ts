import { confirmationOf, positionsOf } from '#agreement'
import type { Read } from '#db'
import { toCsv, toWorkbook, type Grid } from '#documents'
import type { Exercise } from '#exercise'
import type { Route } from '#http'
import type { Ask } from '#people'
import { decisionsOf } from '#plans'
import { submittedOf } from '#scoring'
import type { PaperNeeds } from '../needs.ts'
import { tableNames, type TableName } from '../shelf/tables.ts'
import { answersGrid } from '../tables/answers.ts'
import { decisionsGrid } from '../tables/decisions.ts'
import { actionsGrid, prioritiesGrid } from '../tables/plan.ts'
import { positionsGrid } from '../tables/positions.ts'
import { exerciseIn, mayReadKept, questionsOf, takes } from './asking.ts'
import { asFile } from './files.ts'
import { planNow } from './plan-now.ts'

/** What is on record as tables: all of them in one Excel file, each alone as CSV. */
export const tableRoutes = (needs: PaperNeeds): readonly Route[] => [
  takes(needs, '/tables.xlsx', async ask => {
    const { year, grids } = await gridsOf(needs, ask, tableNames)
    return asFile(ask, { year, name: ['tables'] }, 'xlsx', await toWorkbook(grids))
  }),
  ...tableNames.map(name =>
    takes(needs, `/${name}.csv`, async ask => {
      const { year, grids } = await gridsOf(needs, ask, [name])
      return asFile(ask, { year, name: [name] }, 'csv', Buffer.concat(grids.map(toCsv)))
    }),
  ),
]

const gridsOf = (needs: PaperNeeds, ask: Ask, names: readonly TableName[]) =>
  ask.read(async tx => {
    const exercise = await exerciseIn(tx, ask)
    const grids: Grid[] = []
    for (const name of names) grids.push(await read[name](tx, needs, ask, exercise))
    return { year: exercise.label, grids }
  })

type Reading = (tx: Read, needs: PaperNeeds, ask: Ask, exercise: Exercise) => Promise<Grid>

const read: Readonly<Record<TableName, Reading>> = {
  positions: async (tx, needs, _ask, exercise) => {
    const confirmation = await confirmationOf(tx, exercise.id)
    const positions = confirmation?.positions ?? (await positionsOf(tx, exercise.id))
    return positionsGrid(await questionsOf(tx, needs, exercise), positions)
  },
  answers: async (tx, _needs, ask, exercise) =>
    answersGrid(await submittedOf(tx, exercise.id, { mayReadKept: mayReadKept(ask) })),
  priorities: async (tx, needs, _ask, exercise) =>
    prioritiesGrid((await planNow(tx, needs.editions, exercise))?.outline.areas ?? []),
  decisions: async (tx, _needs, _ask, exercise) => decisionsGrid(await decisionsOf(tx, exercise.id)),
  actions: async (tx, needs, _ask, exercise) =>
    actionsGrid((await planNow(tx, needs.editions, exercise))?.outline ?? { areas: [], actions: [] }),
}
