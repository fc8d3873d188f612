import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Workshop } from '../room/room.ts'
import { keyOf } from '../store/workshop.ts'
import { roomOf } from '../store/room.ts'
import type { SentAhead } from './ahead.ts'
import { papersFrom, type WorkshopPapers } from './papers.ts'
import type { LaidPlace } from './place.ts'

type InWorkshop = { partnership_id: Id<'partnership'>; workshop_id: Id<'workshop'> }
type Tables = {
  'workshop.place': InWorkshop & {
    seat_id: Id<'seat'>
    seating_id: Id<'table'>
    title: string
    organisation: string | null
    holder: string | null
  }
  'workshop.sent_ahead': InWorkshop & {
    participant_id: Id<'participant'>
    email: string
    asked_at: Instant
    asked_by_name: string
  }
}

/** Where the group's seats are to sit; a participant's scope reads it too. */
export const placesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly LaidPlace[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.place')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('seat_id')
    .execute()
  return rows.map(row => ({
    seat: row.seat_id,
    table: row.seating_id,
    title: row.title,
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.holder === null ? {} : { holder: row.holder }),
  }))
}

/** Puts these places in place of all that stood. */
export const layPlaces = async (tx: Write, workshop: Workshop, places: readonly LaidPlace[]): Promise<void> => {
  const tables = tx.over<Tables>()
  await tables
    .deleteFrom('workshop.place')
    .where(row => row.and(keyOf(workshop)))
    .execute()
  if (places.length === 0) return
  await tables
    .insertInto('workshop.place')
    .values(
      places.map(place => ({
        ...keyOf(workshop),
        seat_id: place.seat,
        seating_id: place.table,
        title: place.title,
        organisation: place.organisation ?? null,
        holder: place.holder ?? null,
      })),
    )
    .execute()
}

/** To whom personal links were sent, in the order in which it was asked for. */
export const sentAheadOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly SentAhead[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.sent_ahead')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('asked_at')
    .orderBy('participant_id')
    .execute()
  return rows.map(row => ({
    participant: row.participant_id,
    email: row.email,
    askedAt: row.asked_at,
    askedBy: row.asked_by_name,
  }))
}

export const keepSentAhead = async (tx: Write, workshop: Workshop, sent: SentAhead): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.sent_ahead')
    .values({
      ...keyOf(workshop),
      participant_id: sent.participant,
      email: sent.email,
      asked_at: sent.askedAt,
      asked_by_name: sent.askedBy,
    })
    .execute()
}

/** The run sheet and each table's papers of a workshop, from what stands now. */
export const workshopPapersOf = async (tx: Read, id: Id<'workshop'>): Promise<WorkshopPapers | undefined> => {
  const room = await roomOf(tx, id)
  return room && papersFrom(room, await placesOf(tx, id))
}
