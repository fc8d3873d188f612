import type { Read } from '#db'
import type { Id } from '#ground'
import { talliesOf } from '../../tally/store.ts'
import type { Left } from '../left.ts'
import { workshopNotesOf } from '../store.ts'

/** Everything that workshops left in a year. Words that stand in a draft are its readers' alone. */
export const leftOf = async (tx: Read, exercise: Id<'exercise'>): Promise<Left> => {
  const [tallies, notes] = await Promise.all([talliesOf(tx, exercise), workshopNotesOf(tx, exercise)])
  return { tallies, notes }
}
