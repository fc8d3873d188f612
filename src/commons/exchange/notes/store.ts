import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { personIn } from '../scope.ts'
import { perPage, startOf } from '../turning.ts'
import type { Note } from './note.ts'

type Row = { person_id: string; id: string; about: string; words: string; written_at: Instant }
type Tables = { 'exchange.note': Row }

const noteFrom = (row: Row): Note => ({ id: row.id, about: row.about, words: row.words, writtenAt: row.written_at })

/** The notes of the person of this scope, the newest first. */
export const notesOf = async (tx: Read): Promise<readonly Note[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('exchange.note')
    .selectAll()
    .where('person_id', '=', personIn(tx))
    .orderBy('id', 'desc')
    .execute()
  return rows.map(noteFrom)
}

/** A page of them, from 1, and how many there are. */
export const notesOn = async (
  tx: Read,
  page: number,
): Promise<{ readonly notes: readonly Note[]; readonly count: number }> => {
  const own = tx.over<Tables>().selectFrom('exchange.note').where('person_id', '=', personIn(tx))
  const rows = await own.selectAll().orderBy('id', 'desc').limit(perPage).offset(startOf(page)).execute()
  const counted = await own.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirst()
  return { notes: rows.map(noteFrom), count: Number(counted?.count ?? 0) }
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
