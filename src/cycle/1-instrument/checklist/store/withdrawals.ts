import type { Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Fact } from '../../scope.ts'

type Tables = {
  'instrument.checklist_withdrawal': {
    partnership_id: string
    id: string
    checklist_id: string
    withdrawn_at: Instant
    withdrawn_by: string
    withdrawn_by_name: string
    because: string
    undone_at: Instant | null
    undone_by: string | null
    undone_by_name: string | null
  }
}

/** Puts on record that nobody begins a checklist any more. */
export const keepChecklistWithdrawal = async (
  tx: Write,
  withdrawal: { readonly id: Id<'withdrawal'>; readonly checklist: string; readonly because: string },
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('instrument.checklist_withdrawal')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: withdrawal.id, checklist_id: withdrawal.checklist },
      ...{ withdrawn_at: at, withdrawn_by: by.id, withdrawn_by_name: by.name, because: withdrawal.because },
      ...{ undone_at: null, undone_by: null, undone_by_name: null },
    })
    .execute()
}

/** Lets it be begun again; false where it was not withdrawn. */
export const undoChecklistWithdrawal = async (tx: Write, checklist: string, { at, by }: Fact): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('instrument.checklist_withdrawal')
    .set({ undone_at: at, undone_by: by.id, undone_by_name: by.name })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('checklist_id', '=', checklist)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
