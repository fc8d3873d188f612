import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { sectionOf, type Edition } from '#instrument'
import { onPlan, type NotBegun } from '../outline/actions.ts'
import { holdPlan } from '../outline/store/begun.ts'
import { undecided, type Candidate } from './candidate.ts'
import {
  decidedKeys,
  moving,
  nextRank,
  rankedIn,
  type Move,
  type MoveRefusal,
  type Moving,
  type Origin,
  type Priority,
} from './priority.ts'
import type { RankedOf } from './ranked.ts'
import {
  candidatesOf,
  changePriority,
  keepPriority,
  prioritiesOf,
  rankPriority,
  removeDecision,
  type Fact,
} from './store.ts'

const factOf = ({ now, person }: Hand): Fact => ({ at: now, by: person })

export type Deciding = { readonly as: 'keep' | 'aside' } | { readonly as: 'into'; readonly into: Id<'priority'> }

export type DecisionRefusal =
  /** Somebody has decided it, or its words have changed since the page was opened. */
  { readonly kind: 'decided-already' } | MoveRefusal

/** The year in which something is decided, and on the page of which area. */
export type Year = {
  readonly exercise: Id<'exercise'>
  readonly edition: Edition
  /** The key of the section whose page it is. */
  readonly section: string
  readonly ranked?: RankedOf | undefined
}

/** A standard has its area; what was said on none goes where somebody decides it. */
const areaOf = (edition: Edition, { standard }: Candidate, section: string): string | undefined =>
  standard === undefined ? section : sectionOf(edition, standard)?.key

/** Decides one candidate: a priority of its own, part of another, or set aside. Each is decided once. */
export const decideCandidate = (
  hand: Hand,
  { exercise, edition, section, ranked }: Year,
  key: string,
  deciding: Deciding,
): Promise<Decision<Id<'priority'>, DecisionRefusal | NotBegun>> => {
  const id = hand.world.newId<'priority'>()
  return onPlan(hand, exercise, async (tx): Promise<Decision<Id<'priority'>, DecisionRefusal>> => {
    await holdPlan(tx, exercise)
    const all = await prioritiesOf(tx, exercise)
    const candidates = await candidatesOf(tx, exercise, ranked)
    const candidate = undecided(candidates, decidedKeys(all)).find(each => each.key === key)
    const area = candidate && areaOf(edition, candidate, section)
    if (candidate === undefined || area === undefined) return no({ kind: 'decided-already' })
    if (deciding.as === 'into' && !rankedIn(area, all).some(each => each.id === deciding.into))
      return no({ kind: 'moved-meanwhile' })
    const origin: Origin = { kind: 'implication', ...candidate }
    const place = { area, rank: nextRank(area, all), isAside: deciding.as === 'aside' }
    const mergedInto = deciding.as === 'into' ? deciding.into : undefined
    await keepPriority(tx, exercise, { id, words: candidate.words, origin, mergedInto, ...place }, factOf(hand))
    return yes(id)
  })
}

/** Adds a priority that nobody wrote as an implication: one's own, or one made from a planning prompt. */
export const addPriority = (
  hand: Hand,
  exercise: Id<'exercise'>,
  added: Pick<Priority, 'area' | 'words'> & { readonly origin: Exclude<Origin, { kind: 'implication' }> },
): Promise<Decision<Id<'priority'>, NotBegun>> => {
  const id = hand.world.newId<'priority'>()
  return onPlan(hand, exercise, async tx => {
    await holdPlan(tx, exercise)
    const rank = nextRank(added.area, await prioritiesOf(tx, exercise))
    await keepPriority(tx, exercise, { ...added, id, rank, isAside: false }, factOf(hand))
    return yes(id)
  })
}

export type WordingRefusal = { readonly kind: 'stale'; readonly now: Priority }

/** Words a priority. `version` is what the page showed. */
export const wordPriority = (
  hand: Hand,
  exercise: Id<'exercise'>,
  id: Id<'priority'>,
  said: { readonly words: string; readonly version: number },
): Promise<Decision<undefined, WordingRefusal | NotBegun>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<undefined, WordingRefusal | NotBegun>> => {
    const now = (await prioritiesOf(tx, exercise)).find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.words === said.words) return yes(undefined)
    if (now.version !== said.version) return no({ kind: 'stale', now })
    await changePriority(tx, id, { words: said.words }, factOf(hand))
    return yes(undefined)
  })

/** Moves a priority: up, down, aside, back, into another or apart again. */
export const movePriority = (
  hand: Hand,
  exercise: Id<'exercise'>,
  id: Id<'priority'>,
  move: Move,
  into?: Id<'priority'>,
): Promise<Decision<undefined, MoveRefusal | NotBegun>> =>
  onPlan(hand, exercise, async tx => {
    await holdPlan(tx, exercise)
    const decision = moving(await prioritiesOf(tx, exercise), id, move, into)
    if (!decision.ok) return decision
    await carryOut(tx, id, decision.value, factOf(hand))
    return yes(undefined)
  })

const carryOut = async (tx: Write, id: Id<'priority'>, moved: Moving, fact: Fact): Promise<void> => {
  switch (moved.kind) {
    case 'ranked':
      for (const [each, rank] of moved.ranks) await rankPriority(tx, each, rank)
      return
    case 'set-aside':
      return changePriority(tx, id, { isAside: true }, fact)
    case 'taken-back':
      return changePriority(tx, id, { isAside: false, rank: moved.rank }, fact)
    case 'undecided':
      return removeDecision(tx, id)
    case 'merged':
      for (const each of moved.ids) await changePriority(tx, each, { mergedInto: moved.into }, fact)
      return
    case 'apart':
      return changePriority(tx, id, { mergedInto: null, rank: moved.rank }, fact)
  }
}
