import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './timetable.ts'

const opened = '2026-09-07'
const good = { gatherBy: '2026-11-20', agreeBy: '2026-12-03', planBy: '2027-01-29' }

test('dates in their order have no fault', () => {
  assert.deepEqual(faultsOf(good, opened), [])
})

test('stages may end on the same day, even on the day of opening', () => {
  assert.deepEqual(faultsOf({ gatherBy: opened, agreeBy: opened, planBy: opened }, opened), [])
})

test('gathering cannot end before the exercise opened', () => {
  assert.deepEqual(faultsOf({ ...good, gatherBy: '2026-09-06' }, opened), [
    { field: 'gatherBy', words: 'The day to gather answers by must be on or after 7 September 2026' },
  ])
})

test('each date that stands before the one it follows is named', () => {
  const faults = faultsOf({ gatherBy: '2026-12-03', agreeBy: '2026-11-20', planBy: '2026-10-01' }, opened)
  assert.deepEqual(
    faults.map(({ field, words }) => [field, words]),
    [
      ['agreeBy', 'The day to agree by must be on or after the day to gather answers by'],
      ['planBy', 'The day to sign the plan by must be on or after the day to agree by'],
    ],
  )
})

test('a date years away is taken for a slip of the finger', () => {
  const faults = faultsOf({ ...good, planBy: '2036-01-29' }, opened)
  assert.deepEqual(
    faults.map(({ words }) => words),
    ['The day to sign the plan by must be on or before 10 March 2028'],
  )
})
