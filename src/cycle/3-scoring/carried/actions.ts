import type { Write } from '#db'
import { heldAsked, sittingsOf, type Exercise } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { openedToWrite } from '../actions/opened.ts'
import { evidenceOf, keepEvidence, useEvidence } from '../evidence/store.ts'
import { isOnBehalf, type Writer } from '../response/actions.ts'
import type { Place } from '../response/place.ts'
import type { Shut } from '../response/shut.ts'
import { touch } from '../response/store.ts'
import { mayDecide, type Brought, type CarryDecision } from './carried.ts'
import { broughtOf } from './store/brought.ts'
import { continuationOf, keepContinuation, keepDecision } from './store.ts'

/** What somebody says of one piece of the year before, at one standard. */
export type Choice = {
  readonly standard: number
  readonly from: Id<'evidence'>
  readonly decision: Exclude<CarryDecision, 'changed'>
}

type GroupPlace = Omit<Place, 'standard'>

/**
 * Confirms pieces of the year before as still good, or leaves them behind. A confirmed one is this year’s evidence from
 * then on, one piece however many standards it serves, and its file is the same file. Said twice is said once.
 */
export const carryEvidence = (
  writer: Writer,
  at: GroupPlace,
  choices: readonly Choice[],
  editions: Editions,
): Promise<Decision<undefined, Shut>> => {
  const made = choices.map(choice => ({ ...choice, id: writer.world.newId<'evidence'>() }))
  return writer.write(async tx => {
    const [first] = made
    if (first === undefined) return yes(undefined)
    const opened = await openedToWrite(tx, { ...at, standard: first.standard })
    if (!opened.ok) return opened
    await heldAsked(tx, at.exercise, at.group)
    const brought = await broughtHere(tx, editions, opened.value.exercise, at.group)
    const found = made.map(choice => ({ choice, brought: brought.find(isOf(choice)) }))
    if (found.some(each => each.brought === undefined)) return no({ kind: 'absent' })
    for (const { choice, brought: piece } of found)
      if (piece && mayDecide(piece.decision, choice.decision)) await carry(tx, writer, { ...at, ...choice })
    return yes(undefined)
  })
}

const isOf =
  ({ standard, from }: Pick<Choice, 'standard' | 'from'>) =>
  (brought: Brought): boolean =>
    brought.standard === standard && brought.piece.id === from

/** What the group brings to the standards that it is asked. */
export const broughtHere = async (
  tx: Write,
  editions: Editions,
  exercise: Exercise,
  group: Id<'group'>,
): Promise<readonly Brought[]> => {
  const edition = await editions.pinned(tx, exercise)
  const sitting = (await sittingsOf(tx, exercise.id)).find(each => each.group.id === group)
  return (await broughtOf(tx, editions, { exercise, edition, group, standards: sitting?.standards ?? [] })).brought
}

const carry = async (
  tx: Write,
  writer: Writer,
  { from, decision, id, ...place }: Place & Choice & { readonly id: Id<'evidence'> },
): Promise<void> => {
  const hand = { at: writer.now, by: writer.person.id }
  await touch(tx, place, { ...hand, onBehalf: isOnBehalf(writer.roles, place.group) })
  if (decision === 'confirmed') {
    const known = await continuationOf(tx, place.exercise, from)
    if (known === undefined) await goOn(tx, writer, place, { from, id })
    await useEvidence(tx, place, known ?? id, writer.now)
  }
  await keepDecision(tx, place, { from, decision, ...hand })
}

const goOn = async (
  tx: Write,
  writer: Writer,
  place: Place,
  { from, id }: { readonly from: Id<'evidence'>; readonly id: Id<'evidence'> },
): Promise<void> => {
  const stored = await evidenceOf(tx, from)
  if (stored === undefined) throw new Error('A piece that was brought here is not there.')
  await keepEvidence(tx, place, id, { content: stored.content, version: 1, at: writer.now, by: writer.person.id })
  await keepContinuation(tx, place.exercise, from, id)
}
