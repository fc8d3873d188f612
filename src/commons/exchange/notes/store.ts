import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { personIn } from '../scope.ts'
import type { Note } from './note.ts'

type Tables = {
  'exchange.note': { person_id: string; id: string; about: string; words: string; written_at: Instant }
}

/** The notes of the person of this scope, the newest first. */
export const notesOf = async (tx: Read): Promise<readonly Note[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.note')
    .selectAll()
    .where('person_id', '=', personIn(tx))
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({ id: row.id, about: row.about, words: row.words, writtenAt: row.written_at }))
}

export const keepNote = async (tx: Write, { id, about, words, writtenAt }: Note): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('exchange.note')
    .values({ person_id: personIn(tx), id, about, words, written_at: writtenAt })
    .execute()
}

export const dropNote = async (tx: Write, id: Id<'note'>): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('exchange.note')
    .where('person_id', '=', personIn(tx))
    .where('id', '=', id)
    .execute()
}
