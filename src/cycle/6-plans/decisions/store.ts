import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { planKey } from '../scope.ts'
import { latestFirst, type Decided } from './decided.ts'

type Tables = {
  'plans.decision': {
    partnership_id: string
    id: string
    exercise_id: string
    review_id: string | null
    inquiry_id: string | null
    decided_on: Day
    decided_by: string
    words: string
    why: string
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
    struck_at: Instant | null
    struck_by_name: string | null
    struck_because: string | null
  }
}

const decidedFrom = (row: Tables['plans.decision']): Decided => ({
  ...{ id: row.id, words: row.words, why: row.why, by: row.decided_by, on: row.decided_on },
  ...(row.review_id === null ? {} : { review: row.review_id }),
  ...(row.inquiry_id === null ? {} : { inquiry: row.inquiry_id }),
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
  ...(row.struck_at === null
    ? {}
    : { struck: { at: row.struck_at, by: row.struck_by_name ?? '', because: row.struck_because ?? '' } }),
})

/** The decision log of a year: every decision, those struck out among them, the latest first. */
export const decisionsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Decided[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.decision')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .execute()
  return rows.map(decidedFrom).toSorted(latestFirst)
}

export type Fact = { readonly at: Instant; readonly by: Recorder }

export const keepDecision = async (
  tx: Write,
  exercise: Id<'exercise'>,
  said: Pick<Decided, 'id' | 'words' | 'why' | 'by' | 'on' | 'review' | 'inquiry'>,
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.decision')
    .values({
      ...planKey(tx, exercise),
      ...{ id: said.id, words: said.words, why: said.why, decided_by: said.by, decided_on: said.on },
      ...{ review_id: said.review ?? null, inquiry_id: said.inquiry ?? null },
      ...{ recorded_at: at, recorded_by: by.id, recorded_by_name: by.name },
      ...{ struck_at: null, struck_by_name: null, struck_because: null },
    })
    .execute()
}

/** Strikes a decision out. False when it is not there or struck out already. */
export const strikeDecision = async (
  tx: Write,
  exercise: Id<'exercise'>,
  id: Id<'decision'>,
  { at, by, because }: Fact & { readonly because: string },
): Promise<boolean> => {
  const rows = await tx
    .over<Tables>()
    .updateTable('plans.decision')
    .set({ struck_at: at, struck_by_name: by.name, struck_because: because })
    .where(where => where.and({ ...planKey(tx, exercise), id }))
    .where('struck_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length > 0
}
