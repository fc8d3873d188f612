import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { ListName } from '../sections/section.ts'
import type { Line } from './line.ts'

type Row = {
  partnership_id: string
  id: string
  list: ListName
  rank: number
  says: Readonly<Record<string, string>>
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}
type Tables = { 'framework.line': Row }
/** jsonb is read parsed and written as text. */
type Writing = { 'framework.line': Omit<Row, 'says'> & { says: string } }

export type Fact = { readonly at: Instant; readonly by: Recorder }

/** Every row of every list, those taken out among them. */
export const linesOf = async (tx: Read): Promise<readonly Line[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.line')
    .selectAll()
    .where('partnership_id', '=', partnershipIn(tx))
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, list: row.list, rank: row.rank, says: row.says, version: row.version },
    ...{ changedAt: row.changed_at, changedBy: row.changed_by_name, isRemoved: row.removed_at !== null },
  }))
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepLine = async (
  tx: Write,
  line: Pick<Line, 'id' | 'list' | 'rank' | 'says'>,
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Writing>()
    .insertInto('framework.line')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: line.id, list: line.list, rank: line.rank },
      ...{ says: JSON.stringify(line.says), version: 1, removed_at: null, ...factColumns(fact) },
    })
    .execute()
}

/** Changes what a row says, or takes it out and puts it back. */
export const changeLine = async (
  tx: Write,
  { id, version }: Pick<Line, 'id' | 'version'>,
  to: { readonly says?: Line['says']; readonly isRemoved?: boolean },
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Writing>()
    .updateTable('framework.line')
    .set({
      ...(to.says === undefined ? {} : { says: JSON.stringify(to.says) }),
      ...(to.isRemoved === undefined ? {} : { removed_at: to.isRemoved ? fact.at : null }),
      ...{ version: version + 1, ...factColumns(fact) },
    })
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .execute()
}

export const rankLine = async (tx: Write, id: Id, rank: number): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('framework.line')
    .set({ rank })
    .where(where => where.and({ partnership_id: partnershipIn(tx), id }))
    .execute()
}
