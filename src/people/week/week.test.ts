import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isForThisWeek, mayBeginWeek, weekOf } from './week.ts'

test('a week belongs to the year of its Thursday', () => {
  const days = ['2026-11-23', '2026-11-29', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2028-01-01']
  const weeks = ['2026-W48', '2026-W48', '2026-W53', '2026-W53', '2027-W01', '2025-W01', '2027-W52']
  assert.deepEqual(days.map(weekOf), weeks)
})

test('a week’s mail is begun once; one that was begun and never went out is begun again', () => {
  const now = '2026-11-23T07:00:00.000Z'
  const week = '2026-W48'
  assert.equal(mayBeginWeek({}, week, now), true)
  assert.equal(mayBeginWeek({ week: '2026-W47', sentAt: now }, week, now), true)
  assert.equal(mayBeginWeek({ week, claimedAt: now, sentAt: now }, week, now), false)
  assert.equal(mayBeginWeek({ week, claimedAt: '2026-11-23T06:57:00.000Z' }, week, now), false)
  assert.equal(mayBeginWeek({ week, claimedAt: '2026-11-23T06:56:00.000Z' }, week, now), true)
  assert.equal(mayBeginWeek({ week }, week, now), true)
})

test('a mail names what is late and what is due within two weeks', () => {
  const today = '2026-11-23'
  const due = ['2025-01-01', '2026-12-07', '2026-12-08', undefined]
  assert.deepEqual(
    due.map(day => isForThisWeek(day, today)),
    [true, true, false, false],
  )
})
