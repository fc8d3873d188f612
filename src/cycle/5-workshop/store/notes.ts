import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Note, Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './workshop.ts'

/** The newest version of every table's notes, by standard and table. */
export const notesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Note[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.note')
    .distinctOn(['standard', 'seating_id'])
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('standard')
    .orderBy('seating_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({
    table: row.seating_id,
    standard: row.standard,
    version: row.version,
    said: row.said,
    evidence: row.evidence,
    implications: row.implications,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }))
}

/** Keeps a version; an earlier one is never overwritten. */
export const keepNote = async (tx: Write, workshop: Workshop, note: Note, at: Instant): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.note')
    .values({
      ...keyOf(workshop),
      seating_id: note.table,
      standard: note.standard,
      version: note.version,
      said: note.said,
      evidence: note.evidence,
      implications: note.implications,
      written_at: at,
      written_by: note.writtenBy,
    })
    .execute()
}
