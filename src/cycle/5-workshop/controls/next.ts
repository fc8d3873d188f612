import { nextStep, stepAfterStandard, stepBefore } from '../hour/progress.ts'
import type { Step, StepKind } from '../hour/step.ts'
import { openRoundOf, questionOf, type Room } from '../room/room.ts'

/** Where a press leads, and what the button says. */
export type Way = { readonly to: Step; readonly words: string }

const toNext: Readonly<Record<StepKind, string>> = {
  opening: 'Open the workshop',
  read: 'Start reading',
  score: 'Start the score',
  hands: 'Ask for a show of hands',
  reveal: 'Reveal to everybody',
  talk: 'Start the talk',
  plenary: 'Bring everybody together',
  rank: 'Start the ranking',
  ranked: 'Reveal the ranking',
  close: 'Go to the close',
}

/** The one thing to do next; nothing at the close, from which there is only closing. */
export const wayOn = ({ steps, progress, workshop }: Room): Way | undefined => {
  if (progress.state === 'closed') return undefined
  const next = nextStep(steps, progress)
  if (next === undefined) return undefined
  const again = next.turn === 2 && next.kind === 'score' ? ' a second time' : ''
  const place = workshop.recipe.standards.indexOf(next.standards[0] ?? 0)
  const about =
    next.kind === 'read' ? `: ${sayPlaces(place, next.standards.length, workshop.recipe.standards.length)}` : ''
  return { to: next, words: `${toNext[next.kind]}${again}${about}` }
}

const sayPlaces = (from: number, count: number, all: number): string =>
  count === 1 ? `standard ${from + 1} of ${all}` : `standards ${from + 1} to ${from + count} of ${all}`

/** Before ranking there is something to rank. */
export const waitsForCandidates = (room: Room): boolean =>
  nextStep(room.steps, room.progress)?.kind === 'rank' && room.candidates.length < 2

const backTo: Readonly<Record<StepKind, string>> = {
  opening: 'Back to the welcome',
  read: 'Back to reading',
  score: 'Back to the score',
  hands: 'Back to the show of hands',
  reveal: 'Back to the scores',
  talk: 'Back to the talk',
  plenary: 'Back to the whole room',
  rank: 'Back to the ranking',
  ranked: 'Back to what was ranked',
  close: 'Back to the close',
}

/** A way that may undo what people did: `means` says what, before anybody presses. */
export type WayBack = Way & { readonly means?: string }

/** A step back, and what it costs. */
export const wayBack = (room: Room): WayBack | undefined => {
  const { steps, progress } = room
  if (progress.state !== 'open') return undefined
  const before = stepBefore(steps, progress)
  if (before === undefined) return undefined
  const means = costOfBack(room, before)
  return { to: before, words: backTo[before.kind], ...(means === undefined ? {} : { means }) }
}

/** Those who scored ahead and are not in the room can't answer again. */
const sentAhead = ({ workshop, progress }: Room): string =>
  workshop.recipe.ahead && progress.step.kind === 'score' && progress.step.turn === 1 ? ', and ahead of it,' : ''

const costOfBack = (room: Room, before: Step): string | undefined => {
  if (openRoundOf(room) !== undefined)
    return `What people have sent in this round${sentAhead(room)} is dropped, unseen and for good. When the round opens again, everybody answers again. The record says that it was dropped.`
  if (before.kind === 'score')
    return 'The room scores this standard again, and the new count takes the place of the one shown now. The record says that you went back.'
  if (before.kind === 'rank')
    return 'Everybody places their three dots again, and the new count takes the place of the one shown now. The record says that you went back.'
  return undefined
}

/** Past the rest of the standard in hand. */
export const wayPast = (room: Room): WayBack | undefined => {
  const { steps, progress } = room
  if (progress.state !== 'open') return undefined
  const past = stepAfterStandard(steps, progress)
  if (past === undefined || progress.step.kind === 'opening') return undefined
  const means =
    openRoundOf(room) === undefined
      ? 'What the room has done on it so far is kept; the rest is left out. The record says that it was skipped.'
      : `What people have sent in this round${sentAhead(room)} is dropped, unseen and for good, and the rest of the standard is left out. The record says that it was skipped.`
  return { to: past, words: 'Skip this standard', means }
}

/** `It is clear who decides`; several where tables share them out. */
export const sayAbout = (room: Pick<Room, 'workshop'>, { kind, standards }: Step): string | undefined => {
  if (['opening', 'plenary', 'rank', 'ranked', 'close'].includes(kind) && standards.length !== 1) return undefined
  return standards.map(each => questionOf(room, each)?.standard.shortTitle ?? `Standard ${each}`).join('; ')
}
