import type { Instant } from '#ground'
import type { Answered, Room } from '../room/room.ts'
import type { Door } from './door.ts'

/** Everything that a big screen shows: the room, how to come in, and of an open round a number of people. */
export type ScreenView = {
  readonly room: Room
  readonly door: Door
  readonly answered?: Answered
  readonly now: Instant
}
