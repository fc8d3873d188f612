import { inLine, sql, type Read, type Write } from '#db'
import { partnershipIn, type Day, type Id, type Instant } from '#ground'
import { ownPartnershipIn } from '../scope.ts'
import type { Action, ActionState, Origin, Own, Owner } from './action.ts'
import type { Change, Difference } from './change.ts'

type Row = {
  partnership_id: string
  id: string
  exercise_id: string | null
  area: string | null
  prompt: string | null
  rank: number
  words: string
  owner_name: string
  owner_person: string | null
  owner_outside: string | null
  due: Day | null
  state: ActionState
  origin_kind: string | null
  origin_id: string | null
  origin_words: string | null
  origin_path: string | null
  own_person: string | null
  own_group: string | null
  is_shared: boolean
  adopted_at: Instant | null
  adopted_priority: string | null
  dropped_because: string
  asked_due: Day | null
  version: number
  changed_at: Instant
  changed_by: string | null
  changed_by_name: string
  looked_version: number
  removed_at: Instant | null
}

type Changed = {
  partnership_id: string
  action_id: string
  version: number
  at: Instant
  by_person: string | null
  by_name: string
  changes: readonly Difference[]
  note: string
}

type Tables = {
  'plans.action': Row
  'plans.action_change': Changed
  'plans.priority': { partnership_id: string; id: string; words: string }
}
/** jsonb is read parsed and written as text. */
type Writing = { 'plans.action': Row; 'plans.action_change': Omit<Changed, 'changes'> & { changes: string } }

const keyOf = (tx: Read, id: Id<'action'>) => ({ partnership_id: ownPartnershipIn(tx), id })

const ownerFrom = (row: Row): Owner | undefined => {
  if (row.owner_person !== null) return { kind: 'person', id: row.owner_person, name: row.owner_name }
  if (row.owner_outside !== null) return { kind: 'outside', id: row.owner_outside, name: row.owner_name }
  return row.owner_name === '' ? undefined : { kind: 'named', name: row.owner_name }
}

const originFrom = (row: Row & { priority_words?: string | null }): Origin | undefined =>
  row.origin_kind === null || row.origin_id === null
    ? undefined
    : {
        kind: row.origin_kind,
        id: row.origin_id,
        words: row.priority_words ?? row.origin_words ?? '',
        path: row.origin_path ?? '',
      }

const ownFrom = ({ own_person, own_group, is_shared }: Row): Own | undefined =>
  own_person === null && own_group === null
    ? undefined
    : {
        ...(own_person === null ? {} : { person: own_person }),
        ...(own_group === null ? {} : { group: own_group }),
        isShared: is_shared,
      }

const adoptedFrom = ({ adopted_at, adopted_priority }: Row): Pick<Action, 'adopted'> =>
  adopted_at === null
    ? {}
    : { adopted: { at: adopted_at, ...(adopted_priority === null ? {} : { priority: adopted_priority }) } }

