import type { Write } from '#db'
import { exerciseOf, type Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { isConfirmed, type Place } from '../position/actions.ts'
import { raiseRevision } from '../position/store/register.ts'
import { historyOf } from '../position/store.ts'
import { mayDissent, type DissentRefusal } from './dissent.ts'
import { keepDissent, withdrawDissent, type KeptDissent } from './store.ts'

type Refusal = DissentRefusal | { readonly kind: 'absent' }

/** Adds a member's dissent, with their name only when they put it there. Sent twice, it stands once. */
export const dissent = (
  hand: Hand,
  place: Place,
  said: { readonly words: string; readonly named: boolean },
): Promise<Decision<undefined, Refusal>> => {
  const name = said.named ? { name: hand.person.name } : {}
  const written = { id: hand.world.newId<'dissent'>(), words: said.words, ...name }
  return hand.write(tx => keepSaid(tx, hand, place, written))
}

/**
 * Adds dissent that was spoken at a workshop, inside the transaction that closes it; with a name only where the one who
 * spoke gave it. Whoever writes it down may withdraw it for them. Sent twice, it stands once.
 */
export const dissentIn = (
  tx: Write,
  hand: Pick<Hand, 'world' | 'now' | 'person'>,
  place: Place,
  said: { readonly words: string; readonly name?: string },
): Promise<Decision<undefined, Refusal>> => keepSaid(tx, hand, place, { ...said, id: hand.world.newId<'dissent'>() })

const keepSaid = async (
  tx: Write,
  hand: Pick<Hand, 'now' | 'person'>,
  place: Place,
  written: Pick<KeptDissent, 'id' | 'words' | 'name'>,
): Promise<Decision<undefined, Refusal>> => {
  const exercise = await exerciseOf(tx, place.exercise)
  if (!exercise) return no({ kind: 'absent' })
  const [latest] = await historyOf(tx, place.exercise, place.standard)
  const decision = mayDissent(latest?.version, isConfirmed(exercise))
  if (!decision.ok) return decision
  if (latest?.dissents.some(each => each.isOwn && each.words === written.words) === true) return yes(undefined)
  await raiseRevision(tx, place.exercise)
  const { about } = decision.value
  await keepDissent(tx, { ...place, ...written, about, author: hand.person.id, at: hand.now })
  return yes(undefined)
}

/** Withdraws dissent, by its author alone and while the positions are not confirmed. */
export const withdraw = (
  hand: Hand,
  place: Place & { readonly id: Id<'dissent'> },
): Promise<Decision<undefined, Refusal>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, place.exercise)
    if (!exercise) return no({ kind: 'absent' })
    if (isConfirmed(exercise)) return no({ kind: 'confirmed' })
    if (!(await withdrawDissent(tx, place, hand.person.id, hand.now))) return no({ kind: 'absent' })
    await raiseRevision(tx, place.exercise)
    return yes(undefined)
  })
