import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exercise } from '../year/exercise.ts'
import { countedFrom } from './due.ts'

const opened = (label: string, on: string, phase: Exercise['phase'] = 'gather'): Exercise => ({
  ...{ id: label, label, editionId: 'commissioning-12.v1', phase, milestones: [], terms: {}, version: 1 },
  ...{ gatherBy: '2026-11-29', agreeBy: '2026-12-15', planBy: '2027-02-01', openedAt: `${on}T09:00:00.000Z` },
})
const from = (...all: Exercise[]) => countedFrom(all)?.label

test('the next is counted from the year’s own that was opened last: one beside it puts nothing off, whatever its year', () => {
  const own = opened('2026/27', '2026-09-14')
  assert.equal(from(opened('2026/27: our own', '2026-11-01'), own, opened('2025/26', '2025-09-01')), '2026/27')
  assert.equal(from(opened('2027/28: our own', '2026-11-23'), own), '2026/27')
})

test('without a year’s own it is counted from what there is; one that was read in counts for nothing', () => {
  assert.equal(from(opened('2026/27: our own', '2026-11-01')), '2026/27: our own')
  assert.equal(from(opened('2025/26', '2026-11-01', 'past')), undefined)
  assert.equal(from(), undefined)
})
