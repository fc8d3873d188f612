import { sayCount, sayList, type Id, type Instant } from '#ground'
import type { WorkshopNamed } from '../workshop.ts'

/** Fewer scores than these are never shown: “can’t judge” is no score (security rule 1). */
export const fewestShown = 5

/** What a room answered on one standard, as it is counted at the reveal. */
export type Counted = {
  readonly way: 'unseen' | 'hands'
  /** How many chose each score of the scale, the first for 1. */
  readonly counts: readonly number[]
  readonly cantJudge: number
  /** How many of the answers were handed in on paper. */
  readonly onPaper: number
}

/** What may be shown of it: the counts, or the one fact that there are too few, which tells no number. */
export type Revealed = (Counted & { readonly answered: number }) | { readonly way: 'too-few' }

/** How a group's room scored a standard. A fact: nothing finer than the room is in it, and nothing is worked out of it. */
export type Tally = Revealed & {
  readonly exercise: Id<'exercise'>
  readonly group: Id<'group'>
  readonly standard: number
  readonly round: 1 | 2
  readonly workshop: WorkshopNamed
  /** How many were in the round. */
  readonly joined: number
  readonly at: Instant
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

const areCounts = (numbers: readonly number[]): boolean => numbers.every(each => Number.isInteger(each) && each >= 0)

/**
 * Unseen scores are shown from five up. A show of hands was open to the room, so it stands as it was. Throws RangeError
 * for what no room can have answered: a count below nothing could make five of four.
 */
export const revealed = ({ way, counts, cantJudge, onPaper }: Counted): Revealed => {
  if (counts.length !== 5 || !areCounts([...counts, cantJudge, onPaper])) throw new RangeError('These are no counts.')
  const scores = total(counts)
  if (way === 'unseen' && scores < fewestShown) return { way: 'too-few' }
  return { way, counts, cantJudge, onPaper, answered: scores + cantJudge }
}

/** Of which rounds a standard is shown, once one more was held. */
export type RoundHeld = { readonly round: 1 | 2; readonly peopleChanged: boolean }

/**
 * Whether what is on record of the first round goes. Where somebody joined or left, the first less the second would be
 * one person's score (security rule 4).
 */
export const replacesFirst = ({ round, peopleChanged }: RoundHeld): boolean => round === 2 && peopleChanged

/** Of each group and standard only what its newest workshop left: two of them side by side could be taken apart. */
export const newestOf = (tallies: readonly Tally[]): readonly Tally[] => {
  const keyOf = ({ group, standard }: Tally): string => `${group} ${standard}`
  const newest = new Map<string, Tally>()
  for (const tally of tallies) {
    const before = newest.get(keyOf(tally))
    if (before === undefined || tally.at >= before.at) newest.set(keyOf(tally), tally)
  }
  return tallies.filter(tally => newest.get(keyOf(tally))?.workshop.id === tally.workshop.id)
}

/** `12 scores; 2 people can’t judge.`, `By show of hands, 4 scores.`, or that there are too few. */
export const sayTally = (tally: Revealed): string => {
  if (tally.way === 'too-few') return 'Too few to show.'
  const scores = sayCount(total(tally.counts), 'score')
  const said = [
    tally.way === 'hands' ? `By show of hands, ${scores}` : scores,
    ...(tally.cantJudge === 0 ? [] : [`${sayCount(tally.cantJudge, 'person', 'people')} can’t judge`]),
    ...(tally.onPaper === 0 ? [] : [`${tally.onPaper} on paper`]),
  ]
  return `${said.join('; ')}.`
}

/** The counts in words, for a paper: `1 chose 2, 4 chose 3 and 3 chose 4`. */
export const sayCounts = (tally: Revealed): string =>
  tally.way === 'too-few'
    ? ''
    : sayList(tally.counts.flatMap((count, at) => (count === 0 ? [] : [`${count} chose ${at + 1}`])))

/** Which round it was, where the room scored twice and both are on record. */
export const sayRound = (tally: Pick<Tally, 'round'>, isOneOfTwo: boolean): string =>
  isOneOfTwo ? (tally.round === 1 ? 'First score' : 'Second score') : ''
