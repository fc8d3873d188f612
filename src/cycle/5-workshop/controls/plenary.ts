import { isBlank } from '#ground'
import type { Note, Outcome, Room, Table } from '../room/room.ts'

/** What the room decided last on a standard. */
export const outcomeOn = ({ outcomes }: Pick<Room, 'outcomes'>, standard: number): Outcome | undefined =>
  outcomes.findLast(each => each.standard === standard)

/** The first standard of the hour on which nothing is decided yet. */
export const firstOpen = (room: Pick<Room, 'workshop' | 'outcomes'>): number | undefined =>
  room.workshop.recipe.standards.find(standard => outcomeOn(room, standard) === undefined)

export type TableNote = { readonly table: Table; readonly note?: Note }

/** Each table's note on a standard; a table without one says so by having none. */
export const notesOn = ({ tables, notes }: Pick<Room, 'tables' | 'notes'>, standard: number): readonly TableNote[] =>
  tables.map(table => {
    const note = notes.find(each => each.table === table.id && each.standard === standard)
    return note === undefined ? { table } : { table, note }
  })

/** What the tables said, as a first text of the summary: nothing has to be typed again. */
export const summaryFrom = (notes: readonly TableNote[]): string =>
  notes.flatMap(({ note }) => (note === undefined || isBlank(note.said) ? [] : [note.said.trim()])).join('\n\n')

/** `agreed 4`, `left to the champion`, `no agreed position`. */
export const sayOutcome = (outcome: Outcome | undefined): string => {
  if (outcome === undefined) return 'still open'
  if (outcome.kind === 'agreed') return `agreed ${outcome.score}`
  return outcome.kind === 'champion' ? 'left to the champion' : 'no agreed position'
}

/** Hands are for too few, for shared standards, and to put right hands that were written down before. */
export const mayShowHands = (
  { tallies, workshop, progress }: Pick<Room, 'tallies' | 'workshop' | 'progress'>,
  standard: number,
): boolean =>
  progress.state === 'open' &&
  (workshop.recipe.shared || tallies.some(each => each.standard === standard && each.way !== 'unseen')) &&
  !tallies.some(each => each.standard === standard && each.way === 'unseen')
