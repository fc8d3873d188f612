import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTaken, offersOf, taking, tracesOf } from './offer.ts'

const group = { id: 'forum', name: 'Voluntary sector forum', kind: 'other' } as const
const variation = { id: 'v1', kind: 'locality', whose: 'Northern ward', words: 'Nothing is on offer' } as const
const answer = { group, variations: [variation], implications: 'Meet providers early', strategic: '' }
const empty = { variations: '', implications: '', taken: [] }

test('variations and implications of the groups are offered, empty ones are not', () => {
  assert.deepEqual(
    offersOf([answer]).map(({ key, field, words }) => [key, field, words]),
    [
      ['v1', 'variations', 'Northern ward: Nothing is on offer'],
      ['forum-implications', 'implications', 'Meet providers early'],
    ],
  )
  assert.deepEqual(offersOf([{ ...answer, variations: [], implications: ' \n' }]), [])
})

test('implications for strategic change are offered beside the others', () => {
  const keys = offersOf([{ ...answer, variations: [], strategic: 'Pool the budgets' }]).map(({ key }) => key)
  assert.deepEqual(keys, ['forum-implications', 'forum-strategic'])
})

test('a variation that names nobody is offered by its words alone', () => {
  const [offer] = offersOf([{ ...answer, variations: [{ ...variation, whose: ' ' }] }])
  assert.equal(offer?.words, 'Nothing is on offer')
})

test('taken words stand on a line of their own at the end, with a trace of whose they were', () => {
  const offers = offersOf([answer])
  const kept = taking({ ...empty, implications: 'Our own line\n' }, offers)
  assert.equal(kept.variations, 'Northern ward: Nothing is on offer')
  assert.equal(kept.implications, 'Our own line\nMeet providers early')
  assert.deepEqual(kept.taken, [
    { field: 'variations', group: 'forum', groupName: 'Voluntary sector forum' },
    { field: 'implications', group: 'forum', groupName: 'Voluntary sector forum' },
  ])
})

test('words taken twice stand once', () => {
  const offers = offersOf([answer])
  const once = taking(empty, offers)
  assert.deepEqual(taking(once, offers), once)
  assert.equal(isTaken(once.implications, { words: 'Meet providers early' }), true)
})

test('nothing chosen changes nothing', () => {
  const kept = { ...empty, implications: 'As typed  \n' }
  assert.equal(taking(kept, []), kept)
})

test('a text that was emptied loses its traces', () => {
  const { taken } = taking(empty, offersOf([answer]))
  assert.deepEqual(
    tracesOf({ variations: ' ', implications: 'Ours' }, taken).map(({ field }) => field),
    ['implications'],
  )
})
