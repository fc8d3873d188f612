import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Id, Instant } from '#ground'
import { yearKey } from '../../scope.ts'
import type { Draft, DraftContent } from '../draft.ts'

type Row = {
  partnership_id: string
  exercise_id: string
  standard: number
  version: number
  content: DraftContent | null
  saved_at: Instant
  saved_by: string
  saved_by_name: string
}

type Tables = { 'agreement.draft': Row }

/** jsonb is read parsed and written as text. */
type Writing = { 'agreement.draft': Omit<Row, 'content'> & { content: string | null } }

/** What is being written on the standards of a year, by their numbers. */
export const draftsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<ReadonlyMap<number, Draft>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('agreement.draft')
    .selectAll()
    .where(row => row.and(yearKey(tx, exercise)))
    .execute()
  return new Map(
    rows.map(row => [
      row.standard,
      {
        version: row.version,
        ...(row.content === null ? {} : { content: row.content }),
        savedAt: row.saved_at,
        savedBy: row.saved_by_name,
      },
    ]),
  )
}

export type KeptDraft = {
  readonly exercise: Id<'exercise'>
  readonly standard: number
  readonly version: number
  /** Nothing: what was written has been recorded. */
  readonly content: DraftContent | undefined
  readonly at: Instant
  readonly by: Recorder
}

/** Puts a draft in the place of the one before it. Two at once are tried again one after the other. */
export const keepDraft = async (tx: Write, kept: KeptDraft): Promise<void> => {
  const said = {
    version: kept.version,
    content: kept.content === undefined ? null : JSON.stringify(kept.content),
    saved_at: kept.at,
    saved_by: kept.by.id,
    saved_by_name: kept.by.name,
  }
  await tx
    .over<Writing>()
    .insertInto('agreement.draft')
    .values({ ...yearKey(tx, kept.exercise), standard: kept.standard, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id', 'standard']).doUpdateSet(said))
    .execute()
}
