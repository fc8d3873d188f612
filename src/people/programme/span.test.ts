import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endIsNear, months, programmeIsOpen, spanFaults } from './span.ts'

test('a programme runs to the end of its last day, and without one for ever', () => {
  const days = ['2027-03-30', '2027-03-31', '2027-04-01']
  assert.deepEqual(
    days.map(today => programmeIsOpen({ lastDay: '2027-03-31' }, today)),
    [true, true, false],
  )
  assert.equal(programmeIsOpen({}, '2099-12-31'), true)
})

test('the end is near for ninety days, and not once it is over', () => {
  const lastDay = '2027-03-31'
  assert.equal(endIsNear({ lastDay }, '2026-12-30'), false)
  assert.equal(endIsNear({ lastDay }, '2026-12-31'), true)
  assert.equal(endIsNear({ lastDay }, '2027-03-31'), true)
  assert.equal(endIsNear({ lastDay }, '2027-04-01'), false)
  assert.equal(endIsNear({}, '2027-04-01'), false)
})

test('a last day is neither before the first nor in the past', () => {
  const today = '2026-11-18'
  assert.deepEqual(spanFaults({ firstDay: '2025-04-01', lastDay: '2026-11-18' }, today), [])
  assert.deepEqual(spanFaults({ firstDay: '2027-04-01' }, today), [])
  assert.match(spanFaults({ firstDay: '2027-04-01', lastDay: '2027-03-31' }, today)[0]?.words ?? '', /1 April 2027/)
  assert.match(spanFaults({ lastDay: '2026-11-17' }, today)[0]?.words ?? '', /today or later/)
})

test('a year has twelve months', () => assert.equal(months.length, 12))
