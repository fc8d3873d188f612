import type { Read, Write } from '#db'
import { partnershipIn, type Instant } from '#ground'
import type { Place } from '../response/place.ts'
import type { Copied, EarlierCopy, Why } from './earlier.ts'

type Tables = {
  'scoring.earlier': {
    partnership_id: string
    id: string
    exercise_id: string
    group_id: string
    standard: number
    piece: Copied['piece']
    piece_id: string | null
    version: number
    content: unknown
    why: Why
    written_at: Instant
    written_by: string
    kept_at: Instant
  }
}

/** Adds a copy. Nothing ever changes or removes one. */
export const keepEarlier = async (tx: Write, place: Place, copy: EarlierCopy): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('scoring.earlier')
    .values({
      partnership_id: partnershipIn(tx),
      id: copy.id,
      exercise_id: place.exercise,
      group_id: place.group,
      standard: place.standard,
      piece: copy.piece,
      piece_id: copy.pieceId ?? null,
      version: copy.version,
      content: JSON.stringify(copy.content),
      why: copy.why,
      written_at: copy.writtenAt,
      written_by: copy.writtenBy,
      kept_at: copy.keptAt,
    })
    .execute()
}

/** The earlier copies of one response and what was noted with it, newest first, at most 200. */
export const earlierOf = async (tx: Read, place: Place): Promise<readonly EarlierCopy[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('scoring.earlier')
    .select(['id', 'piece', 'piece_id', 'version', 'content', 'why', 'written_at', 'written_by', 'kept_at'])
    .where('partnership_id', '=', partnershipIn(tx))
    .where('exercise_id', '=', place.exercise)
    .where('group_id', '=', place.group)
    .where('standard', '=', place.standard)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map(row => ({
    // The column holds what keepEarlier wrote for that piece.
    ...({ piece: row.piece, content: row.content } as Copied),
    id: row.id,
    ...(row.piece_id === null ? {} : { pieceId: row.piece_id }),
    version: row.version,
    why: row.why,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
    keptAt: row.kept_at,
  }))
}
