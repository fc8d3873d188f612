import { sayCount, sayDay, sayList, type Id, type Instant } from '#ground'
import type { WorkshopNamed } from '../workshop.ts'

/** Fewer scores than these are never shown: “can’t judge” is no score (security rule 1). */
const fewestShown = 5

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
 * What is on record of which round goes. Where somebody joined or left, the first less the second would be one person's
 * score (security rule 4); a first round held again is a new beginning, beside which no second can stand.
 */
export const replacedBy = ({ round, peopleChanged }: RoundHeld): 1 | 2 | undefined =>
  round === 1 ? 2 : peopleChanged ? 1 : undefined

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

const sayRest = ({ cantJudge, onPaper }: Counted): readonly string[] => [
  ...(cantJudge === 0 ? [] : [`${sayCount(cantJudge, 'person', 'people')} can’t judge`]),
  ...(onPaper === 0 ? [] : [`${onPaper} answered on paper`]),
]

/** One wording for none to four. */
const tooFew = 'Too few to show.'

/** Beside the drawing: `12 scores; 2 people can’t judge.`, `By show of hands, 4 scores.`, or that there are too few. */
export const sayTally = (tally: Revealed): string => {
  if (tally.way === 'too-few') return tooFew
  const scores = sayCount(total(tally.counts), 'score')
  return `${[tally.way === 'hands' ? `By show of hands, ${scores}` : scores, ...sayRest(tally)].join('; ')}.`
}

/** Without a drawing: `4 chose 1 and 8 chose 3; 2 people can’t judge.` */
export const sayCounts = (tally: Revealed): string => {
  if (tally.way === 'too-few') return tooFew
  const chosen = tally.counts.flatMap((count, at) => (count === 0 ? [] : [`${count} chose ${at + 1}`]))
  const said = chosen.length === 0 ? 'nobody gave a score' : sayList(chosen)
  const counts = tally.way === 'hands' ? `by show of hands, ${said}` : said
  return `${[counts, ...sayRest(tally)].join('; ')}.`
}

/** Which round it was, where the room scored twice and both are on record. */
export const sayRound = (tally: Pick<Tally, 'round'>, isOneOfTwo: boolean): string =>
  isOneOfTwo ? (tally.round === 1 ? 'First score' : 'Second score') : ''

/** `Board workshop, 19 November 2026`, with the group before it where the name does not say it. */
export const sayWorkshop = ({ name, heldOn }: WorkshopNamed, group: string): string => {
  const isSaid = name.toLowerCase().includes(group.toLowerCase())
  return `${isSaid ? name : `${group}, ${name}`}, ${sayDay(heldOn)}`
}
