import { no, yes, type Decision } from '#ground'
import type { Keeper } from '../draft/actions.ts'
import type { Crosswalk } from './crosswalk.ts'
import type { Drafted } from './drafted.ts'
import { crosswalkText } from './text.ts'
import { crosswalkKept, dropCrosswalkDraft, keepCrosswalk, keepCrosswalkDraft, type Ends } from './store.ts'

/** Why a crosswalk cannot be kept. */
export type CrosswalkRefusal = { readonly kind: 'published' | 'stale' }

const factOf = ({ now, person }: Keeper) => ({ at: now, by: person })

type Said = { readonly content: Drafted; readonly seen: number }

/** Keeps what is written of a crosswalk. `seen` is the version that the page showed, 0 for none. */
export const sayCrosswalk = (keeper: Keeper, ends: Ends, said: Said): Promise<Decision<undefined, CrosswalkRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, CrosswalkRefusal>> => {
    if ((await crosswalkKept(tx, ends)) !== undefined) return no({ kind: 'published' })
    return (await keepCrosswalkDraft(tx, ends, said, factOf(keeper))) ? yes(undefined) : no({ kind: 'stale' })
  })

/** Throws away what is written of a crosswalk; false where it is gone already, or somebody saved since `seen`. */
export const throwAwayCrosswalk = (keeper: Keeper, ends: Ends, seen: number): Promise<boolean> =>
  keeper.write(tx => dropCrosswalkDraft(tx, ends, seen))

/** Takes in a crosswalk that was published elsewhere and found to be whole; false where it is held already. */
export const takeCrosswalk = (keeper: Keeper, crosswalk: Crosswalk): Promise<Decision<boolean, CrosswalkRefusal>> =>
  keeper.write(async (tx): Promise<Decision<boolean, CrosswalkRefusal>> => {
    const { $schema: _, ...said } = crosswalk
    const text = crosswalkText(said)
    const kept = await crosswalkKept(tx, crosswalk)
    if (kept !== undefined)
      return crosswalkText(JSON.parse(kept.file) as Crosswalk) === text ? yes(false) : no({ kind: 'published' })
    return yes(await keepCrosswalk(tx, crosswalk, text, factOf(keeper)))
  })

/** Publishes a crosswalk that was found to be whole: from then on it is fixed. */
export const publishCrosswalk = (
  keeper: Keeper,
  ends: Ends,
  crosswalk: Crosswalk,
  said: Said,
): Promise<Decision<undefined, CrosswalkRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, CrosswalkRefusal>> => {
    if ((await crosswalkKept(tx, ends)) !== undefined) return no({ kind: 'published' })
    if (!(await keepCrosswalkDraft(tx, ends, said, factOf(keeper)))) return no({ kind: 'stale' })
    await keepCrosswalk(tx, ends, crosswalkText(crosswalk), factOf(keeper))
    return yes(undefined)
  })
