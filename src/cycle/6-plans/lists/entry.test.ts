import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf, removedFrom, sayAnswer, standingIn, type Entry } from './entry.ts'
import { firstCriteria, isListName, listings, listNames } from './kinds.ts'

const placed = {
  rank: 1,
  version: 1,
  isRemoved: false,
  aside: {},
  changedAt: '2026-12-07T09:00:00.000Z',
  changedBy: 'Ruth Adeyemi',
}
const idea = (id: string, more: Partial<Entry> = {}): Entry =>
  ({ ...placed, id, list: 'idea', says: { words: id, whom: '' }, ...more }) as Entry
const review = (day: string): Entry => ({ ...placed, id: day, list: 'review', says: { day, whom: '', looks: '' } })

test('the entries of an area, of the whole plan, and of every area are told apart', () => {
  const entries = [idea('one', { area: 'A' }), idea('two'), idea('three', { area: 'B' }), review('2027-01-01')]
  const ids = (area?: string | null) => standingIn(entries, 'idea', area).map(({ id }) => id)
  assert.deepEqual([ids('A'), ids(null), ids().length], [['one'], ['two'], 3])
})

test('what was taken out stands nowhere and can be found again', () => {
  const entries = [idea('one'), idea('two', { isRemoved: true })]
  assert.deepEqual(
    standingIn(entries, 'idea').map(({ id }) => id),
    ['one'],
  )
  assert.deepEqual(
    removedFrom(entries, 'idea').map(({ id }) => id),
    ['two'],
  )
})

test('reviews stand by their day, everything else by rank', () => {
  const reviews = standingIn([review('2027-05-01'), review('2027-02-01')], 'review')
  assert.deepEqual(reviews.map(nameOf), ['1 February 2027', '1 May 2027'])
  const ideas = standingIn([idea('late', { rank: 2 }), idea('early')], 'idea')
  assert.deepEqual(ideas.map(nameOf), ['early', 'late'])
})

test('answers read as words', () => {
  assert.equal(sayAnswer('inquiry', 'kind', 'data'), 'Data to get')
  assert.equal(sayAnswer('inquiry', 'due', '2027-03-01'), '1 March 2027')
  assert.equal(sayAnswer('inquiry', 'due', ''), '')
  assert.equal(sayAnswer('inquiry', 'nothing', 'x'), 'x')
})

test('a word from an address is a list or nothing', () => {
  assert.deepEqual(
    listNames.filter(name => !isListName(name)),
    ['stakeholder'],
  )
  for (const word of ['action', 'toString', '', undefined]) assert.ok(!isListName(word))
})

test('every list asks for something, and the plan starts from four criteria', () => {
  for (const name of listNames)
    assert.ok(
      Object.values(listings[name].questions).some(question => 'needed' in question),
      name,
    )
  assert.equal(new Set(firstCriteria).size, 4)
})
