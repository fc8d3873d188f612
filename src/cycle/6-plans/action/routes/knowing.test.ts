import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exercise } from '#exercise'
import { planned } from './knowing.ts'

const year = (label: string, phase: Exercise['phase'] = 'gather'): Exercise => ({
  ...{ id: label, label, editionId: 'commissioning-12.v1', phase, milestones: [], terms: {}, version: 1 },
  ...{ gatherBy: '2026-11-29', agreeBy: '2026-12-15', planBy: '2027-02-01', openedAt: '2026-09-01T09:00:00.000Z' },
})

test('what is planned goes into the newest year’s own plan first; a year that was read in has none', () => {
  const [named, own, before] = [year('2027/28: our own'), year('2026/27'), year('2025/26', 'signed')]
  const labels = (...all: Exercise[]) => planned(all).map(({ label }) => label)
  assert.deepEqual(labels(named, own, before, year('2024/25', 'past')), ['2026/27', '2027/28: our own', '2025/26'])
  assert.deepEqual(labels(named), ['2027/28: our own'])
  assert.deepEqual(labels(year('2024/25', 'past')), [])
})
