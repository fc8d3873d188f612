import type { Read, Write } from '#db'
import type { Instant } from '#ground'
import type { Tables } from './tables.ts'

/** What the installation is: nothing yet, real, or a sample. */
export type Installed = 'empty' | 'real' | 'sample'

export const installed = async (tx: Read): Promise<Installed> => {
  const row = await tx.over<Tables>().selectFrom('people.installation').select('sample').executeTakeFirst()
  if (row === undefined) return 'empty'
  return row.sample ? 'sample' : 'real'
}

/** Marks the installation as set up; a second attempt violates the table's one row. */
export const markSetUp = async (tx: Write, at: Instant, sample = false): Promise<void> => {
  await tx.over<Tables>().insertInto('people.installation').values({ one: true, set_up_at: at, sample }).execute()
}
