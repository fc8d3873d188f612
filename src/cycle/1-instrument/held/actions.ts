import { isUniqueViolation, type Write } from '#db'
import { no, yes, type Decision } from '#ground'
import type { Keeper } from '../draft/actions.ts'
import type { EditionFile } from '../edition.ts'
import { takeCarried } from '../offer/crosswalks/actions.ts'
import { offeredFile } from '../offer/store.ts'
import type { Fact } from '../scope.ts'
import { textOf } from './file.ts'
import type { HeldRefusal } from './held.ts'
import { heldFile } from './store.ts'
import { heldBy, keepEdition, keepWithdrawal, undoWithdrawal } from './store/keeping.ts'

const factOf = ({ now, person }: Keeper): Fact => ({ at: now, by: person })

/** Takes in an edition that was given out elsewhere: the same text, the same id. False where it is held already. */
export const takeIn = (keeper: Keeper, edition: EditionFile): Promise<boolean> => {
  const text = textOf(edition)
  return keeper.write(tx => keepEdition(tx, text, factOf(keeper)))
}

/**
 * Makes an edition that the programme offers the partnership's own, so that its years can be read when the offer or the
 * programme has ended, and with it the crosswalks that are offered. Keeps nothing twice.
 */
export const takeOffered = async (tx: Write, id: string, fact: Fact): Promise<void> => {
  const text = (await heldFile(tx, id)) === undefined ? await offeredFile(tx, id) : undefined
  if (text !== undefined) await keepEdition(tx, { id, text }, fact)
  await takeCarried(tx, id, fact)
}

/** Puts on record that no new year begins on one of the partnership's own editions. */
export const withdrawEdition = (
  keeper: Keeper,
  edition: string,
  because: string,
): Promise<Decision<undefined, HeldRefusal>> => {
  const id = keeper.world.newId<'withdrawal'>()
  return keeper
    .write(async (tx): Promise<Decision<undefined, HeldRefusal>> => {
      const held = (await heldBy(tx)).find(each => each.id === edition)
      if (held === undefined) return no({ kind: 'not-held' })
      if (held.withdrawal !== undefined) return no({ kind: 'already' })
      await keepWithdrawal(tx, { id, edition, because }, factOf(keeper))
      return yes(undefined)
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'one_withdrawal_stands')) return no({ kind: 'already' })
      throw error
    })
}

/** Lets new years begin on it again. */
export const offerAgain = (keeper: Keeper, edition: string): Promise<Decision<undefined, HeldRefusal>> =>
  keeper.write(async tx =>
    (await undoWithdrawal(tx, edition, factOf(keeper))) ? yes(undefined) : no({ kind: 'already' }),
  )
