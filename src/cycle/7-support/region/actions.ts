import { no, yes, type Decision, type Id } from '#ground'
import type { AtDesk } from '#people'
import { isTwice, type ElsewhereRefusal, type ElsewhereSaid } from './elsewhere.ts'
import { changeElsewhere, elsewhereOf, keepElsewhere } from './store/elsewhere.ts'

/** Whoever keeps a region's view. */
export type RegionKeeper = Pick<AtDesk, 'write' | 'world' | 'now' | 'person'>

const factOf = ({ now, person }: RegionKeeper) => ({ at: now, by: person })

/** Adds what another body offers in a region. */
export const addElsewhere = (
  keeper: RegionKeeper,
  region: Id<'region'>,
  said: ElsewhereSaid,
): Promise<Decision<Id<'elsewhere'>, ElsewhereRefusal>> => {
  const id = keeper.world.newId<'elsewhere'>()
  return keeper.write(async (tx): Promise<Decision<Id<'elsewhere'>, ElsewhereRefusal>> => {
    if (isTwice(await elsewhereOf(tx, region), said)) return no({ kind: 'same-name', body: said.body })
    await keepElsewhere(tx, { id, region }, said, factOf(keeper))
    return yes(id)
  })
}

type Changed = { readonly region: Id<'region'>; readonly id: Id<'elsewhere'>; readonly seen: number }

/** Says it anew, takes it out of the view or puts it back. `seen` is the version that the page showed. */
export const sayElsewhere = (
  keeper: RegionKeeper,
  { region, id, seen }: Changed,
  change: Parameters<typeof changeElsewhere>[2],
): Promise<Decision<undefined, ElsewhereRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, ElsewhereRefusal>> => {
    const all = await elsewhereOf(tx, region)
    const now = all.find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== seen) return no({ kind: 'stale' })
    const said = 'isRemoved' in change ? (change.isRemoved ? undefined : now) : change
    if (said !== undefined && isTwice(all, said, id)) return no({ kind: 'same-name', body: said.body })
    await changeElsewhere(tx, id, change, factOf(keeper))
    return yes(undefined)
  })
