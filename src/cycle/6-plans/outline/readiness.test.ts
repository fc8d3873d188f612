import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadEditions, standardsOf, type Edition } from '#instrument'
import type { Outline, OutlineArea } from './outline.ts'
import { readiness, sayMissing } from './readiness.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
const edition = editions.shippedOne('commissioning-12.v1') as Edition
const positions = standardsOf(edition).map(({ number }) => ({
  standard: number,
  outcome: { kind: 'score', score: 3 } as const,
}))

const area = (section: string): OutlineArea => ({
  ...{ section, title: section, standards: [], whyNone: '', inquiries: [], actions: [], ideas: [] },
  priorities: [{ id: `priority of ${section}`, words: 'One round', traces: [], merged: [] }],
  statements: { now: 'Now', aim: 'Aim', change: 'Change', effect: 'Effect', outcomes: 'Outcomes' },
})
const texts = {
  'prepare.wider': '',
  'prepare.case': '',
  'prepare.mapping': '',
  'prepare.managing': '',
  'prepare.communicating': '',
}
const full: Outline = {
  ...{ year: '2026/27', name: 'Commissioning improvement plan', target: '2027-03-31', version: 1 },
  areas: ['A', 'B', 'C'].map(area),
  texts: {
    ...texts,
    'prepare.involving': '',
    'support.team': '',
    'support.engagement': '',
    'support.communication': '',
  },
  ...{ actions: [], capacity: [] },
  team: [{ id: 'm', name: 'Ruth Adeyemi', organisation: '', part: '', days: '' }],
  resources: [{ id: 'r', kind: 'people', words: 'A planner', amount: '', source: '' }],
  reviews: [{ id: 'v', day: '2027-02-01', whom: '', looks: '' }],
  criteria: [{ id: 'c', words: 'It is used' }],
}
const missing = (change: Partial<Outline>, known = positions, isConfirmed = true) =>
  readiness({ ...full, ...change }, edition, known, isConfirmed).missing
const words = (...asked: Parameters<typeof missing>) => missing(...asked).map(({ what }) => what)

test('a whole plan is ready, and says row by row why', () => {
  assert.deepEqual(words({}), [])
  assert.deepEqual(
    readiness(full, edition, positions, true).rows.map(({ what }) => what),
    [
      'All 12 standards have a position, or a recorded “none this year”',
      'The positions are confirmed',
      'It is called “Commissioning improvement plan”',
      'It has a target date',
      'Area 1 has a priority and its five statements',
      'Area 2 has a priority and its five statements',
      'Area 3 has a priority and its five statements',
      'The change team is named',
      'People or money are committed',
      'A review has a date',
      'There are success criteria',
    ],
  )
})

test('“none this year” satisfies; an open standard is named, each with its cure', () => {
  const none = { kind: 'none', why: 'Too new', wouldSettle: 'A year' } as const
  assert.deepEqual(
    words({}, positions.map(each => (each.standard === 5 ? { ...each, outcome: none } : each)) as never),
    [],
  )
  const open = missing(
    {},
    positions.filter(({ standard }) => standard !== 5 && standard !== 9),
  )
  assert.deepEqual(
    open.map(({ what, cure }) => [what, cure]),
    [
      ['Standard 5 has no position, and no “none this year” on record', { at: 'positions', standard: 5 }],
      ['Standard 9 has no position, and no “none this year” on record', { at: 'positions', standard: 9 }],
    ],
  )
})

test('positions that are not confirmed hold the plan up', () => {
  assert.deepEqual(words({}, positions, false), ['The positions are not confirmed yet'])
})

test('each missing statement is named with its box', () => {
  const [a, b, c] = full.areas
  assert.ok(a && b && c)
  const open = missing({ areas: [{ ...a, statements: { ...a.statements, effect: ' \n', aim: '' } }, b, c] })
  assert.deepEqual(
    open.map(({ what, cure }) => [what, cure]),
    [
      ['Area 1: the longer-term aim is not written yet', { at: 'area', section: 'A', part: 'area.A.aim' }],
      [
        'Area 1: what it will do for commissioning is not written yet',
        { at: 'area', section: 'A', part: 'area.A.effect' },
      ],
    ],
  )
})

test('an area without a priority holds nothing up once it says why, statements or not', () => {
  const [a, b, c] = full.areas
  assert.ok(a && b && c)
  const bare = { ...c, priorities: [], statements: { now: '', aim: '', change: '', effect: '', outcomes: '' } }
  assert.deepEqual(words({ areas: [a, b, bare] }), ['Area 3 has no priority, and does not say why'])
  assert.deepEqual(words({ areas: [a, b, { ...bare, whyNone: 'Next year, after the merger.' }] }), [])
})

test('name, target date, team, resources, review and criteria are each missed', () => {
  const { target: _, ...undated } = full
  assert.deepEqual(
    readiness(
      { ...undated, name: ' ', team: [], resources: [], reviews: [], criteria: [] },
      edition,
      positions,
      true,
    ).missing.map(({ cure }) => ('part' in cure ? `${cure.at} ${cure.part}` : cure.at)),
    ['details', 'details', 'support member', 'support resource', 'support review', 'criteria'],
  )
})

test('what is missing reads as a sentence, and as a number when it is much', () => {
  assert.equal(
    sayMissing(readiness({ ...full, team: [], reviews: [] }, edition, positions, true)),
    'two things are missing: nobody is in the change team yet and no review has a date yet',
  )
  assert.equal(sayMissing(readiness({ ...full, areas: [] }, edition, [], true)), '12 things are missing')
})
