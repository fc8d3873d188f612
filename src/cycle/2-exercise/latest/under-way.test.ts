import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exercise } from '../year/exercise.ts'
import { underWay, workedFrom } from './under-way.ts'

const year = (label: string, phase: Exercise['phase'], starts: number): Exercise => ({
  ...{ id: label, label, editionId: 'commissioning-12.v1', phase, milestones: [], terms: {}, version: 1 },
  ...{ gatherBy: `${starts}-11-29`, agreeBy: `${starts}-12-15`, planBy: `${starts + 1}-02-01` },
  openedAt: `${starts}-09-01T09:00:00.000Z`,
})
const labels = (years: readonly Exercise[], today = '2026-11-18') => underWay(years, today).map(({ label }) => label)

test('of two years under way the one whose day comes first is first, also when the next was opened early', () => {
  assert.deepEqual(labels([year('2027/28', 'gather', 2027), year('2026/27', 'gather', 2026)]), ['2026/27', '2027/28'])
  assert.deepEqual(labels([year('2026/27', 'gather', 2026), year('2025/26', 'plan', 2025)]), ['2026/27'])
})

test('a signed year is under way while it is the newest, and behind one that still has work', () => {
  assert.deepEqual(labels([year('2026/27', 'signed', 2026)]), ['2026/27'])
  assert.deepEqual(labels([year('2027/28', 'signed', 2027), year('2026/27', 'plan', 2026)]), ['2026/27', '2027/28'])
})

test('a year that was read in is none', () => {
  assert.deepEqual(labels([year('2026/27', 'past', 2026)]), [])
})

test('where several are under way, the plan that was signed last can be meant, and comes first', () => {
  const [signed, own] = [year('2025/26', 'signed', 2025), year('2026/27', 'gather', 2026)]
  const beside = year('2026/27: our own standards', 'gather', 2026)
  const meant = (...years: Exercise[]) => workedFrom(years, '2026-11-18').map(({ label }) => label)
  assert.deepEqual(meant(own, beside, signed), ['2025/26', '2026/27', '2026/27: our own standards'])
  assert.deepEqual(meant(own, signed), ['2026/27'], 'one alone leads on by itself, and says what is worked from')
  assert.deepEqual(meant(year('2026/27', 'signed', 2026), beside, signed), ['2026/27: our own standards', '2026/27'])
})

test('what runs beside the newest year is under way with it, even behind its dates', () => {
  const [own, beside] = [year('2026/27', 'signed', 2026), year('2026/27: our own standards', 'gather', 2026)]
  assert.deepEqual(labels([own, beside]), ['2026/27: our own standards', '2026/27'])
  assert.deepEqual(labels([own, beside], '2027-03-01'), ['2026/27: our own standards', '2026/27'])
  assert.deepEqual(labels([year('2027/28', 'gather', 2027), own, beside], '2027-03-01'), ['2027/28'])
})