const actionFrom = (row: Row & { priority_words?: string | null }): Action => {
  const [owner, origin, own] = [ownerFrom(row), originFrom(row), ownFrom(row)]
  return {
    ...{ id: row.id, words: row.words, rank: row.rank, state: row.state, droppedBecause: row.dropped_because },
    ...(row.exercise_id === null ? {} : { exercise: row.exercise_id }),
    ...(row.area === null ? {} : { area: row.area }),
    ...(row.prompt === null ? {} : { prompt: row.prompt }),
    ...(owner === undefined ? {} : { owner }),
    ...(origin === undefined ? {} : { origin }),
    ...(own === undefined ? {} : { own }),
    ...adoptedFrom(row),
    ...(row.due === null ? {} : { due: row.due }),
    ...(row.asked_due === null ? {} : { askedDue: row.asked_due }),
    ...{ version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
    ...(row.changed_by === null && row.version > row.looked_version ? { isTold: true } : {}),
    isRemoved: row.removed_at !== null,
  }
}

/** With a priority's words as they are now. */
const selected = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('plans.action as a')
    .leftJoin('plans.priority as p', join =>
      join
        .onRef('p.partnership_id', '=', 'a.partnership_id')
        .onRef('p.id', '=', 'a.origin_id')
        .on('a.origin_kind', '=', 'priority'),
    )
    .selectAll('a')
    .select('p.words as priority_words')
    .where('a.partnership_id', '=', partnershipIn(tx))

/** Every action of the partnership, those taken out among them. */
export const actionsOf = async (tx: Read): Promise<readonly Action[]> =>
  (await selected(tx).orderBy('a.id').execute()).map(actionFrom)

/** Every action of one year's plan, those taken out among them. */
export const actionsOfYear = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Action[]> =>
  (await selected(tx).where('a.exercise_id', '=', exercise).orderBy('a.id').execute()).map(actionFrom)

/** The actions that come from one kind of thing, those taken out among them, as far as the scope shows them. */
export const actionsFrom = async (tx: Read, kind: string): Promise<readonly Action[]> =>
  (await selected(tx).where('a.origin_kind', '=', kind).orderBy('a.id').execute()).map(actionFrom)

/** One action of the partnership. */
export const actionOf = async (tx: Read, id: Id<'action'>): Promise<Action | undefined> => {
  const row = await selected(tx).where('a.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : actionFrom(row)
}

/** The actions that somebody without an account answers for: what the scope of their link shows, and nothing else. */
export const actionsOfOutsider = async (tx: Read, owner: Id<'owner'>): Promise<readonly Action[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.action')
    .selectAll()
    .where(where => where.and({ partnership_id: ownPartnershipIn(tx), owner_outside: owner }))
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(actionFrom)
}

/** Holds an action, so that two who change it at once do so one after the other. */
export const holdAction = async (tx: Write, id: Id<'action'>): Promise<void> => {
  await inLine(tx, 'plans.action', keyOf(tx, id))
}

/** The rank after all others of the year. */
export const nextActionRank = async (tx: Read, exercise: Id<'exercise'> | undefined): Promise<number> => {
  if (exercise === undefined) return 0
  const { rows } = await sql<{ last: number | null }>`select max(rank) as last from plans.action
    where partnership_id = ${partnershipIn(tx)} and exercise_id = ${exercise}`.execute(tx.over())
  return (rows[0]?.last ?? 0) + 1
}

/** Who did something and when; somebody without an account has no id of a person. */
export type Doer = { readonly at: Instant; readonly by: { readonly id?: Id<'person'>; readonly name: string } }

const columnsOf = (action: Action, { at, by }: Doer) => ({
  ...{ area: action.area ?? null, prompt: action.prompt ?? null, rank: action.rank, words: action.words },
  exercise_id: action.exercise ?? null,
  owner_name: action.owner?.name ?? '',
  owner_person: action.owner?.kind === 'person' ? action.owner.id : null,
  owner_outside: action.owner?.kind === 'outside' ? action.owner.id : null,
  ...{ due: action.due ?? null, state: action.state, dropped_because: action.droppedBecause },
  origin_kind: action.origin?.kind ?? null,
  origin_id: action.origin?.id ?? null,
  origin_words: action.origin?.words ?? null,
  origin_path: action.origin?.path ?? null,
  own_person: action.own?.person ?? null,
  own_group: action.own?.group ?? null,
  is_shared: action.own?.isShared ?? true,
  ...{ adopted_at: action.adopted?.at ?? null, adopted_priority: action.adopted?.priority ?? null },
  asked_due: action.askedDue ?? null,
  version: action.version,
  ...{ changed_at: at, changed_by: by.id ?? null, changed_by_name: by.name },
  removed_at: action.isRemoved ? at : null,
})

const keepChange = async (
  tx: Write,
  action: Action,
  doer: Doer,
  { differences, note }: Pick<Change, 'differences' | 'note'>,
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('plans.action_change')
    .values({
      ...{ partnership_id: ownPartnershipIn(tx), action_id: action.id, version: action.version },
      ...{ at: doer.at, by_person: doer.by.id ?? null, by_name: doer.by.name },
      ...{ changes: JSON.stringify(differences), note },
    })
    .execute()
}

/** Keeps a new action, and that it was made. */
export const keepAction = async (tx: Write, action: Action, doer: Doer): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('plans.action')
    .values({ partnership_id: partnershipIn(tx), id: action.id, ...columnsOf(action, doer), looked_version: 0 })
    .execute()
  await keepChange(tx, action, doer, { differences: [], note: '' })
}

/** Keeps an action as it is now, and what changed. `now` carries the next version. */
export const changeAction = async (
  tx: Write,
  now: Action,
  doer: Doer,
  change: Pick<Change, 'differences' | 'note'>,
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('plans.action')
    .set(columnsOf(now, doer))
    .where(where => where.and(keyOf(tx, now.id)))
    .execute()
  await keepChange(tx, now, doer, change)
}

/** Keeps that somebody looked at what the owner told, as it stands in that version. */
export const keepLooked = async (tx: Write, { id, version }: Pick<Action, 'id' | 'version'>): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('plans.action')
    .set({ looked_version: version })
    .where(where => where.and({ ...keyOf(tx, id), version }))
    .execute()
}

/** What happened to an action, the newest first. */
export const changesOf = async (tx: Read, id: Id<'action'>): Promise<readonly Change[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.action_change')
    .selectAll()
    .where(where => where.and({ partnership_id: partnershipIn(tx), action_id: id }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ version: row.version, at: row.at, by: row.by_name, differences: row.changes, note: row.note },
    ...(row.by_person === null ? {} : { byPerson: row.by_person }),
  }))
}
