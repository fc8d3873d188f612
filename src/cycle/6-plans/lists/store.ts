import { sql, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Answers, Entry } from './entry.ts'
import { askedIn, listingOf, planLists, type ListName, type Question } from './kinds.ts'

type Row = {
  id: string
  area?: string | null
  prompt?: string | null
  rank: number
  version: number
  changed_at: string
  changed_by_name: string
  removed_at: string | null
} & Readonly<Record<string, unknown>>

const tableOf = (list: ListName) => sql.table(`plans.${list}`)

/** Every entry of these lists of a plan, those taken out among them; without any named, of all. One statement. */
export const entriesOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
  lists: readonly ListName[] = planLists,
): Promise<readonly Entry[]> => {
  const own = sql`where partnership_id = ${partnershipIn(tx)} and exercise_id = ${exercise}`
  const selects = lists.map(
    list => sql`select ${list} as list, to_jsonb(each) as row from ${tableOf(list)} each ${own}`,
  )
  const { rows } = await sql<{ list: ListName; row: Row }>`${sql.join(selects, sql` union all `)}`.execute(tx.over())
  return rows.map(({ list, row }) => entryFrom(list, row))
}

const answerFrom = (value: unknown): string => {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(String).join(' ')
  return typeof value === 'string' ? value : ''
}

const answersIn = (questions: Readonly<Record<string, Question>>, row: Row): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(questions).map(name => [name, answerFrom(row[name])]))

const entryFrom = (list: ListName, row: Row): Entry => {
  const { questions, aside = {} } = listingOf(list)
  const placed = {
    id: row.id,
    ...(typeof row.area === 'string' ? { area: row.area } : {}),
    ...(typeof row.prompt === 'string' ? { prompt: row.prompt } : {}),
    rank: row.rank,
    version: row.version,
    isRemoved: row.removed_at !== null,
    changedAt: new Date(row.changed_at).toISOString(),
    changedBy: row.changed_by_name,
  }
  return { ...placed, list, says: answersIn(questions, row), aside: answersIn(aside, row) } as Entry
}

export type Fact = { readonly at: Instant; readonly by: Recorder }

export type NewEntry<List extends ListName = ListName> = {
  readonly list: List
  readonly id: Id
  readonly area?: string | undefined
  readonly prompt?: string | undefined
  readonly rank: number
  readonly says: Answers<List>
  readonly aside?: Readonly<Record<string, string>> | undefined
}

type Column = string | number | null | readonly string[]

/** A day or a person that was not answered is nothing in the database; every other answer is text, priorities are ids. */
const columnsOf = (
  questions: Readonly<Record<string, Question>>,
  says: Readonly<Record<string, string>>,
): Readonly<Record<string, Column>> =>
  Object.fromEntries(
    Object.entries(questions).map(([name, { as }]): readonly [string, Column] => {
      const answer = says[name] ?? ''
      if (as === 'priorities') return [name, answer.split(' ').filter(Boolean)]
      return [name, (as === 'day' || as === 'person') && answer === '' ? null : answer]
    }),
  )

export const keepEntry = async (tx: Write, exercise: Id<'exercise'>, entry: NewEntry, fact: Fact): Promise<void> => {
  const { list } = entry
  const listing = listingOf(list)
  const { area, fromPrompt } = listing
  const columns: Readonly<Record<string, Column>> = {
    partnership_id: partnershipIn(tx),
    exercise_id: exercise,
    id: entry.id,
    rank: entry.rank,
    ...(area === 'never' ? {} : { area: entry.area ?? null }),
    ...(fromPrompt ? { prompt: entry.prompt ?? null } : {}),
    ...columnsOf(askedIn(listing), { ...entry.aside, ...entry.says }),
    version: 1,
    ...factColumns(fact),
  }
  const names = sql.join(Object.keys(columns).map(name => sql.ref(name)))
  await sql`insert into ${tableOf(list)} (${names}) values (${sql.join(Object.values(columns))})`.execute(tx.over())
  await keepChange(tx, list, entry.id)
}

/** Keeps how a line reads now among everything that it has been. */
const keepChange = async (tx: Write, list: ListName, id: Id): Promise<void> => {
  await sql`insert into plans.entry_change
    (partnership_id, exercise_id, list, entry_id, version, at, by_person, by_name, was)
    select partnership_id, exercise_id, ${list}, id, version, changed_at, changed_by, changed_by_name, to_jsonb(each)
    from ${tableOf(list)} each where partnership_id = ${partnershipIn(tx)} and id = ${id}`.execute(tx.over())
}

/** Everything that a line has been, as it was then, the first one first. */
export const versionsOf = async (tx: Read, list: ListName, id: Id): Promise<readonly Entry[]> => {
  const { rows } = await sql<{ was: Row }>`select was from plans.entry_change
    where partnership_id = ${partnershipIn(tx)} and list = ${list} and entry_id = ${id} order by version`.execute(
    tx.over(),
  )
  return rows.map(({ was }) => entryFrom(list, was))
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export type EntryChange = {
  readonly says?: Readonly<Record<string, string>>
  readonly aside?: Readonly<Record<string, string>> | undefined
  /** `null`: for the plan as a whole. */
  readonly area?: string | null
  readonly isRemoved?: boolean
}

/** Changes an entry and raises its version. */
export const changeEntry = async (
  tx: Write,
  list: ListName,
  id: Id,
  change: EntryChange,
  fact: Fact,
): Promise<void> => {
  const listing = listingOf(list)
  const columns: Readonly<Record<string, Column>> = {
    ...factColumns(fact),
    ...(change.says === undefined ? {} : columnsOf(listing.questions, change.says)),
    ...(change.aside === undefined ? {} : columnsOf(listing.aside ?? {}, change.aside)),
    ...(change.area === undefined || listing.area === 'never' ? {} : { area: change.area }),
    ...(change.isRemoved === undefined ? {} : { removed_at: change.isRemoved ? fact.at : null }),
  }
  const sets = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${tableOf(list)} set version = version + 1, ${sql.join(sets)}
    where partnership_id = ${partnershipIn(tx)} and id = ${id}`.execute(tx.over())
  await keepChange(tx, list, id)
}

/** Changes only the place in the order. */
export const rankEntry = async (tx: Write, list: ListName, id: Id, rank: number): Promise<void> => {
  await sql`update ${tableOf(list)} set rank = ${rank}
    where partnership_id = ${partnershipIn(tx)} and id = ${id}`.execute(tx.over())
}
