import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import { agreementKey } from '../scope.ts'
import type { Line, ListName } from './line.ts'

type Row = {
  partnership_id: string
  id: string
  exercise_id: string
  list: ListName
  rank: number
  says: Readonly<Record<string, string>>
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}
type Tables = { 'support.line': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'support.line': Omit<Row, 'says'> & { says: string } }

export type Fact = { readonly at: Instant; readonly by: Recorder }

/** Every line of an agreement, those taken out among them. */
export const linesOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Line[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.line')
    .selectAll()
    .where(where => where.and(agreementKey(tx, exercise)))
    .execute()
  return rows.map(lineFrom)
}

/** The lines with these ids, of any year of the partnership. */
export const linesById = async (
  tx: Read,
  ids: readonly Id[],
): Promise<readonly (Line & { readonly exercise: Id<'exercise'> })[]> => {
  if (ids.length === 0) return []
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.line')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', 'in', ids)
    .execute()
  return rows.map(row => ({ ...lineFrom(row), exercise: row.exercise_id }))
}

const lineFrom = (row: Row): Line => ({
  ...{ id: row.id, list: row.list, rank: row.rank, says: row.says, version: row.version },
  ...{ changedAt: row.changed_at, changedBy: row.changed_by_name, isRemoved: row.removed_at !== null },
})

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepLine = async (
  tx: Write,
  exercise: Id<'exercise'>,
  line: Pick<Line, 'id' | 'list' | 'rank' | 'says'>,
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('support.line')
    .values({
      ...agreementKey(tx, exercise),
      ...{ id: line.id, list: line.list, rank: line.rank, says: JSON.stringify(line.says), version: 1 },
      ...factColumns(fact),
      removed_at: null,
    })
    .execute()
}

export type LineChange = { readonly says?: Line['says']; readonly isRemoved?: boolean }

/** Changes a line and raises its version. */
export const changeLine = async (tx: Write, id: Id, { says, isRemoved }: LineChange, fact: Fact): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('support.line')
    .set(each => ({
      version: each('version', '+', 1),
      ...factColumns(fact),
      ...(says === undefined ? {} : { says: JSON.stringify(says) }),
      ...(isRemoved === undefined ? {} : { removed_at: isRemoved ? fact.at : null }),
    }))
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}

/** Changes only the place in the order. */
export const rankLine = async (tx: Write, id: Id, rank: number): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('support.line')
    .set({ rank })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('id', '=', id)
    .execute()
}
