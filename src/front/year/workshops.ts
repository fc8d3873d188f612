import type { Read } from '#db'
import type { Id } from '#ground'
import { workshopsOf } from '#workshop'
import type { WorkshopStanding } from './year.ts'

/** How far the workshops of a year are. */
export const workshopStandings = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly WorkshopStanding[]> =>
  (await workshopsOf(tx, exercise)).map(({ id, name, group, heldOn, openedAt, closedAt }) => ({
    ...{ id, name, group, heldOn },
    state: closedAt !== undefined ? 'closed' : openedAt !== undefined ? 'open' : 'prepared',
  }))
