import type { Read } from '#db'
import type { Day, Id } from '#ground'
import { actionsOf } from '../action/store.ts'
import { entriesOf } from '../lists/store.ts'
import { dueFrom, type Due, type DueFor } from './due.ts'

/** What of the plans waits on one person of the partnership; `year` is the newest exercise, where there is one. */
export const dueOf = async (
  tx: Read,
  person: DueFor,
  { year, today }: { readonly year: Id<'exercise'> | undefined; readonly today: Day },
): Promise<readonly Due[]> => {
  const actions = await actionsOf(tx)
  const entries = year === undefined ? [] : await entriesOf(tx, year)
  return dueFrom({ actions, entries, year }, person, today)
}
