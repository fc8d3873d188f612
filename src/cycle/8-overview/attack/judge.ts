import type { Solver } from '#solving'
import type { Release } from '../release/printed.ts'
import { adviceFor, type Advice } from './advice.ts'
import { attack, readyFor, type Found } from './attack.ts'
import { diceOf } from './dice.ts'
import type { Member } from './member.ts'
import { pairsIn } from './pairs.ts'
import { puzzleOf } from './puzzle.ts'
import { saidOn, type Topic } from './said.ts'
import { strangeIn, type Strange } from './strange.ts'

/** With whom the attacker talks: with nobody and then with every single contributor, or with pairs of them. */
export type Insiders = 'nobody' | 'each' | 'pairs'

/** What one part of the gate has to decide. `releases`: all published ones, oldest first, then the draft, as read. */
export type Case = {
  readonly releases: readonly Release[]
  readonly members: readonly Member[]
  readonly topic: Topic
  readonly insiders: Insiders
}

/** In numbers only: nobody is told whose score it was, nor which. */
export type Verdict = {
  /** Attacks tried, each of them on every score. */
  readonly attacks: number
  /** Scores of which one value is left to some attack, two, and those about which the solver ran out of time. */
  readonly exact: number
  readonly narrow: number
  readonly undecided: number
  readonly strange: readonly Strange[]
  readonly advice: readonly Advice[]
}

const groupsFor = ({ releases, members, topic, insiders }: Case): readonly (readonly number[])[] => {
  const draft = releases.at(-1)
  if (insiders === 'nobody') return [[]]
  if (insiders === 'each') return members.map((_, member) => [member])
  return draft === undefined ? [] : pairsIn(draft, members, topic, diceOf(topic.standard))
}

/** How many scores were found out so far that the best attack on them left `values`. */
const countOf = (worst: ReadonlyMap<number, number>, fits: (left: number) => boolean): number =>
  [...worst.values()].filter(fits).length

const undecided = Number.POSITIVE_INFINITY

const leftOf = ({ possible, isDecided }: Found): number => (isDecided ? possible.length : undecided)

/** Tries every attack of a case, and works out what to withhold where one of them finds something. */
export const judge = (one: Case, solver: Solver): Verdict => {
  const { releases, members, topic } = one
  const ready = readyFor(puzzleOf(saidOn(releases, topic), members))
  const groups = groupsFor(one)
  const worst = new Map<number, number>()
  const successful: (readonly number[])[] = []
  for (const insiders of groups) {
    const found = attack(ready, insiders, solver)
    if (found.length > 0) successful.push(insiders)
    for (const each of found) worst.set(each.unknown, Math.min(worst.get(each.unknown) ?? undecided, leftOf(each)))
  }
  return {
    attacks: groups.length,
    exact: countOf(worst, left => left <= 1),
    narrow: countOf(worst, left => left === 2),
    undecided: countOf(worst, left => left === undecided),
    strange: one.insiders === 'nobody' ? strangeIn(releases, members, topic) : [],
    advice: adviceFor({ releases, members, topic, solver }, successful),
  }
}
