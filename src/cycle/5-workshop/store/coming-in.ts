import type { Read, Write } from '#db'
import type { World } from '#ground'
import { codeFrom } from '../code.ts'
import type { Tables } from './tables.ts'

/** Gives every workshop of this scope's partnership that is not closed a code of its own, after it came in with a file. */
export const redrawCodes = async (tx: Write, { chance }: Pick<World, 'chance'>): Promise<void> => {
  const tables = tx.over<Tables>()
  const open = await tables
    .selectFrom('workshop.workshop')
    .select('id')
    .where('partnership_id', '=', ownPartnership(tx))
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id } of open)
    await tables
      .updateTable('workshop.workshop')
      .set({ code: codeFrom(chance) })
      .where('id', '=', id)
      .execute()
}

const ownPartnership = ({ scope }: Read): string => ('partnership' in scope ? (scope.partnership ?? '') : '')
