import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { groupOf, groupsOf, type Group } from '#people'
import type { Recorder } from '../scope.ts'
import type { Arranged } from './arrangement.ts'
import type { Attendance, Manner, Sitting, SittingSaid } from './sitting.ts'

type Tables = {
  'exercise.sitting': {
    partnership_id: string
    exercise_id: string
    group_id: string
    position: number
    standards: readonly number[]
    held_on: Day | null
    manner: Manner | null
    others: string
    notes: string
    version: number
    recorded_at: Instant | null
    recorded_by: string | null
    recorded_by_name: string | null
  }
  'exercise.attendance': {
    partnership_id: string
    exercise_id: string
    group_id: string
    seat_id: string
    position: number
    title: string
    organisation_name: string | null
    holder: string | null
    state: Attendance['state']
  }
}

/** One for each group that sits, in the order in which the groups were made; also of groups that have ended since. */
export const sittingsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Sitting[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.sitting')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .orderBy('position')
    .execute()
  const groups = await groupsWith(
    tx,
    rows.map(row => row.group_id),
  )
  const attendance = await attendanceIn(tx, exercise)
  return rows.flatMap(row => {
    const group = groups.get(row.group_id)
    if (!group) return []
    return {
      group,
      standards: row.standards,
      ...(row.held_on === null ? {} : { heldOn: row.held_on }),
      ...(row.manner === null ? {} : { manner: row.manner }),
      attendance: attendance.get(row.group_id) ?? [],
      others: row.others,
      notes: row.notes,
      version: row.version,
      ...(row.recorded_at === null ? {} : { recordedAt: row.recorded_at }),
      ...(row.recorded_by_name === null ? {} : { recordedBy: row.recorded_by_name }),
    }
  })
}

const groupsWith = async (tx: Read, ids: readonly Id<'group'>[]): Promise<ReadonlyMap<Id<'group'>, Group>> => {
  const groups = new Map((await groupsOf(tx)).map(group => [group.id, group]))
  for (const id of ids) {
    const ended = groups.has(id) ? undefined : await groupOf(tx, id)
    if (ended) groups.set(id, ended)
  }
  return groups
}

const attendanceIn = async (
  tx: Read,
  exercise: Id<'exercise'>,
): Promise<ReadonlyMap<Id<'group'>, readonly Attendance[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exercise.attendance')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .orderBy('position')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.group_id)].map(([group, seats]) => [group, seats.map(attendanceFrom)]),
  )
}

const attendanceFrom = (row: Tables['exercise.attendance']): Attendance => ({
  seat: row.seat_id,
  title: row.title,
  ...(row.organisation_name === null ? {} : { organisationName: row.organisation_name }),
  ...(row.holder === null ? {} : { holder: row.holder }),
  state: row.state,
})

/** The standards that a group is asked in an exercise, by number; undefined where it does not sit. */
export const askedOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
): Promise<readonly number[] | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('exercise.sitting')
    .select('standards')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', exercise)
    .where('group_id', '=', group)
    .executeTakeFirst()
  return row?.standards
}

/**
 * The same, held: for whoever writes where the group has written nothing yet, or submits. Who sits is not arranged anew
 * meanwhile, and the gathering is not closed.
 */
export const heldAsked = async (
  tx: Write,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
): Promise<readonly number[] | undefined> => {
  const key = { partnership_id: partnershipIn(tx), exercise_id: exercise, group_id: group }
  const [row] = await inLine<Tables['exercise.sitting']>(tx, 'exercise.sitting', key)
  return row?.standards
}

/** Holds every group's sitting: for what is said of all of them at once. */
export const holdSittings = async (tx: Write, exercise: Id<'exercise'>): Promise<void> => {
  await inLine(tx, 'exercise.sitting', { partnership_id: partnershipIn(tx), exercise_id: exercise })
}

/** Puts exactly these groups in, each with what it looks at. What a sitting has on record stays. */
export const arrange = async (tx: Write, exercise: Id<'exercise'>, arranged: readonly Arranged[]): Promise<void> => {
  const partnership = partnershipIn(tx)
  const groups = arranged.map(each => each.group)
  await tx
    .over<Tables>()
    .deleteFrom('exercise.sitting')
    .where('partnership_id', '=', partnership)
    .where('exercise_id', '=', exercise)
    .$if(groups.length > 0, query => query.where('group_id', 'not in', groups))
    .execute()
  for (const [position, { group, standards }] of arranged.entries())
    await tx
      .over<Tables>()
      .insertInto('exercise.sitting')
      .values({
        partnership_id: partnership,
        exercise_id: exercise,
        group_id: group,
        position,
        standards,
        others: '',
        notes: '',
        version: 0,
        held_on: null,
        manner: null,
        recorded_at: null,
        recorded_by: null,
        recorded_by_name: null,
      })
      .onConflict(conflict =>
        conflict.columns(['partnership_id', 'exercise_id', 'group_id']).doUpdateSet({ position, standards }),
      )
      .execute()
}

export type KeptSitting = SittingSaid & { readonly at: Instant; readonly by: Recorder; readonly version: number }

/** Keeps what is said of a sitting under its next version, with the seats as they stand. */
export const keepSitting = async (
  tx: Write,
  exercise: Id<'exercise'>,
  group: Id<'group'>,
  kept: KeptSitting,
): Promise<void> => {
  const key = { partnership_id: partnershipIn(tx), exercise_id: exercise, group_id: group }
  await tx
    .over<Tables>()
    .updateTable('exercise.sitting')
    .set({
      held_on: kept.heldOn ?? null,
      manner: kept.manner ?? null,
      others: kept.others,
      notes: kept.notes,
      version: kept.version,
      recorded_at: kept.at,
      recorded_by: kept.by.id,
      recorded_by_name: kept.by.name,
    })
    .where(row => row.and(key))
    .execute()
  await tx
    .over<Tables>()
    .deleteFrom('exercise.attendance')
    .where(row => row.and(key))
    .execute()
  const seats = kept.attendance.map(({ seat, title, organisationName, holder, state }, position) => ({
    ...key,
    seat_id: seat,
    position,
    title,
    organisation_name: organisationName ?? null,
    holder: holder ?? null,
    state,
  }))
  if (seats.length > 0) await tx.over<Tables>().insertInto('exercise.attendance').values(seats).execute()
}
