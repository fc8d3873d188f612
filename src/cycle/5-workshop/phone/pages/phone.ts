import type { Html } from '#design'
import type { Form } from '#forms'
import type { Room } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { closePart } from './close.ts'
import { handsPart } from './hands.ts'
import { openingPart, waitingPart } from './opening.ts'
import { plenaryPart } from './plenary.ts'
import { rankPart, rankedPart } from './rank.ts'
import { readPart } from './read.ts'
import { revealPart } from './reveal.ts'
import { scorePart } from './score.ts'
import { talkPart } from './talk.ts'

/**
 * What a phone shows of the step in hand, one thing at a time. Nothing in it depends on a ballot before the reveal; for the same eyes
 * it is the same to the byte.
 */
export const stepPart = (room: Room, eyes: Eyes, form?: Form): Html => {
  const { state, step } = room.progress
  if (state === 'preparing') return waitingPart(room, eyes)
  switch (step.kind) {
    case 'opening':
      return openingPart(room, eyes)
    case 'read':
      return readPart(room, step, eyes)
    case 'score':
      return scorePart(room, step, eyes, form)
    case 'hands':
      return handsPart(room, step, eyes)
    case 'reveal':
      return revealPart(room, step, eyes)
    case 'talk':
      return talkPart(room, step, eyes)
    case 'plenary':
      return plenaryPart(room, step)
    case 'rank':
      return rankPart(room, eyes, form)
    case 'ranked':
      return rankedPart(room)
    case 'close':
      return closePart(room)
  }
}
