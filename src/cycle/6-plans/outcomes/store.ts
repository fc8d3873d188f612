import { inLine, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Outcome, OutcomeSaid } from './outcome.ts'

type Tables = {
  'plans.outcome': {
    partnership_id: string
    id: string
    rank: number
    name: string
    source: string
    for_whom: string
    shows: string
    offered: string | null
    version: number
    changed_at: Instant
    changed_by: string
    changed_by_name: string
    ended_at: Instant | null
    ended_by_name: string | null
    ended_because: string | null
  }
  'plans.outcome_pick': {
    partnership_id: string
    kind: string
    item_id: string
    outcome_id: string
    picked_at: Instant
    picked_by: string
    picked_by_name: string
  }
}

type Fact = { readonly at: Instant; readonly by: Recorder }

const own = (tx: Read) => ({ partnership_id: partnershipIn(tx) })

/** The partnership's outcomes in their order, ended ones among them. */
export const outcomesOf = async (tx: Read): Promise<readonly Outcome[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.outcome')
    .selectAll()
    .where(where => where.and(own(tx)))
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, rank: row.rank, name: row.name, source: row.source, forWhom: row.for_whom, shows: row.shows },
    ...{ version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
    ...(row.ended_at === null
      ? {}
      : { ended: { at: row.ended_at, by: row.ended_by_name ?? '', because: row.ended_because ?? '' } }),
  }))
}

/** The offers that the list was started from. */
export const offersTaken = async (tx: Read): Promise<readonly string[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.outcome')
    .select('offered')
    .where(where => where.and(own(tx)))
    .where('offered', 'is not', null)
    .execute()
  return rows.flatMap(({ offered }) => offered ?? [])
}

const saidColumns = ({ name, source, forWhom, shows }: OutcomeSaid) => ({ name, source, for_whom: forWhom, shows })
const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

/** Keeps a new one; an offer that is taken already is left as it is. */
export const keepOutcome = async (
  tx: Write,
  kept: OutcomeSaid & { readonly id: Id<'outcome'>; readonly rank: number; readonly offered?: string },
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.outcome')
    .values({
      ...own(tx),
      ...{ id: kept.id, rank: kept.rank, offered: kept.offered ?? null, version: 1 },
      ...{ ended_at: null, ended_by_name: null, ended_because: null },
      ...saidColumns(kept),
      ...factColumns(fact),
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'offered']).doNothing())
    .execute()
}

export type OutcomeChange = { readonly said: OutcomeSaid } | { readonly ended: string | null }

/** Words an outcome, ends it for a reason, or takes the end back with `null`. */
export const changeOutcome = async (tx: Write, id: Id<'outcome'>, change: OutcomeChange, fact: Fact): Promise<void> => {
  const ending =
    'said' in change
      ? {}
      : change.ended === null
        ? { ended_at: null, ended_by_name: null, ended_because: null }
        : { ended_at: fact.at, ended_by_name: fact.by.name, ended_because: change.ended }
  await tx
    .over<Tables>()
    .updateTable('plans.outcome')
    .set(set => ({
      version: set('version', '+', 1),
      ...('said' in change ? saidColumns(change.said) : {}),
      ...ending,
      ...factColumns(fact),
    }))
    .where(where => where.and({ ...own(tx), id }))
    .execute()
}

/** Holds the partnership's outcomes, so that one is not ended while something picks it. */
export const holdOutcomes = async (tx: Write): Promise<void> => {
  await inLine(tx, 'plans.outcome', own(tx))
}

/** What one item serves. `kind` is the room's own word for it: `priority`, `action`, `gap`. */
export const picksOf = async (tx: Read, kind: string, item: Id): Promise<readonly Id<'outcome'>[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.outcome_pick')
    .select('outcome_id')
    .where(where => where.and({ ...own(tx), kind, item_id: item }))
    .orderBy('outcome_id')
    .execute()
  return rows.map(row => row.outcome_id)
}

/** One thing that serves an outcome. */
export type Pick = { readonly kind: string; readonly item: Id; readonly outcome: Id<'outcome'> }

/** Everything that serves any outcome of the partnership. */
export const allPicksOf = async (tx: Read): Promise<readonly Pick[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.outcome_pick')
    .select(['kind', 'item_id', 'outcome_id'])
    .where(where => where.and(own(tx)))
    .orderBy('picked_at')
    .orderBy('item_id')
    .execute()
  return rows.map(row => ({ kind: row.kind, item: row.item_id, outcome: row.outcome_id }))
}

/** Lets an item serve one outcome more. */
export const keepPick = async (tx: Write, { kind, item, outcome }: Pick, { at, by }: Fact): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.outcome_pick')
    .values({
      ...own(tx),
      ...{ kind, item_id: item, outcome_id: outcome, picked_at: at, picked_by: by.id, picked_by_name: by.name },
    })
    .execute()
}

/** Takes picks of an item away again. */
export const removePick = async (tx: Write, { kind, item, outcome }: Pick): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('plans.outcome_pick')
    .where(where => where.and({ ...own(tx), kind, item_id: item, outcome_id: outcome }))
    .execute()
}
