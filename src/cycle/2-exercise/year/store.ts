import { sql, type Read, type Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import type { Recorder } from '../scope.ts'
import { localTermsOf } from '../words/store.ts'
import type { Exercise, FurtherDocument } from './exercise.ts'
import { phaseOf, type Milestone, type MilestoneKind, type Phase } from './milestone.ts'
import { furtherDocumentsOf } from './store/documents.ts'
import type { Timetable } from './timetable.ts'

type Tables = {
  'exercise.exercise': {
    partnership_id: string
    id: string
    label: string
    edition_id: string
    gather_by: Day
    agree_by: Day
    plan_by: Day
    opened_at: Instant
    version: number
    withdrawn: boolean
    read_in_at: Instant | null
    read_in_by: string | null
    read_in_by_name: string | null
    read_in_from: string | null
    reading_in: boolean
  }
  'exercise.milestone': {
    partnership_id: string
    exercise_id: string
    id: string
    kind: MilestoneKind
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
    undone_at: Instant | null
    undone_by: string | null
    undone_by_name: string | null
    undone_because: string | null
  }
}

/** An exercise that has not been withdrawn. */
export const exerciseOf = async (tx: Read, id: Id<'exercise'>): Promise<Exercise | undefined> =>
  (await load(tx, { id }))[0]

/** The exercises of the partnership, the newest year first; of a year its own before those beside it. */
export const exercisesOf = (tx: Read): Promise<readonly Exercise[]> => load(tx, {})

/** Exercises that were opened by mistake and withdrawn, newest first. */
export const withdrawnExercisesOf = (tx: Read): Promise<readonly Exercise[]> => load(tx, { withdrawn: true })

const load = async (
  tx: Read,
  { id, withdrawn = false }: { readonly id?: Id<'exercise'>; readonly withdrawn?: boolean },
): Promise<readonly Exercise[]> => {
  const [rows, milestones, terms] = await Promise.all([
    tx
      .over<Tables>()
      .selectFrom('exercise.exercise')
      .selectAll()
      .where('partnership_id', '=', partnershipIn(tx))
      .where('withdrawn', '=', withdrawn)
      .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
      .orderBy(sql`left(label, 7)`, 'desc')
      .orderBy('label')
      .orderBy('id', 'desc')
      .execute(),
    milestonesOf(tx, id),
    localTermsOf(tx),
  ])
  const further = rows.some(row => row.read_in_at !== null) ? await furtherDocumentsOf(tx) : undefined
  return rows.map(row => {
    const own = milestones.filter(milestone => milestone.exercise === row.id)
    return {
      id: row.id,
      label: row.label,
      editionId: row.edition_id,
      gatherBy: row.gather_by,
      agreeBy: row.agree_by,
      planBy: row.plan_by,
      openedAt: row.opened_at,
      phase: phaseIn(row, own),
      ...readInOf(row, further?.get(row.id) ?? []),
      milestones: own,
      terms,
      version: row.version,
    }
  })
}

/** A past year gathers while a further document is read into it: inside that transaction, and for nobody else. */
const phaseIn = (row: Tables['exercise.exercise'], milestones: readonly Milestone[]): Phase => {
  if (row.read_in_at === null) return phaseOf(milestones)
  return row.reading_in ? 'gather' : 'past'
}

const readInOf = (row: Tables['exercise.exercise'], further: readonly FurtherDocument[]): Pick<Exercise, 'readIn'> =>
  row.read_in_at === null
    ? {}
    : { readIn: { at: row.read_in_at, by: row.read_in_by_name ?? '', from: row.read_in_from ?? '', further } }

const milestonesOf = async (
  tx: Read,
  exercise: Id<'exercise'> | undefined,
): Promise<readonly (Milestone & { readonly exercise: Id<'exercise'> })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.milestone')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .$if(exercise !== undefined, query => query.where('exercise_id', '=', exercise ?? ''))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    exercise: row.exercise_id,
    id: row.id,
    kind: row.kind,
    at: row.recorded_at,
    by: row.recorded_by_name,
    ...(row.undone_at === null
      ? {}
      : { undone: { at: row.undone_at, by: row.undone_by_name ?? '', reason: row.undone_because ?? '' } }),
  }))
}

export type OpenedExercise = Timetable & {
  readonly id: Id<'exercise'>
  readonly label: string
  readonly editionId: string
  readonly openedAt: Instant
}

/** Keeps a new exercise; a second one under the same label violates `one_label`, one on the same edition in its year `one_edition_a_year`. */
export const keepExercise = async (tx: Write, opened: OpenedExercise): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exercise.exercise')
    .values({
      partnership_id: partnershipIn(tx),
      id: opened.id,
      label: opened.label,
      edition_id: opened.editionId,
      gather_by: opened.gatherBy,
      agree_by: opened.agreeBy,
      plan_by: opened.planBy,
      opened_at: opened.openedAt,
      version: 1,
      withdrawn: false,
      read_in_at: null,
      read_in_by: null,
      read_in_by_name: null,
      read_in_from: null,
      reading_in: false,
    })
    .execute()
}

/** Marks an exercise as one that was read in from a document. */
export const keepReadIn = async (
  tx: Write,
  id: Id<'exercise'>,
  { at, by, from }: { readonly at: Instant; readonly by: Recorder; readonly from: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exercise.exercise')
    .set({ read_in_at: at, read_in_by: by.id, read_in_by_name: by.name, read_in_from: from })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

type Change = Partial<Timetable & { readonly label: string; readonly withdrawn: boolean }>

/** Changes an exercise and raises its version, which makes two changes at once try again one after the other. */
export const changeExercise = async (tx: Write, id: Id<'exercise'>, change: Change): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exercise.exercise')
    .set(row => ({
      version: row('version', '+', 1),
      ...(change.label === undefined ? {} : { label: change.label }),
      ...(change.gatherBy === undefined ? {} : { gather_by: change.gatherBy }),
      ...(change.agreeBy === undefined ? {} : { agree_by: change.agreeBy }),
      ...(change.planBy === undefined ? {} : { plan_by: change.planBy }),
      ...(change.withdrawn === undefined ? {} : { withdrawn: change.withdrawn }),
    }))
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

export type KeptMilestone = {
  readonly id: Id<'milestone'>
  readonly kind: MilestoneKind
  readonly at: Instant
  readonly by: Recorder
}

export const keepMilestone = async (tx: Write, exercise: Id<'exercise'>, milestone: KeptMilestone): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exercise.milestone')
    .values({
      partnership_id: partnershipIn(tx),
      exercise_id: exercise,
      id: milestone.id,
      kind: milestone.kind,
      recorded_at: milestone.at,
      recorded_by: milestone.by.id,
      recorded_by_name: milestone.by.name,
      undone_at: null,
      undone_by: null,
      undone_by_name: null,
      undone_because: null,
    })
    .execute()
}

export type Undoing = { readonly at: Instant; readonly by: Recorder; readonly reason: string }

export const keepUndoing = async (tx: Write, milestone: Id<'milestone'>, undoing: Undoing): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('exercise.milestone')
    .set({
      undone_at: undoing.at,
      undone_by: undoing.by.id,
      undone_by_name: undoing.by.name,
      undone_because: undoing.reason,
    })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', milestone)
    .execute()
}
