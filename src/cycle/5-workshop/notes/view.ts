import type { Form } from '#forms'
import type { Instant } from '#ground'
import type { Note, Participant, Room } from '../room/room.ts'
import type { NotesPlace } from './place.ts'

/** A table's notes on one standard, for one reader. */
export type NotesView = {
  readonly room: Room
  readonly now: Instant
  readonly me: Pick<Participant, 'id' | 'kind'>
  readonly place: NotesPlace
  /** As it is kept now. */
  readonly note: Note
  /** What was posted and not kept. */
  readonly form?: Form
  readonly refusal?: 'conflict' | 'not-note-taker' | 'closed'
}
