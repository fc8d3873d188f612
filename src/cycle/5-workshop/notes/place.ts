import type { Id } from '#ground'
import { standardAt } from '../hour/step.ts'
import { phonePagePath, phonePath } from '../paths.ts'
import type { Note, Participant, Room, Table } from '../room/room.ts'

/** Which table's notes, on which standard. */
export type NotesPlace = { readonly table: Table; readonly standard: number }

const at = (path: string, standard?: number): string => (standard === undefined ? path : `${path}?standard=${standard}`)

export const notesPath = (standard?: number): string => at(phonePagePath('notes'), standard)
export const notesLivePath = (standard?: number): string => at(`${phonePagePath('notes')}/live`, standard)
export const noteTakerPath = `${phonePath}/note-taker`

/** The standard that was asked for, else the one that the table has in hand, else its first. */
export const placeIn = (room: Room, me: Pick<Participant, 'table'>, asked: unknown): NotesPlace | undefined => {
  const place = room.tables.findIndex(({ id }) => id === me.table)
  const table = room.tables[place]
  const all = room.workshop.recipe.standards
  const inHand = standardAt(room.progress.step, place)
  const standard = all.find(each => String(each) === asked) ?? all.find(each => each === inHand) ?? all[0]
  return table === undefined || standard === undefined ? undefined : { table, standard }
}

/** What a table has written on a standard; version 0 while there is nothing. */
export const noteAt = (
  room: Pick<Room, 'notes'>,
  place: { readonly table: Pick<Table, 'id'>; readonly standard: number },
) =>
  room.notes.find(note => note.table === place.table.id && note.standard === place.standard) ??
  emptyNote(place.table.id, place.standard)

const emptyNote = (table: Id<'table'>, standard: number): Note => ({
  ...{ table, standard, version: 0, writtenBy: '' },
  ...{ said: '', evidence: '', implications: '' },
})

/** `notes table=B standard=3`, with `reading` for those whose page shows the notes as they grow. */
export const notesAudience = ({ table, standard }: NotesPlace, isReading: boolean): string =>
  ['notes', `table=${table.letter}`, `standard=${standard}`, ...(isReading ? ['reading'] : [])].join(' ')

/** Reads those words in a room as it is now. */
export const placeFrom = (
  room: Pick<Room, 'tables'>,
  audience: string,
): { readonly place: NotesPlace | undefined; readonly isReading: boolean } => {
  const said = new Map(audience.split(' ').map(word => [word.replace(/=.*/, ''), word.replace(/^.*=/, '')]))
  const table = room.tables.find(({ letter }) => letter === said.get('table'))
  const standard = Number(said.get('standard'))
  return { place: table && { table, standard }, isReading: said.has('reading') }
}

/** The words of a note, in the order in which they stand. */
export const noteFields = [
  { name: 'said', called: 'What was said' },
  { name: 'evidence', called: 'Evidence that somebody named' },
  { name: 'implications', called: 'What it means for the plan' },
] as const
export type NoteField = (typeof noteFields)[number]['name']
