import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Take } from '../offer/take.ts'
import { isTwice, type Elsewhere } from './elsewhere.ts'
import { elsewhereIn, isActive, regionalRows, sayAgreement, sayTake, type AgreementStanding } from './regional.ts'
import { isIn, yearAsked, yearFrom, yearOf } from './year.ts'

const year = yearFrom(2026)

test('a year runs from April to March', () => {
  assert.deepEqual(year, { from: 2026, label: '2026/27', firstDay: '2026-04-01', lastDay: '2027-03-31' })
  assert.equal(yearOf('2027-03-31').label, '2026/27')
  assert.equal(yearOf('2027-04-01').label, '2027/28')
  assert.equal(yearFrom(2099).label, '2099/00')
  assert.equal(yearAsked('2024', '2026-11-16').from, 2024)
  for (const odd of ['', '1999', '20x6', ['2024'], undefined]) assert.equal(yearAsked(odd, '2026-11-16').from, 2026)
})

test('what has no end goes on through the years', () => {
  assert.equal(isIn(year, '2020-01-01'), true)
  assert.equal(isIn(year, '2020-01-01', '2026-03-31'), false)
  assert.equal(isIn(year, '2027-04-01'), false)
  assert.equal(isIn(year, '2027-03-31', '2027-04-02'), true)
})

const take = (more: Partial<Take>): Take & { readonly partnership: string } => ({
  ...{ partnership: 'w', kind: 'element', of: 'x', name: 'Guide', begins: '2026-11-02', names: ['Never shown'] },
  tally: { asked: 0, confirmed: 0, waiting: 0 },
  ...more,
})
const agreement: AgreementStanding = {
  year: '2026/27',
  state: 'in-force',
  version: 1,
  on: '2026-11-03',
  ends: '2027-06-30',
}

test('every partnership has its row, with what it took up in that year and nothing of others', () => {
  const partnerships = [
    { id: 'w', name: 'Wexmoor' },
    { id: 's', name: 'Sallowby' },
  ]
  const takes = [
    take({}),
    take({ kind: 'event', name: 'Day', begins: '2027-01-14', ends: '2027-01-14' }),
    take({ kind: 'event', name: 'Old day', begins: '2026-01-14', ends: '2026-01-14' }),
  ]
  const rows = regionalRows(partnerships, { takes, agreements: [{ ...agreement, partnership: 's' }] }, year)
  assert.deepEqual(
    rows.map(row => [row.elements.length, row.events.length, row.agreements.length]),
    [
      [1, 1, 0],
      [0, 0, 1],
    ],
  )
  assert.deepEqual(
    rows[0]?.events.map(({ name }) => name),
    ['Day'],
  )
})

test('an agreement of an earlier year is shown while it is under way', () => {
  const of = (more: Partial<AgreementStanding>, asked = year) =>
    regionalRows(
      [{ id: 'w', name: 'W' }],
      { takes: [], agreements: [{ ...agreement, ...more, partnership: 'w' }] },
      asked,
    )[0]?.agreements.length
  assert.equal(of({ year: '2025/26', on: '2025-11-03' }), 1)
  assert.equal(of({ year: '2025/26', on: '2025-11-03', ends: '2026-03-31' }), 0)
  assert.equal(of({}, yearFrom(2025)), 0)
})

test('states, days and numbers are said in words', () => {
  assert.equal(sayAgreement(agreement, '2026-12-01'), '2026/27: in force since 3 November 2026')
  assert.equal(
    sayAgreement({ ...agreement, agreed: 12, used: 4.5 }, '2027-07-01'),
    '2026/27: ended on 30 June 2027, 4.5 of 12 days used',
  )
  assert.deepEqual(
    ['2027-06-30', '2027-07-01'].map(today => isActive(agreement, today)),
    [true, false],
  )
  assert.equal(isActive({ ...agreement, state: 'for-programme' }, '2026-12-01'), false)
  assert.equal(sayTake(take({ ends: '2027-01-01' })), 'Guide, 2 November 2026 to 1 January 2027')
})

test('what other bodies offer is listed by body, once', () => {
  const one: Elsewhere = {
    ...{
      id: '1',
      region: 'r',
      body: 'Health',
      offer: 'Days',
      audience: '',
      begins: '2026-05-01',
      contact: '',
      link: '',
    },
    ...{ relates: '', version: 1, changedBy: 'Sam', isRemoved: false },
  }
  const all = [
    { ...one, id: '2', body: 'Zeal' },
    one,
    { ...one, id: '3', isRemoved: true },
    { ...one, id: '4', ends: '2026-05-02', begins: '2025-05-01' },
  ]
  assert.deepEqual(
    elsewhereIn(all, year).map(({ id }) => id),
    ['4', '1', '2'],
  )
  assert.equal(isTwice(all, { ...one, body: ' health' }), true)
  assert.equal(isTwice(all, one, '1'), false)
})
