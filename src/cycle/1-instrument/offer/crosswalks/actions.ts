import type { Write } from '#db'
import { no, yes, type Decision } from '#ground'
import type { AtDesk } from '#people'
import { crosswalkText } from '../../crosswalk/text.ts'
import type { Crosswalk } from '../../crosswalk/crosswalk.ts'
import { crosswalkDrafts, keepCrosswalk, type Ends } from '../../crosswalk/store.ts'
import { isHeldId } from '../../held/file.ts'
import { holds } from '../../held/store.ts'
import type { Fact } from '../../scope.ts'
import { carriedCrosswalks, dropCarried, keepCarried } from './store.ts'

/** Why a crosswalk cannot be offered, or taken out. */
export type CarryingRefusal = { readonly kind: 'carried' | 'gone' }

export const sayCarryingRefusal = ({ kind }: CarryingRefusal): string =>
  ({
    carried:
      'The offer has a list of changes between these editions already. Take that out first to put another in its place.',
    gone: 'Somebody else took it out a moment ago.',
  })[kind]

/** Offers, with its editions, a crosswalk that was found to be whole. */
export const carryCrosswalk = (desk: AtDesk, published: Crosswalk): Promise<Decision<undefined, CarryingRefusal>> =>
  desk.write(async (tx): Promise<Decision<undefined, CarryingRefusal>> => {
    const { $schema: _, ...crosswalk } = published
    const { from, to } = crosswalk
    const fact = { at: desk.now, by: desk.person }
    const kept = await keepCarried(tx, desk.programme.id, { from, to, file: crosswalkText(crosswalk) }, fact)
    return kept ? yes(undefined) : no({ kind: 'carried' })
  })

/** Takes a crosswalk out of the offer. Partnerships that took it up keep theirs. */
export const uncarryCrosswalk = (desk: AtDesk, ends: Ends): Promise<Decision<undefined, CarryingRefusal>> =>
  desk.write(async (tx): Promise<Decision<undefined, CarryingRefusal>> =>
    (await dropCarried(tx, desk.programme.id, ends)) ? yes(undefined) : no({ kind: 'gone' }),
  )

/**
 * Makes the crosswalks to and from an edition the partnership's own, as far as it can read the other edition for good. One
 * between two editions for which it is writing its own stays the programme's: nothing that somebody writes is lost.
 */
export const takeCarried = async (tx: Write, edition: string, fact: Fact): Promise<void> => {
  const writing = await crosswalkDrafts(tx)
  for (const { crosswalk, file } of await carriedCrosswalks(tx)) {
    const { from, to } = crosswalk
    if (from !== edition && to !== edition) continue
    if (writing.some(own => own.from === from && own.to === to)) continue
    const other = from === edition ? to : from
    if (!isHeldId(other) || (await holds(tx, other))) await keepCrosswalk(tx, { from, to }, file, fact)
  }
}
