import { isUniqueViolation, type Write } from '#db'
import { no, yes, type Decision } from '#ground'
import type { AtDesk } from '#people'
import type { Keeper } from '../draft/actions.ts'
import type { EditionText } from '../held/file.ts'
import type { Fact } from '../scope.ts'
import type { ChecklistRefusal } from './own.ts'
import { keepChecklist, ownChecklist } from './store.ts'
import { changeChecklistOffer, keepChecklistOffer } from './store/offers.ts'
import { keepChecklistWithdrawal, undoChecklistWithdrawal } from './store/withdrawals.ts'

type Done = Decision<undefined, ChecklistRefusal>

const factOf = ({ now, person }: Pick<Keeper, 'now' | 'person'>): Fact => ({ at: now, by: person })
const already = no({ kind: 'already' as const })

/** Takes in a checklist that was given out elsewhere: the same text, the same id. False where it is held already. */
export const takeInChecklist = (keeper: Keeper, text: EditionText): Promise<boolean> =>
  keeper.write(tx => keepChecklist(tx, text, factOf(keeper)))

/** Makes a checklist that the programme offers the partnership's own, so that it can be read when the offer has ended. */
export const takeOfferedChecklist = async (tx: Write, id: string, fact: Fact): Promise<void> => {
  const checklist = await ownChecklist(tx, id)
  if (checklist?.origin === 'programme') await keepChecklist(tx, checklist, fact)
}

/** Puts on record that nobody begins one of the partnership's own checklists any more. */
export const withdrawChecklist = (keeper: Keeper, checklist: string, because: string): Promise<Done> => {
  const id = keeper.world.newId<'withdrawal'>()
  return keeper
    .write(async (tx): Promise<Done> => {
      const held = await ownChecklist(tx, checklist)
      if (held?.origin !== 'own') return no({ kind: 'not-held' })
      if (held.withdrawal !== undefined) return already
      await keepChecklistWithdrawal(tx, { id, checklist, because }, factOf(keeper))
      return yes(undefined)
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'one_checklist_withdrawal_stands')) return already
      throw error
    })
}

/** Lets it be begun again. */
export const letChecklistBegin = (keeper: Keeper, checklist: string): Promise<Done> =>
  keeper.write(async tx => ((await undoChecklistWithdrawal(tx, checklist, factOf(keeper))) ? yes(undefined) : already))

/** Offers a checklist to the programme's partnerships. */
export const offerChecklist = (desk: AtDesk, text: EditionText): Promise<Decision<string, ChecklistRefusal>> =>
  desk.write(async tx =>
    (await keepChecklistOffer(tx, desk.programme.id, text, factOf(desk)))
      ? yes(text.id)
      : no({ kind: 'offered' as const }),
  )

/** Withdraws a checklist from the offer for a reason, or offers it again. */
export const moveChecklistOffer = (desk: AtDesk, checklist: string, because?: string): Promise<Done> =>
  desk.write(async tx => {
    const key = { programme: desk.programme.id, checklist }
    return (await changeChecklistOffer(tx, key, factOf(desk), because)) ? yes(undefined) : already
  })
