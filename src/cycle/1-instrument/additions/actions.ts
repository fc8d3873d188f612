import { isUniqueViolation, type Write } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import { folded, type Addition, type AdditionKind, type AdditionRefusal, type Said } from './addition.ts'
import { changeAddition, insertAddition, isTaken, heldAddition, type Fact } from './store.ts'

/** What is added: of which kind, what is said, and the name by which it is told from the others. */
export type Worded = { readonly kind: AdditionKind; readonly said: Said; readonly name: string }

/** Adds one, unless the partnership has one by that name. */
export const addOne = async (
  tx: Write,
  id: Id<'addition'>,
  { name, ...worded }: Worded,
  fact: Fact,
): Promise<Decision<undefined, AdditionRefusal>> =>
  (await insertAddition(tx, { ...worded, id, folded: folded(name) }, fact))
    ? yes(undefined)
    : no({ kind: 'there-already' })

/** Words one anew. `version` is what the page showed. */
export const changeOne = async (
  tx: Write,
  id: Id<'addition'>,
  { kind, said, name }: Worded,
  version: number,
  fact: Fact,
): Promise<Decision<undefined, AdditionRefusal>> => {
  const now = await heldAddition(tx, kind, id)
  if (now === undefined) return no({ kind: 'absent' })
  if (now.version !== version) return no({ kind: 'stale', now })
  if (!now.isRemoved && (await isTaken(tx, { id, kind, folded: folded(name) }))) return no({ kind: 'there-already' })
  await changeAddition(tx, id, { said, folded: folded(name) }, fact)
  return yes(undefined)
}

/** Of two who give one name at once, the second is told that it is there already. */
export const orThereAlready = <Value>(
  attempt: Promise<Decision<Value, AdditionRefusal>>,
): Promise<Decision<Value, AdditionRefusal>> =>
  attempt.catch((error: unknown) => {
    if (isUniqueViolation(error, 'addition_once')) return no({ kind: 'there-already' })
    throw error
  })

/** Takes one out, or puts it back unless another has its name by now. Doing so twice is doing so once. */
export const placeOne = async (
  tx: Write,
  kind: AdditionKind,
  id: Id<'addition'>,
  place: 'out' | 'back',
  nameOf: (addition: Addition) => string,
  fact: Fact,
): Promise<Decision<undefined, AdditionRefusal>> => {
  const now = await heldAddition(tx, kind, id)
  if (now === undefined) return no({ kind: 'absent' })
  if (now.isRemoved === (place === 'out')) return yes(undefined)
  if (place === 'back' && (await isTaken(tx, { id, kind, folded: folded(nameOf(now)) })))
    return no({ kind: 'there-already' })
  await changeAddition(tx, id, { isRemoved: place === 'out' }, fact)
  return yes(undefined)
}
