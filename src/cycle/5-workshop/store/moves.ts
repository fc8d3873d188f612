import type { Read, Write } from '#db'
import type { Id } from '#ground'
import type { Move } from '../hour/progress.ts'
import type { Workshop } from '../room/room.ts'
import type { Tables } from './tables.ts'
import { keyOf } from './workshop.ts'

export const movesOf = async (tx: Read, workshop: Id<'workshop'>): Promise<readonly Move[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('workshop.move')
    .selectAll()
    .where('workshop_id', '=', workshop)
    .orderBy('number')
    .execute()
  return rows.map(row => ({
    number: row.number,
    kind: row.kind,
    ...(row.step === null ? {} : { step: row.step }),
    ...(row.minutes === null ? {} : { minutes: Number(row.minutes) }),
    at: row.at,
    by: row.made_by_name,
  }))
}

/** Adds the next move. Two of the same number break the key: the later facilitator's is refused. */
export const keepMove = async (
  tx: Write,
  workshop: Workshop,
  move: Omit<Move, 'by'>,
  by: { readonly id: Id<'person'>; readonly name: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('workshop.move')
    .values({
      ...keyOf(workshop),
      number: move.number,
      kind: move.kind,
      step: move.step ?? null,
      minutes: move.minutes === undefined ? null : String(move.minutes),
      at: move.at,
      made_by: by.id,
      made_by_name: by.name,
    })
    .execute()
}
