import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayWeekday } from '#ground'
import { fitsLabel } from '../year/label.ts'
import { datesAfter, firstChoice } from './starting.ts'

const last = { label: '2025/26', gatherBy: '2025-11-21', agreeBy: '2025-12-12', planBy: '2026-02-13' }

test('dates come a year on, on the same days of the week', () => {
  const dates = datesAfter(last, '2026/27', '2026-09-07')
  assert.deepEqual(dates, { gatherBy: '2026-11-20', agreeBy: '2026-12-11', planBy: '2027-02-12' })
  assert.equal(sayWeekday(dates.gatherBy), sayWeekday(last.gatherBy))
})

test('after a year left out they come two years on; dates that have passed are not offered', () => {
  assert.equal(datesAfter(last, '2027/28', '2027-09-07')?.gatherBy, '2027-11-19')
  assert.equal(datesAfter(last, '2026/27', '2026-11-21'), undefined)
  assert.equal(datesAfter(last, '2024/25', '2024-09-01'), undefined)
})

test('a first year starts from standards that come with Stocktake, whatever is offered before them', () => {
  const [offered, own, shipped] = [{ id: 'early-help.v1' }, { id: 'ours.v1' }, { id: 'commissioning-12.v1' }]
  const origins = new Map([
    [offered.id, 'programme'],
    [own.id, 'own'],
  ])
  assert.equal(firstChoice([offered, own, shipped], origins), shipped)
  assert.equal(firstChoice([own], origins), own)
  assert.equal(firstChoice([], origins), undefined)
})

test('a year runs from April to March', () => {
  assert.deepEqual(
    ['2026-03-31', '2026-04-01', '2027-03-31', '2027-04-01'].map(day => fitsLabel('2026/27', day)),
    [false, true, true, false],
  )
})
