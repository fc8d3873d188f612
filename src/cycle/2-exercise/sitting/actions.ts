import type { Read, Write } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import { keepStanding } from '../standing/actions.ts'
import type { Hand } from '../year/actions.ts'
import { changeExercise, exerciseOf } from '../year/store.ts'
import { mayArrange, type Arranged, type ArrangementRefusal, type Gathered } from './arrangement.ts'
import type { Sitting, SittingSaid } from './sitting.ts'
import { arrange, keepSitting, sittingsOf } from './store.ts'
import { sittingAtWorkshop, type AtWorkshop, type SatOtherwise } from './workshop.ts'

/** What each group has given so far, as the room that gathers answers knows it. Handed in where the rooms are put together. */
export type GatheredOf = (tx: Read, exercise: Id<'exercise'>) => Promise<readonly Gathered[]>

type Stale = { readonly kind: 'stale' } | { readonly kind: 'absent' }

/** Says which groups sit and what each looks at. `version` is what the page showed. */
export const arrangeSittings = (
  hand: Hand,
  id: Id<'exercise'>,
  wanted: { readonly arranged: readonly Arranged[]; readonly version: number },
  gatheredOf: GatheredOf,
): Promise<Decision<undefined, ArrangementRefusal | Stale>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    if (!exercise) return no({ kind: 'absent' })
    if (exercise.version !== wanted.version) return no({ kind: 'stale' })
    const sittings = await sittingsOf(tx, id)
    const decision = mayArrange(wanted.arranged, sittings, await gatheredOf(tx, id), exercise.phase)
    if (!decision.ok) return decision
    await changeExercise(tx, id, {})
    await arrange(tx, id, decision.value)
    await keepStanding(tx, id)
    return yes(undefined)
  })

/**
 * Takes standards off what one group looks at, as long as it has written nothing on them and keeps at least one. What the
 * others look at stays.
 */
export const narrowSitting = (
  hand: Hand,
  { exercise: id, group }: { readonly exercise: Id<'exercise'>; readonly group: Id<'group'> },
  off: readonly number[],
  gatheredOf: GatheredOf,
): Promise<Decision<undefined, ArrangementRefusal | { readonly kind: 'absent' }>> =>
  hand.write(async tx => {
    const exercise = await exerciseOf(tx, id)
    const sittings = await sittingsOf(tx, id)
    const own = sittings.find(each => each.group.id === group)
    const kept = own?.standards.filter(standard => !off.includes(standard)) ?? []
    if (!exercise || kept.length === 0) return no({ kind: 'absent' })
    const wanted = sittings.map(each => ({ group: each.group.id, standards: each === own ? kept : each.standards }))
    const decision = mayArrange(wanted, sittings, await gatheredOf(tx, id), exercise.phase)
    if (!decision.ok) return decision
    await changeExercise(tx, id, {})
    await arrange(tx, id, decision.value)
    await keepStanding(tx, id)
    return yes(undefined)
  })

export type SittingStale = { readonly kind: 'stale'; readonly now: Sitting } | { readonly kind: 'absent' }

/** Records how a group sat: who took part, who was missing. `version` is what the page showed. */
export const recordSitting = (
  hand: Hand,
  id: Id<'exercise'>,
  group: Id<'group'>,
  said: SittingSaid & { readonly version: number },
): Promise<Decision<undefined, SittingStale>> =>
  hand.write(async tx => {
    const now = await sittingIn(tx, id, group)
    if (!now) return no({ kind: 'absent' })
    if (now.version !== said.version) return no({ kind: 'stale', now })
    await keepNext(tx, hand, id, now, said)
    return yes(undefined)
  })

/**
 * Records that a group sat in a workshop, inside the transaction that closes it. Recorded twice it is there once; a
 * sitting of another day or manner that is on record stays.
 */
export const recordWorkshopSitting = async (
  tx: Write,
  hand: Pick<Hand, 'now' | 'person'>,
  id: Id<'exercise'>,
  group: Id<'group'>,
  said: AtWorkshop,
): Promise<Decision<undefined, SatOtherwise | { readonly kind: 'absent' }>> => {
  const now = await sittingIn(tx, id, group)
  if (!now) return no({ kind: 'absent' })
  const decision = sittingAtWorkshop(now, said)
  if (!decision.ok) return decision
  if (decision.value !== 'recorded-before') await keepNext(tx, hand, id, now, decision.value)
  return yes(undefined)
}

const sittingIn = async (tx: Read, id: Id<'exercise'>, group: Id<'group'>): Promise<Sitting | undefined> => {
  const exercise = await exerciseOf(tx, id)
  return exercise && (await sittingsOf(tx, id)).find(each => each.group.id === group)
}

const keepNext = async (
  tx: Write,
  hand: Pick<Hand, 'now' | 'person'>,
  id: Id<'exercise'>,
  now: Sitting,
  said: SittingSaid,
): Promise<void> => {
  await keepSitting(tx, id, now.group.id, { ...said, version: now.version + 1, at: hand.now, by: hand.person })
  await keepStanding(tx, id)
}
