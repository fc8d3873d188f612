import { positionsOf } from '#agreement'
import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import { implicationsOf } from '#scoring'
import { planKey } from '../scope.ts'
import { candidatesFrom, type Candidate } from './candidate.ts'
import type { Origin, Priority } from './priority.ts'
import type { RankedOf } from './ranked.ts'

type Row = {
  partnership_id: string
  id: string
  exercise_id: string
  area: string
  words: string
  rank: number
  origin: Origin
  candidate: string | null
  merged_into: string | null
  kept_at: Instant | null
  set_aside_at: Instant | null
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
}

type Tables = { 'plans.priority': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'plans.priority': Omit<Row, 'origin'> & { origin: string } }

/**
 * Everything that stands under “implications” now, in positions and in submitted answers, and what workshops ranked,
 * decided or not.
 */
export const candidatesOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  rankedOf?: RankedOf,
): Promise<readonly Candidate[]> =>
  candidatesFrom(
    await positionsOf(tx, exercise),
    await implicationsOf(tx, exercise),
    (await rankedOf?.(tx, exercise)) ?? [],
  )

/** Everything that was decided on candidates, and priorities of one's own. */
export const prioritiesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Priority[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.priority')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    area: row.area,
    words: row.words,
    rank: row.rank,
    origin: row.origin,
    ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
    wasKept: row.kept_at !== null,
    isAside: row.set_aside_at !== null,
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by_name,
  }))
}

export type Fact = { readonly at: Instant; readonly by: Recorder }

const changedBy = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export type NewPriority = Pick<Priority, 'id' | 'area' | 'words' | 'rank' | 'origin' | 'isAside'> & {
  readonly mergedInto?: Id<'priority'> | undefined
}

/** Keeps a decision. A second one on the same candidate violates `one_decision`. */
export const keepPriority = async (
  tx: Write,
  exercise: Id<'exercise'>,
  priority: NewPriority,
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('plans.priority')
    .values({
      ...planKey(tx, exercise),
      ...changedBy(fact),
      id: priority.id,
      area: priority.area,
      words: priority.words,
      rank: priority.rank,
      origin: JSON.stringify(priority.origin),
      candidate: priority.origin.kind === 'implication' ? priority.origin.key : null,
      merged_into: priority.mergedInto ?? null,
      kept_at: priority.isAside ? null : fact.at,
      set_aside_at: priority.isAside ? fact.at : null,
      version: 1,
    })
    .execute()
}

export type PriorityChange = {
  readonly words?: string
  readonly rank?: number
  readonly isAside?: boolean
  /** `null`: it stands on its own again. */
  readonly mergedInto?: Id<'priority'> | null
}

/** Changes a priority and raises its version, so that two changes at once are tried one after the other. */
export const changePriority = async (
  tx: Write,
  id: Id<'priority'>,
  change: PriorityChange,
  fact: Fact,
): Promise<void> => {
  const { words, rank, isAside, mergedInto } = change
  await tx
    .over<Writing>()
    .updateTable('plans.priority')
    .set(row => ({
      ...changedBy(fact),
      version: row('version', '+', 1),
      ...(words === undefined ? {} : { words }),
      ...(rank === undefined ? {} : { rank }),
      ...(isAside === undefined
        ? {}
        : { set_aside_at: isAside ? fact.at : null, kept_at: row.fn.coalesce('kept_at', row.val(fact.at)) }),
      ...(mergedInto === undefined ? {} : { merged_into: mergedInto }),
    }))
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

/** Changes only the place in the order, which is no change of the words. */
export const rankPriority = async (tx: Write, id: Id, rank: number): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('plans.priority')
    .set({ rank })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

/** Takes back a decision on a candidate that never was a priority. */
export const removeDecision = async (tx: Write, id: Id<'priority'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('plans.priority')
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .where('kept_at', 'is', null)
    .execute()
}

/** Priorities by their ids, each with the year whose plan has it. What was set aside is none. */
export const prioritiesById = async (
  tx: Read,
  ids: readonly Id[],
): Promise<readonly { readonly id: Id<'priority'>; readonly words: string; readonly exercise: Id<'exercise'> }[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.priority')
    .select(['id', 'words', 'exercise_id'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', 'in', [...ids])
    .where('set_aside_at', 'is', null)
    .orderBy('rank')
    .execute()
  return rows.map(({ id, words, exercise_id }) => ({ id, words, exercise: exercise_id }))
}
