import { sql } from 'kysely'
import type { Write } from './transaction.ts'

/** Columns by which rows are found, and what stands in them. */
export type Key = Readonly<Record<string, string | number | boolean>>

/**
 * Puts whoever decides something by these rows in line with all others who do, and gives the rows as they stand. Of two
 * at once, the second is done again from the start once the first is through, and then sees what it did. Each row is
 * changed to say what it says: after a lock alone, the second would go on with the picture that it took before it waited.
 * A row that is not there, or that this scope may not change, puts nobody in line.
 */
export const inLine = async <Row>(tx: Write, table: string, key: Key): Promise<readonly Row[]> => {
  const columns = Object.entries(key)
  const same = sql.ref(columns.at(-1)?.[0] ?? '')
  const found = columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<Row>`
    update ${sql.table(table)} set ${same} = ${same} where ${sql.join(found, sql` and `)} returning *`.execute(
    tx.over(),
  )
  return rows
}
