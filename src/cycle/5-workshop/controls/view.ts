import type { Instant } from '#ground'
import type { Answered, Room } from '../room/room.ts'

/** Everything that the controls show: the room, and of an open round a number of people. */
export type ControlsView = {
  readonly room: Room
  readonly answered?: Answered
  readonly now: Instant
}
