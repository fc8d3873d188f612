import { no, yes, type Decision, type Id } from '#ground'
import type { Note } from '../room/room.ts'
import { keepNote, notesOf } from '../store/notes.ts'
import { participantsOf } from '../store/people.ts'
import { changeWorkshop, setNoteTaker, tablesOf, workshopOf } from '../store/workshop.ts'
import type { House } from './house.ts'

/** Makes somebody the note-taker of their table; taking over from another is allowed and seen by all. */
export const takeNotes = (
  { db }: Pick<House, 'db'>,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
): Promise<boolean> =>
  db.write({ kind: 'workshop', workshop: id }, async tx => {
    const workshop = await workshopOf(tx, id)
    const person = (await participantsOf(tx, id)).find(each => each.id === participant)
    if (workshop === undefined || person?.table === undefined || person.kind !== 'taking-part') return false
    await setNoteTaker(tx, workshop, person.table, participant)
    await changeWorkshop(tx, id)
    return true
  })

export type NoteRefusal =
  { readonly kind: 'not-note-taker' } | { readonly kind: 'closed' } | { readonly kind: 'conflict'; readonly now: Note }

type Noted = Pick<Note, 'standard' | 'said' | 'evidence' | 'implications' | 'version'>

/** Writes the notes of a table on a standard as their next version. `version` is what the page showed, 0 at first. */
export const writeNote = (
  { db, world }: House,
  id: Id<'workshop'>,
  participant: Id<'participant'>,
  noted: Noted,
): Promise<Decision<Note, NoteRefusal>> => {
  const at = world.now()
  return db.write({ kind: 'workshop', workshop: id }, async tx => {
    const workshop = await workshopOf(tx, id)
    if (workshop === undefined || workshop.closedAt !== undefined) return no({ kind: 'closed' })
    const table = (await tablesOf(tx, id)).find(each => each.noteTaker === participant)
    const taker = (await participantsOf(tx, id)).find(each => each.id === participant)
    if (table === undefined || taker === undefined || !workshop.recipe.standards.includes(noted.standard)) {
      return no({ kind: 'not-note-taker' })
    }
    const now = (await notesOf(tx, id)).find(each => each.table === table.id && each.standard === noted.standard)
    if (now !== undefined && isSame(now, noted)) return yes(now)
    if (now !== undefined && now.version !== noted.version) return no({ kind: 'conflict', now })
    const note: Note = {
      ...noted,
      table: table.id,
      version: (now?.version ?? 0) + 1,
      writtenBy: `Table ${table.letter}`,
    }
    await keepNote(tx, workshop, note, at)
    await changeWorkshop(tx, id)
    return yes(note)
  })
}

const isSame = (a: Omit<Noted, 'version'>, b: Omit<Noted, 'version'>): boolean =>
  a.said === b.said && a.evidence === b.evidence && a.implications === b.implications
