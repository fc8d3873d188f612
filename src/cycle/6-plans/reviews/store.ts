import { sql, type Read, type Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { standingIn } from '../lists/entry.ts'
import { entriesOf } from '../lists/store.ts'
import { planKey } from '../scope.ts'
import { dayOfReview, waitingReviews, type Rated, type Review, type ReviewRecord } from './review.ts'

type Tables = {
  'plans.review_record': {
    partnership_id: string
    exercise_id: string
    review_id: string
    version: number
    held_on: Day
    place: string
    present: string
    looked: string
    ratings: readonly Rated[]
    recorded_at: Instant
    recorded_by: string
    recorded_by_name: string
  }
}

const recordFrom = (row: Tables['plans.review_record']): ReviewRecord => ({
  ...{ version: row.version, heldOn: row.held_on, place: row.place, present: row.present, looked: row.looked },
  ...{ ratings: row.ratings, recordedAt: row.recorded_at, recordedBy: row.recorded_by_name },
})

/** Everything that was written down of each review, in the order of recording. */
const recordsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<ReadonlyMap<Id, readonly ReviewRecord[]>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('plans.review_record')
    .selectAll()
    .where(where => where.and(planKey(tx, exercise)))
    .orderBy('version')
    .execute()
  const by = Map.groupBy(rows, row => row.review_id)
  return new Map([...by].map(([id, each]) => [id, each.map(recordFrom)]))
}

/** The reviews of a year, planned and held, by their day. */
export const reviewsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Review[]> => {
  const lines = standingIn(await entriesOf(tx, exercise, ['review']), 'review')
  const records = await recordsOf(tx, exercise)
  return lines
    .map(({ id, says, aside }): Review => {
      const record = records.get(id)?.at(-1)
      const planned = {
        id: id as Id<'review'>,
        day: says.day,
        place: aside['place'] ?? '',
        whom: says.whom,
        looks: says.looks,
      }
      return record === undefined ? planned : { ...planned, record }
    })
    .toSorted((one, other) => dayOfReview(one).localeCompare(dayOfReview(other)))
}

/** The reviews that wait to be held or written down, the nearest first. */
export const dueReviewsOf = async (tx: Read, exercise: Id<'exercise'>): Promise<readonly Review[]> =>
  waitingReviews(await reviewsOf(tx, exercise))

export const keepRecord = async (
  tx: Write,
  exercise: Id<'exercise'>,
  review: Id<'review'>,
  said: Omit<ReviewRecord, 'recordedAt' | 'recordedBy'>,
  { at, by }: { readonly at: Instant; readonly by: Recorder },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('plans.review_record')
    .values({
      ...planKey(tx, exercise),
      ...{ review_id: review, version: said.version, held_on: said.heldOn, place: said.place },
      ...{ present: said.present, looked: said.looked, ratings: sql`${JSON.stringify(said.ratings)}::jsonb` as never },
      ...{ recorded_at: at, recorded_by: by.id, recorded_by_name: by.name },
    })
    .execute()
}
