import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOfReview, isOverdue, nextRecord, nextReview, reviewBefore, waitingReviews, type Review } from './review.ts'

const review = (id: string, day: string, heldOn?: string): Review => ({
  ...{ id, day, place: '', whom: '', looks: '' },
  ...(heldOn === undefined
    ? {}
    : {
        record: {
          ...{ version: 1, heldOn, place: '', present: 'All', looked: '', ratings: [] },
          ...{ recordedAt: '2027-01-01T00:00:00.000Z', recordedBy: 'Ruth' },
        },
      }),
})

test('a review that was held stands on the day it was held', () => {
  assert.equal(dayOfReview(review('a', '2027-02-01', '2027-02-08')), '2027-02-08')
  assert.equal(dayOfReview(review('a', '2027-02-01')), '2027-02-01')
})

test('a review is overdue on the day after its own, until something of it is on record', () => {
  assert.equal(isOverdue(review('a', '2027-02-01'), '2027-02-01'), false)
  assert.equal(isOverdue(review('a', '2027-02-01'), '2027-02-02'), true)
  assert.equal(isOverdue(review('a', '2027-02-01', '2027-02-01'), '2027-02-02'), false)
})

test('the ratings of the review before stand beside the new ones', () => {
  const all = [
    review('a', '2027-02-01', '2027-02-01'),
    review('b', '2027-05-01', '2027-05-02'),
    review('c', '2027-09-01'),
  ]
  assert.equal(reviewBefore(all, 'c', '2027-09-01')?.id, 'b')
  assert.equal(reviewBefore(all, 'b', '2027-05-02')?.id, 'a')
  assert.equal(reviewBefore(all, 'a', '2027-02-01'), undefined)
})

const day = fc.integer({ min: 1, max: 28 }).map(each => `2027-02-${String(each).padStart(2, '0')}`)
test('what waits is what was not held, the nearest first', () => {
  const reviews = fc.array(
    fc
      .record({ id: fc.uuid(), day, held: fc.boolean() })
      .map(each => review(each.id, each.day, each.held ? each.day : undefined)),
  )
  fc.assert(
    fc.property(reviews, all => {
      const days = waitingReviews(all).map(each => each.day)
      assert.equal(days.length, all.filter(({ record }) => record === undefined).length)
      assert.deepEqual(days, days.toSorted())
    }),
  )
})

test('the next review is today’s or later, however many were missed', () => {
  const all = [review('a', '2027-02-01'), review('b', '2027-05-01'), review('c', '2027-09-01')]
  assert.equal(nextReview(all, '2027-05-01')?.id, 'b')
  assert.equal(nextReview(all, '2027-10-01'), undefined)
})

test('a record is written over only by somebody who has read it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.nat({ max: 4 }), (there, seen) => {
      const next = nextRecord(there === 0 ? undefined : { version: there }, seen)
      return next.ok ? there === seen && next.value === seen + 1 : there !== seen
    }),
  )
})
