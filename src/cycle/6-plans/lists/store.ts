import { sql, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { partnershipIn } from '../scope.ts'
import type { Answers, Entry } from './entry.ts'
import { listingOf, listNames, type ListName } from './kinds.ts'

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

/** Every entry of every list of a plan, those taken out among them. One statement. */
export const entriesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Entry[]> => {
  const own = sql`where partnership_id = ${partnershipIn(tx)} and exercise_id = ${exercise}`
  const selects = listNames.map(
    list => sql`select ${list} as list, to_jsonb(each) as row from ${tableOf(list)} each ${own}`,
  )
  const { rows } = await sql<{ list: ListName; row: Row }>`${sql.join(selects, sql` union all `)}`.execute(tx.over())
  return rows.map(({ list, row }) => entryFrom(list, row))
}

const entryFrom = (list: ListName, row: Row): Entry => {
  const names = Object.keys(listingOf(list).questions)
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
  return { ...placed, list, says: Object.fromEntries(names.map(name => [name, row[name] ?? ''])) } as Entry
}

export type Fact = { readonly at: Instant; readonly by: Recorder }

export type NewEntry<List extends ListName = ListName> = {
  readonly list: List
  readonly id: Id
  readonly area?: string | undefined
  readonly prompt?: string | undefined
  readonly rank: number
  readonly says: Answers<List>
}

/** A day that was not answered is no date in the database; every other answer is text. */
const columnsOf = (list: ListName, says: Readonly<Record<string, string>>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(listingOf(list).questions).map(([name, question]) => {
      const answer = says[name] ?? ''
      return [name, question.as === 'day' && answer === '' ? null : answer]
    }),
  )

export const keepEntry = async (tx: Write, exercise: Id<'exercise'>, entry: NewEntry, fact: Fact): Promise<void> => {
  const { list } = entry
  const { area, fromPrompt } = listingOf(list)
  const columns: Readonly<Record<string, string | number | null>> = {
    partnership_id: partnershipIn(tx),
    exercise_id: exercise,
    id: entry.id,
    rank: entry.rank,
    ...(area === 'never' ? {} : { area: entry.area ?? null }),
    ...(fromPrompt ? { prompt: entry.prompt ?? null } : {}),
    ...columnsOf(list, entry.says),
    version: 1,
    ...factColumns(fact),
  }
  const names = sql.join(Object.keys(columns).map(name => sql.ref(name)))
  await sql`insert into ${tableOf(list)} (${names}) values (${sql.join(Object.values(columns))})`.execute(tx.over())
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export type EntryChange = {
  readonly says?: Readonly<Record<string, string>>
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
  const columns: Readonly<Record<string, string | null>> = {
    ...factColumns(fact),
    ...(change.says === undefined ? {} : columnsOf(list, change.says)),
    ...(change.area === undefined || listingOf(list).area === 'never' ? {} : { area: change.area }),
    ...(change.isRemoved === undefined ? {} : { removed_at: change.isRemoved ? fact.at : null }),
  }
  const sets = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`)
  await sql`update ${tableOf(list)} set version = version + 1, ${sql.join(sets)}
    where partnership_id = ${partnershipIn(tx)} and id = ${id}`.execute(tx.over())
}

/** Changes only the place in the order. */
export const rankEntry = async (tx: Write, list: ListName, id: Id, rank: number): Promise<void> => {
  await sql`update ${tableOf(list)} set rank = ${rank}
    where partnership_id = ${partnershipIn(tx)} and id = ${id}`.execute(tx.over())
}
