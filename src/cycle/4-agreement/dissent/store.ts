import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { yearKey } from '../scope.ts'
import type { Dissent } from './dissent.ts'

type Tables = {
  'agreement.dissent': {
    partnership_id: string
    id: string
    exercise_id: string
    standard: number
    position_version: number
    words: string
    author_id: string
    name: string | null
    written_at: Instant
    withdrawn_at: Instant | null
  }
}

/** The dissent that stands in a year, by standard, oldest first. Nothing in it tells who wrote it. */
export const dissentsOf = async (
  tx: Read,
  exercise: Id<'exercise'>,
): Promise<ReadonlyMap<number, readonly Dissent[]>> => {
  const reader = 'person' in tx.scope ? tx.scope.person : undefined
  const rows = await tx
    .over<Tables>()
    .selectFrom('agreement.dissent')
    .selectAll()
    .where(row => row.and(yearKey(tx, exercise)))
    .where('withdrawn_at', 'is', null)
    .orderBy('standard')
    .orderBy('id')
    .execute()
  return new Map(
    [...Map.groupBy(rows, row => row.standard)].map(([standard, each]) => [
      standard,
      each.map(row => ({
        id: row.id,
        words: row.words,
        ...(row.name === null ? {} : { name: row.name }),
        about: row.position_version,
        writtenAt: row.written_at,
        isOwn: row.author_id === reader,
      })),
    ]),
  )
}

export type KeptDissent = {
  readonly id: Id<'dissent'>
  readonly exercise: Id<'exercise'>
  readonly standard: number
  readonly about: number
  readonly words: string
  readonly author: Id<'person'>
  readonly name?: string
  readonly at: Instant
}

export const keepDissent = async (tx: Write, kept: KeptDissent): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('agreement.dissent')
    .values({
      ...yearKey(tx, kept.exercise),
      id: kept.id,
      standard: kept.standard,
      position_version: kept.about,
      words: kept.words,
      author_id: kept.author,
      name: kept.name ?? null,
      written_at: kept.at,
      withdrawn_at: null,
    })
    .execute()
}

/** Marks dissent as withdrawn by its author. `false` when it is not there, not theirs, or withdrawn already. */
export const withdrawDissent = async (
  tx: Write,
  place: { readonly exercise: Id<'exercise'>; readonly standard: number; readonly id: Id<'dissent'> },
  author: Id<'person'>,
  at: Instant,
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('agreement.dissent')
    .set({ withdrawn_at: at })
    .where(row => row.and({ ...yearKey(tx, place.exercise), id: place.id, standard: place.standard }))
    .where('author_id', '=', author)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
