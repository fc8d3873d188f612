import type { Instant } from '#ground'
import type { WorkshopNeeds } from '../../needs.ts'
import type { Answered, Room } from '../../room/room.ts'
import { doorOf } from '../door.ts'
import type { ScreenView } from '../view.ts'

/** What a big screen shows, with the way in as this installation is reached. */
export const screenViewOf = (
  { publicUrl }: Pick<WorkshopNeeds, 'publicUrl'>,
  room: Room,
  now: Instant,
  answered: Answered | undefined,
): ScreenView => ({
  room,
  now,
  door: doorOf(publicUrl, room.workshop.code),
  ...(answered === undefined ? {} : { answered }),
})
