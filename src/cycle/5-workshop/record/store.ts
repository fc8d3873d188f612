import type { Read } from '#db'
import type { Id } from '#ground'
import { groupOf } from '#people'
import { roomOf } from '../store/room.ts'
import { recordOf, type WorkshopRecord } from './record.ts'

/** The record of one workshop with the seats of its group; nothing when there is no such workshop here. */
export const workshopRecordOf = async (tx: Read, workshop: Id<'workshop'>): Promise<WorkshopRecord | undefined> => {
  const room = await roomOf(tx, workshop)
  return room && recordOf(room, (await groupOf(tx, room.workshop.group)) ?? { seats: [] })
}
