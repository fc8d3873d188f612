import type { Read, Write } from '#db'
import type { Id } from '#ground'
import { usedOn } from '../../log/logged.ts'
import { loggedOf } from '../../log/store.ts'
import { agreementKey } from '../../scope.ts'
import { inForce } from '../../signature/signature.ts'
import { versionsOf } from '../../signature/store.ts'

type Tables = {
  'support.regional_days': { partnership_id: string; exercise_id: string; agreed: string; used: string }
}

/**
 * Says anew what the programme may know of an agreement's days, in the transaction in which they were agreed or used: of
 * what is in force, how many are agreed and how many the log has.
 */
export const retellDays = async (tx: Write, exercise: Id<'exercise'>): Promise<void> => {
  const agreed = inForce(await versionsOf(tx, exercise))?.content.budget
  if (agreed === undefined) return
  const days = { agreed: String(agreed), used: String(usedOn(await loggedOf(tx, exercise))) }
  await tx
    .over<Tables>()
    .insertInto('support.regional_days')
    .values({ ...agreementKey(tx, exercise), ...days })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id']).doUpdateSet(days))
    .execute()
}

/** The days of every agreement in this scope: one partnership's own, or all of a programme at its desk. */
export const daysOf = async (
  tx: Read,
): Promise<ReadonlyMap<Id<'exercise'>, { readonly agreed: number; readonly used: number }>> => {
  const rows = await tx.over<Tables>().selectFrom('support.regional_days').selectAll().execute()
  return new Map(rows.map(row => [row.exercise_id, { agreed: Number(row.agreed), used: Number(row.used) }]))
}
