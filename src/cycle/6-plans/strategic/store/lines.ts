import { sql, type Read } from '#db'
import { partnershipIn, type Id } from '#ground'

/** A line of a list, and the year that it belongs to. */
export type LineOfYear = { readonly id: Id; readonly words: string; readonly exercise: Id<'exercise'> }

/** The gaps or operational plans of any year that have these ids; those taken out are left out. */
export const strategicLinesById = async (
  tx: Read,
  list: 'gap' | 'operation',
  ids: readonly Id[],
): Promise<readonly LineOfYear[]> => {
  const { rows } = await sql<LineOfYear>`select id, words, exercise_id as exercise from ${sql.table(`plans.${list}`)}
    where partnership_id = ${partnershipIn(tx)} and id = any(${[...ids]}::uuid[]) and removed_at is null
    order by rank, id`.execute(tx.over())
  return rows
}
