import { capital, sayCount } from '#ground'
import { outcomeOn } from '../controls/plenary.ts'
import type { Step, StepKind } from '../hour/step.ts'
import type { Tally } from '#scoring'
import { countedOf, type Outcome, type Room } from '../room/room.ts'

const names: Readonly<Record<StepKind, string>> = {
  opening: 'Join us',
  read: 'Read',
  score: 'Score alone',
  hands: 'Show of hands',
  reveal: 'The room’s scores',
  talk: 'Talk at your table',
  plenary: 'All together',
  rank: 'Three dots each',
  ranked: 'What comes first',
  close: 'What we agreed',
}

/** What is called otherwise the second time. */
const secondNames: Partial<Record<StepKind, string>> = {
  score: 'Score again, alone',
  reveal: 'The room’s scores, a second time',
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** `six`; above twelve in figures. */
export const sayNumber = (count: number): string => numbers[count] || String(count)

/** `third of six`. */
export const sayPlace = (room: Pick<Room, 'workshop'>, standard: number): string | undefined => {
  const { standards } = room.workshop.recipe
  const place = standards.indexOf(standard)
  return place < 0 ? undefined : `${ordinals[place] ?? `${place + 1}th`} of ${sayNumber(standards.length)}`
}

/** What stands in the middle of the wall's bar: `Score alone · third of six`. */
export const sayWallStep = (room: Pick<Room, 'workshop' | 'progress'>): string => {
  const { step, state, shown } = room.progress
  if (state === 'closed') return 'Thank you'
  const name = (step.turn === 2 && secondNames[step.kind]) || names[step.kind]
  const standard = step.kind === 'plenary' ? (shown ?? onlyOne(step)) : onlyOne(step)
  const place = standard === undefined ? undefined : sayPlace(room, standard)
  return place === undefined ? name : `${name} · ${place}`
}

const onlyOne = ({ kind, standards }: Step): number | undefined =>
  standards.length === 1 && !['opening', 'rank', 'ranked', 'close'].includes(kind) ? standards[0] : undefined

const total = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0)

/** `13 scores. One person can’t judge.` What stands under the room's count. */
export const sayCounted = (tally: Tally): string => {
  if (tally.way === 'too-few') return 'Fewer than five scored, so no count is shown.'
  const scores = `${sayCount(total(tally.counts), 'score')}${tally.way === 'hands' ? ', by show of hands' : ''}.`
  const { cantJudge } = tally
  if (cantJudge === 0) return scores
  return `${scores} ${cantJudge === 1 ? 'One person' : `${capital(sayNumber(cantJudge))} people`} can’t judge.`
}

/** What stands under a tile of the plenary, and whether the room is at it now. */
export const sayTile = (
  room: Pick<Room, 'outcomes' | 'progress'>,
  standard: number,
  next: number | undefined,
): string => {
  const outcome = outcomeOn(room, standard)
  if (outcome?.kind === 'agreed') return `Agreed: ${outcome.score}`
  if (outcome?.kind === 'champion') return 'Left to the champion'
  if (outcome?.kind === 'none') return 'No agreed position'
  if (room.progress.step.kind !== 'plenary') return 'Still open'
  return standard === next ? 'What do we agree?' : 'Still to come'
}

/** How many take part now, for the wall. */
export const joinedOf = (room: Pick<Room, 'people'>): number => countedOf(room.people).length

/** A text that must fit: cut at a word, with a mark that there is more. */
export const shortened = (text: string, most: number): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`
}

/** How long texts may be on the wall, in characters: it never scrolls. */
export const longest = { title: 170, standard: 240, beside: 130, tile: 52 }

/** What was decided, as the drawing fills it. */
export const agreedIn = (outcome: Outcome | undefined): number | 'none' | undefined =>
  outcome?.kind === 'agreed' ? outcome.score : outcome?.kind === 'none' ? 'none' : undefined

/** What stands beside a tile's words: who can't judge, or why there is no drawing of counts. */
export const sayBeside = (tally: Tally | undefined): string => {
  if (tally === undefined) return 'Not scored'
  if (tally.way === 'too-few') return 'Too few'
  if (tally.cantJudge > 0) return `${tally.cantJudge} can’t judge`
  return tally.way === 'hands' ? 'By show of hands' : ''
}
