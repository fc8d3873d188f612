import { isUniqueViolation } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { onPlan } from '../outline/actions.ts'
import { nextRecord, type RecordRefusal, type ReviewRecord } from './review.ts'
import { keepRecord, reviewsOf } from './store.ts'

/** Writes down a review that was held, or writes it anew. `seen` is the version of the record that the page showed. */
export const recordReview = (
  hand: Hand,
  exercise: Id<'exercise'>,
  { id, seen }: { readonly id: Id<'review'>; readonly seen: number },
  said: Omit<ReviewRecord, 'version' | 'recordedAt' | 'recordedBy'>,
): Promise<Decision<undefined, RecordRefusal>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<undefined, RecordRefusal>> => {
    const review = (await reviewsOf(tx, exercise)).find(each => each.id === id)
    if (review === undefined) return no({ kind: 'absent' })
    const version = nextRecord(review.record, seen)
    if (!version.ok) return version
    await keepRecord(tx, exercise, id, { ...said, version: version.value }, { at: hand.now, by: hand.person })
    return yes(undefined)
  }).catch((error: unknown) => {
    if (isUniqueViolation(error, 'review_record_pkey')) return no({ kind: 'stale' })
    throw error
  })
