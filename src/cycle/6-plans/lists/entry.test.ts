import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOf, removedFrom, sayAnswer, standingIn, type Entry } from './entry.ts'
import { firstCriteria, isListName, listings, listNames } from './kinds.ts'

const placed = {
  rank: 1,
  version: 1,
  isRemoved: false,
  changedAt: '2026-12-07T09:00:00.000Z',
  changedBy: 'Ruth Adeyemi',
}
const action = (id: string, more: Partial<Entry> = {}): Entry =>
  ({ ...placed, id, list: 'action', says: { words: id, owner: '', due: '', state: 'open' }, ...more }) as Entry
const review = (day: string): Entry => ({ ...placed, id: day, list: 'review', says: { day, whom: '', looks: '' } })

test('the entries of an area, of the whole plan, and of every area are told apart', () => {
  const entries = [action('one', { area: 'A' }), action('two'), action('three', { area: 'B' }), review('2027-01-01')]
  const ids = (area?: string | null) => standingIn(entries, 'action', area).map(({ id }) => id)
  assert.deepEqual([ids('A'), ids(null), ids().length], [['one'], ['two'], 3])
})

test('what was taken out stands nowhere and can be found again', () => {
  const entries = [action('one'), action('two', { isRemoved: true })]
  assert.deepEqual(
    standingIn(entries, 'action').map(({ id }) => id),
    ['one'],
  )
  assert.deepEqual(
    removedFrom(entries, 'action').map(({ id }) => id),
    ['two'],
  )
})

test('reviews stand by their day, everything else by rank', () => {
  const reviews = standingIn([review('2027-05-01'), review('2027-02-01')], 'review')
  assert.deepEqual(reviews.map(nameOf), ['1 February 2027', '1 May 2027'])
  const actions = standingIn([action('late', { rank: 2 }), action('early')], 'action')
  assert.deepEqual(actions.map(nameOf), ['early', 'late'])
})

test('answers read as words', () => {
  assert.equal(sayAnswer('inquiry', 'kind', 'data'), 'Data to get')
  assert.equal(sayAnswer('action', 'due', '2027-03-01'), '1 March 2027')
  assert.equal(sayAnswer('action', 'due', ''), '')
  assert.equal(sayAnswer('action', 'nothing', 'x'), 'x')
})

test('a word from an address is a list or nothing', () => {
  assert.ok(listNames.every(isListName))
  for (const word of ['actions', 'toString', '', undefined]) assert.ok(!isListName(word))
})

test('every list asks for something, and the plan starts from four criteria', () => {
  for (const name of listNames)
    assert.ok(
      Object.values(listings[name].questions).some(question => 'needed' in question),
      name,
    )
  assert.equal(new Set(firstCriteria).size, 4)
})
