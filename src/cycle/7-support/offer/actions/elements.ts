import { isUniqueViolation, type Write } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import type { AtDesk } from '#people'
import { mayBeNamed, type ElementRefusal, type ElementSaid } from '../element.ts'
import { changeElement, elementsOf, keepElement, holdElements } from '../store/elements.ts'

/** Whoever keeps the catalogue. */
export type Keeper = Pick<AtDesk, 'write' | 'world' | 'now' | 'person'>

const factOf = ({ now, person }: Keeper) => ({ at: now, by: person })

/** Somebody else gave that name to an element at the same moment. */
const nameTaken = (name: string) => (error: unknown) => {
  if (isUniqueViolation(error, 'one_element_of_a_name')) return no({ kind: 'same-name' as const, name })
  throw error
}

/** Adds an element to the catalogue. */
export const addElement = (keeper: Keeper, said: ElementSaid): Promise<Decision<Id<'element'>, ElementRefusal>> => {
  const id = keeper.world.newId<'element'>()
  const keep = async (tx: Write): Promise<Decision<Id<'element'>, ElementRefusal>> => {
    await holdElements(tx)
    const may = mayBeNamed(await elementsOf(tx), said.name)
    if (!may.ok) return may
    await keepElement(tx, id, said, factOf(keeper))
    return yes(id)
  }
  return keeper.write(keep).catch(nameTaken(said.name))
}

type Changed = { readonly id: Id<'element'>; readonly seen: number }

/** Says an element anew, withdraws it or offers it again. `seen` is the version that the page showed. */
export const sayElement = (
  keeper: Keeper,
  { id, seen }: Changed,
  change: Parameters<typeof changeElement>[2],
): Promise<Decision<undefined, ElementRefusal>> =>
  keeper.write(async (tx): Promise<Decision<undefined, ElementRefusal>> => {
    await holdElements(tx)
    const all = await elementsOf(tx)
    const now = all.find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== seen) return no({ kind: 'stale' })
    const name = 'name' in change ? change.name : change.isWithdrawn ? undefined : now.name
    const may = name === undefined ? yes(undefined) : mayBeNamed(all, name, id)
    if (!may.ok) return may
    await changeElement(tx, id, change, factOf(keeper))
    return yes(undefined)
  })
