import type { Read } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import type { Hand } from '../year/actions.ts'
import { changeExercise, exerciseOf } from '../year/store.ts'
import { mayArrange, type Arranged, type ArrangementRefusal, type Gathered } from './arrangement.ts'
import type { Sitting, SittingSaid } from './sitting.ts'
import { arrange, keepSitting, sittingsOf } from './store.ts'

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
    const exercise = await exerciseOf(tx, id)
    const now = exercise && (await sittingsOf(tx, id)).find(each => each.group.id === group)
    if (!now) return no({ kind: 'absent' })
    if (now.version !== said.version) return no({ kind: 'stale', now })
    await keepSitting(tx, id, group, { ...said, version: said.version + 1, at: hand.now, by: hand.person })
    return yes(undefined)
  })
