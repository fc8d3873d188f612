import type { Read, Write } from '#db'
import { partnershipIn, dayOf, type Day, type Id } from '#ground'
import { saidAfter } from '../due/store.ts'
import { sittingsOf } from '../sitting/store.ts'
import type { Exercise } from '../year/exercise.ts'
import { labelAtDesk } from '../year/label.ts'
import { standing } from '../year/milestone.ts'
import type { StandingKind, YearStanding } from './standing.ts'

type Row = {
  partnership_id: string
  exercise_id: string
  kind: StandingKind
  label: string
  on_day: Day | null
  due_on: Day | null
  days: readonly Day[]
  groups: number | null
}
type Tables = { 'exercise.standing': Row }

const none = { on_day: null, due_on: null, days: [], groups: null }

const put = async (tx: Write, row: Row): Promise<void> => {
  const { on_day, due_on, days, groups, label } = row
  await tx
    .over<Tables>()
    .insertInto('exercise.standing')
    .values(row)
    .onConflict(conflict =>
      conflict.columns(['partnership_id', 'exercise_id', 'kind']).doUpdateSet({ on_day, due_on, days, groups, label }),
    )
    .execute()
}

/** Writes what the desk sees of an exercise as it is in this transaction. What later rooms recorded stays. */
export const keepStandingOf = async (tx: Write, exercise: Exercise): Promise<void> => {
  const at = {
    partnership_id: partnershipIn(tx),
    exercise_id: exercise.id,
    label: labelAtDesk(exercise.label),
    ...none,
  }
  const reached = (kind: 'opened' | 'gathering-closed' | 'positions-confirmed' | 'outline-signed'): Day | null => {
    const milestone = standing(exercise.milestones, kind)
    return milestone === undefined ? null : dayOf(milestone.at)
  }
  const sittings = await sittingsOf(tx, exercise.id)
  await put(tx, { ...at, kind: 'opened', on_day: reached('opened') })
  const days = sittings.flatMap(({ heldOn }) => heldOn ?? []).toSorted()
  await put(tx, { ...at, kind: 'sat', days, groups: sittings.length })
  for (const [kind, due_on] of [
    ['gathering-closed', exercise.gatherBy],
    ['positions-confirmed', exercise.agreeBy],
    ['outline-signed', exercise.planBy],
  ] as const)
    await put(tx, { ...at, kind, due_on, on_day: reached(kind) })
  const next = await saidAfter(tx, exercise.id)
  if (next === undefined) await dropStanding(tx, exercise.id, 'next')
  else await put(tx, { ...at, kind: 'next', due_on: next.day })
  await tx
    .over<Tables>()
    .updateTable('exercise.standing')
    .set({ label: at.label })
    .where('partnership_id', '=', at.partnership_id)
    .where('exercise_id', '=', exercise.id)
    .where('label', '<>', at.label)
    .execute()
}

/** Records what a later room reached in an exercise. */
export const keepReached = (
  tx: Write,
  exercise: Pick<Exercise, 'id' | 'label'>,
  kind: StandingKind,
  on: Day,
): Promise<void> =>
  put(tx, {
    ...{ partnership_id: partnershipIn(tx), exercise_id: exercise.id, label: labelAtDesk(exercise.label) },
    ...{ ...none, kind, on_day: on },
  })

/** Takes back all that stands of an exercise, or one kind. */
export const dropStanding = async (tx: Write, exercise: Id<'exercise'>, kind?: StandingKind): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('exercise.standing')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .$if(kind !== undefined, query => query.where('kind', '=', kind ?? 'opened'))
    .execute()
}

/** Every exercise that the scope sees, the newest opening of each partnership first. */
export const standingsOf = async (
  tx: Read,
  partnerships: readonly Id<'partnership'>[],
): Promise<readonly YearStanding[]> => {
  if (partnerships.length === 0) return []
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.standing')
    .selectAll()
    .where('partnership_id', 'in', partnerships)
    .execute()
  const years = [...Map.groupBy(rows, row => row.exercise_id).values()].flatMap(yearFrom)
  return years.toSorted((one, other) => (other.on.opened ?? '').localeCompare(one.on.opened ?? ''))
}

const yearFrom = (rows: readonly Row[]): readonly YearStanding[] => {
  const [first] = rows
  if (first === undefined) return []
  const sat = rows.find(row => row.kind === 'sat')
  return [
    {
      ...{ partnership: first.partnership_id, exercise: first.exercise_id, label: first.label },
      on: Object.fromEntries(rows.flatMap(row => (row.on_day === null ? [] : [[row.kind, row.on_day]]))),
      due: Object.fromEntries(rows.flatMap(row => (row.due_on === null ? [] : [[row.kind, row.due_on]]))),
      ...{ days: sat?.days ?? [], groups: sat?.groups ?? 0 },
    },
  ]
}
