import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Run } from './run.ts'

type Row = {
  partnership_id: string
  id: string
  checklist: string
  commissioner: string
  about: string
  person_id: string
  person_name: string
  group_id: string | null
  open_group: string | null
  is_shared: boolean
  started_at: Instant
  finished_at: Instant | null
  finished_by: string | null
  finished_by_name: string | null
}
type Tables = { 'checklist.run_through': Row }

const runFrom = (row: Row): Run => ({
  ...{ id: row.id, checklist: row.checklist, commissioner: row.commissioner, about: row.about },
  by: { id: row.person_id, name: row.person_name },
  ...(row.group_id === null ? {} : { group: row.group_id }),
  ...(row.open_group === null ? {} : { openTo: row.open_group }),
  ...{ isShared: row.is_shared, startedAt: row.started_at },
  ...(row.finished_at === null ? {} : { finished: { at: row.finished_at, by: row.finished_by_name ?? '' } }),
})

/** The runs that the person of this scope may see, the last begun first. */
export const runsOf = async (tx: Read): Promise<readonly Run[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('checklist.run_through')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(runFrom)
}

/** One run, where the person of this scope may see it. */
export const runOf = async (tx: Read, id: Id): Promise<Run | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('checklist.run_through')
    .selectAll()
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .executeTakeFirst()
  return row === undefined ? undefined : runFrom(row)
}

/** Holds a run, so that finishing it and answering in it follow each other. */
export const holdRun = async (tx: Write, id: Id): Promise<void> => {
  await inLine(tx, 'checklist.run_through', { partnership_id: partnershipIn(tx), id })
}

/** Keeps a new run. */
export const keepRun = async (tx: Write, run: Run): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('checklist.run_through')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: run.id, checklist: run.checklist },
      ...{ commissioner: run.commissioner, about: run.about, person_id: run.by.id, person_name: run.by.name },
      ...{ group_id: run.group ?? null, open_group: run.openTo ?? null, is_shared: run.isShared },
      ...{ started_at: run.startedAt, finished_at: null, finished_by: null, finished_by_name: null },
    })
    .execute()
}

/** Keeps who may see a run now, and whether it is finished. */
export const changeRun = async (tx: Write, run: Run, by: Id<'person'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('checklist.run_through')
    .set({
      ...{ open_group: run.openTo ?? null, is_shared: run.isShared },
      finished_at: run.finished?.at ?? null,
      finished_by: run.finished === undefined ? null : by,
      finished_by_name: run.finished?.by ?? null,
    })
    .where(where => where.and({ partnership_id: partnershipIn(tx), id: run.id }))
    .execute()
}

/** Whether the person of this scope may see a run; an action that came from it leads there only then. */
export const runIsSeen = async (tx: Read, id: Id): Promise<boolean> => (await runOf(tx, id)) !== undefined
