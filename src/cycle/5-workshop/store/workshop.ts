import { sql, type Read, type Write } from '#db'
import type { Day, Id, Instant } from '#ground'
import { hear, spokenInQuestions, type QuestionAsAsked } from '#instrument'
import type { Recipe } from '../hour/recipe.ts'
import type { Table, Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'

/** How a row of this room is keyed. */
export const keyOf = (workshop: Pick<Workshop, 'id' | 'partnership'>) => ({
  partnership_id: workshop.partnership,
  workshop_id: workshop.id,
})

export const workshopOf = async (tx: Read, id: Id<'workshop'>): Promise<Workshop | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('workshop.workshop')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && workshopFrom(row)
}

/** The workshops of a year, the next or newest first. */
export const workshopsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Workshop[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.workshop')
    .selectAll()
    .where('exercise_id', '=', exercise)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(workshopFrom)
}

/** The open door behind a code, asked as a visitor who holds it; closed workshops have none. */
export const workshopByCode = async (tx: Read): Promise<Workshop | undefined> => {
  const row = await tx.over<Tables>().selectFrom('workshop.workshop').selectAll().executeTakeFirst()
  return row && workshopFrom(row)
}

const workshopFrom = (row: Tables['workshop.workshop']): Workshop => {
  hear(spokenInQuestions(row.questions))
  return workshopIn(row)
}

const workshopIn = (row: Tables['workshop.workshop']): Workshop => ({
  id: row.id,
  partnership: row.partnership_id,
  exercise: row.exercise_id,
  group: row.group_id,
  name: row.name,
  partnershipName: row.partnership_name,
  heldOn: row.held_on,
  startsAt: row.starts_at,
  recipe: row.recipe,
  questions: row.questions,
  code: row.code,
  doorLocked: row.door_locked,
  revision: row.revision,
  ...(row.ahead_from === null ? {} : { aheadFrom: row.ahead_from }),
  ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
  ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  preparedBy: row.prepared_by_name,
})

/** What is put together before the day, and can be changed until the workshop opens. */
export type Prepared = {
  readonly name: string
  readonly heldOn: Day
  readonly startsAt: string
  readonly recipe: Recipe
  readonly questions: readonly QuestionAsAsked[]
  readonly aheadFrom?: Day
}

export type NewWorkshop = Prepared & {
  readonly id: Id<'workshop'>
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  readonly group: Id<'group'>
  readonly partnershipName: string
  readonly code: string
  readonly at: Instant
  readonly by: { readonly id: Id<'person'>; readonly name: string }
}

const columnsOf = (prepared: Prepared) => ({
  name: prepared.name,
  held_on: prepared.heldOn,
  starts_at: prepared.startsAt,
  recipe: sql<Recipe>`${JSON.stringify(prepared.recipe)}::jsonb`,
  questions: sql<readonly QuestionAsAsked[]>`${JSON.stringify(prepared.questions)}::jsonb`,
  ahead_from: prepared.aheadFrom ?? null,
})

export const keepWorkshop = async (tx: Write, kept: NewWorkshop): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.workshop')
    .values({
      partnership_id: kept.partnership,
      id: kept.id,
      exercise_id: kept.exercise,
      group_id: kept.group,
      partnership_name: kept.partnershipName,
      ...columnsOf(kept),
      code: kept.code,
      door_locked: false,
      revision: 0,
      opened_at: null,
      closed_at: null,
      prepared_at: kept.at,
      prepared_by: kept.by.id,
      prepared_by_name: kept.by.name,
    })
    .execute()
}

type Change = {
  readonly prepared?: Prepared
  readonly code?: string
  readonly doorLocked?: boolean
  readonly openedAt?: Instant
  readonly closedAt?: Instant
}

/** Changes the workshop, if anything is to change, and raises its revision: every screen looks again. */
export const changeWorkshop = async (tx: Write, id: Id<'workshop'>, change: Change = {}): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('workshop.workshop')
    .set({
      revision: sql<number>`revision + 1`,
      ...(change.prepared === undefined ? {} : columnsOf(change.prepared)),
      ...(change.code === undefined ? {} : { code: change.code }),
      ...(change.doorLocked === undefined ? {} : { door_locked: change.doorLocked }),
      ...(change.openedAt === undefined ? {} : { opened_at: change.openedAt }),
      ...(change.closedAt === undefined ? {} : { closed_at: change.closedAt }),
    })
    .where('id', '=', id)
    .execute()
}

export const tablesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Table[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.seating')
    .select(['id', 'letter', 'call_link', 'note_taker'])
    .where('workshop_id', '=', workshop)
    .orderBy('letter')
    .execute()
  return rows.map(row => ({
    id: row.id,
    letter: row.letter,
    ...(row.call_link === null ? {} : { callLink: row.call_link }),
    ...(row.note_taker === null ? {} : { noteTaker: row.note_taker }),
  }))
}

export const keepTable = async (tx: Write, workshop: Workshop, table: Table): Promise<void> => {
  const call_link = table.callLink ?? null
  await tx
    .over<Tables>()
    .insertInto('workshop.seating')
    .values({ ...keyOf(workshop), id: table.id, letter: table.letter, call_link, note_taker: null })
    .onConflict(found => found.columns(['partnership_id', 'id']).doUpdateSet({ letter: table.letter, call_link }))
    .execute()
}

export const dropTable = async (tx: Write, workshop: Workshop, table: Id<'table'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('workshop.seating')
    .where(row => row.and({ ...keyOf(workshop), id: table }))
    .execute()
}

export const setNoteTaker = async (
  tx: Write,
  workshop: Workshop,
  table: Id<'table'>,
  taker: Id<'participant'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('workshop.seating')
    .set({ note_taker: taker })
    .where(row => row.and({ ...keyOf(workshop), id: table }))
    .execute()
}
