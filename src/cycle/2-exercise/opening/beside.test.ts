import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Origin } from '#instrument'
import type { Exercise } from '../year/exercise.ts'
import { besideToday, clashOf, nameFor } from './beside.ts'

const year = (label: string, editionId: string, phase: Exercise['phase'] = 'gather'): Exercise => ({
  ...{ id: label, label, editionId, phase, milestones: [], terms: {}, version: 1 },
  ...{ gatherBy: '2026-11-29', agreeBy: '2026-12-15', planBy: '2027-02-01' },
  openedAt: '2026-09-01T09:00:00.000Z',
})
const own = year('2026/27', 'twelve')
const beside = year('2026/27: our own standards', 'ours')

test('other standards in a year that has its exercise only need a name', () => {
  assert.deepEqual(clashOf([own], { label: '2026/27', editionId: 'ours' }), { kind: 'needs-name', beside: own })
  assert.equal(clashOf([own], { label: '2026/27: our own standards', editionId: 'ours' }), undefined)
  assert.equal(clashOf([own, beside], { label: '2027/28', editionId: 'ours' }), undefined)
})

test('one year asks the same standards once, under whatever name', () => {
  assert.equal(clashOf([own], { label: '2026/27', editionId: 'twelve' })?.kind, 'label-taken')
  assert.equal(clashOf([own], { label: '2026/27: again', editionId: 'twelve' })?.kind, 'edition-taken')
  assert.equal(clashOf([own, beside], { label: '2026/27', editionId: 'ours' })?.kind, 'label-taken')
  assert.equal(clashOf([own, beside], { label: '2026/27: our own standards', editionId: 'more' })?.kind, 'label-taken')
})

test('other standards are taken to be meant beside the year of today, where it has its exercise', () => {
  assert.equal(besideToday([own], 'ours', '2026-11-18'), own)
  assert.equal(besideToday([own], 'twelve', '2026-11-18'), undefined)
  assert.equal(besideToday([own], 'ours', '2027-04-01'), undefined)
  assert.equal(besideToday([own, beside], 'ours', '2026-11-18'), undefined)
  assert.equal(besideToday([year('2026/27', 'twelve', 'past')], 'ours', '2026-11-18'), undefined)
})

test('the name on offer says whose standards they are, or what they are called, and is free', () => {
  const origins = new Map<string, Origin>([
    ['ours', 'own'],
    ['offered', 'programme'],
  ])
  const name = (id: string, title: string, taken: readonly string[] = []) =>
    nameFor({ id, title }, { origins, taken, year: '2026/27' })
  assert.equal(name('ours', 'Libraries together'), 'our own standards')
  assert.equal(name('ours', 'Libraries together', ['2026/27: our own standards']), 'Libraries together')
  assert.equal(name('offered', 'Early help'), 'the programme’s standards')
  assert.equal(name('shipped', 'Commissioning as a cycle'), 'Commissioning as a cycle')
  assert.equal(name('shipped', 'x'.repeat(90)).length, 60)
  assert.equal(name('shipped', 'Twice', ['2026/27: Twice']), '')
})
