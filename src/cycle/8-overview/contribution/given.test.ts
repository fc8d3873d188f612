import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedWith, givingStanding, mayGive, mayWithdraw } from './given.ts'

const closings = [
  { release: 1, label: '2025/26', on: '2026-03-31' },
  { release: 2, label: '2026/27', on: '2027-03-31' },
]
const given = { confirmation: 'first', givenOn: '2026-12-01' }

test('a row is given of confirmed positions, once, where the programme says where it is printed', () => {
  const standing = (confirmation: string | undefined, isPlaced: boolean, row?: typeof given) =>
    givingStanding({ confirmation, isPlaced, isOffered: true, given: row }).kind
  assert.equal(standing(undefined, true), 'not-confirmed')
  assert.equal(standing('first', false), 'not-placed')
  assert.equal(standing('first', true), 'open')
  assert.equal(standing('first', true, given), 'given')
  assert.equal(mayGive({ confirmation: 'first', isPlaced: true, isOffered: true, given }).ok, false)
})

test('positions that were reopened ask to give again; the row counts until then', () => {
  assert.deepEqual(givingStanding({ confirmation: undefined, isPlaced: true, isOffered: true, given }), {
    ...{ kind: 'given-before', isConfirmed: false },
  })
  assert.deepEqual(givingStanding({ confirmation: 'second', isPlaced: true, isOffered: true, given }), {
    ...{ kind: 'given-before', isConfirmed: true },
  })
  assert.equal(mayGive({ confirmation: 'second', isPlaced: true, isOffered: true, given }).ok, true)
})

test('a row is withdrawn whole until contributions close, and from the next release on after that', () => {
  assert.equal(mayWithdraw(given, 'all', closings, '2027-03-31').ok, true, 'on the closing day itself')
  const late = mayWithdraw(given, 'all', closings, '2027-04-01')
  assert.deepEqual(late, { ok: false, refusal: { kind: 'closed', closing: closings[1] } })
  assert.equal(mayWithdraw(given, 'next', closings, '2027-04-01').ok, true)
  assert.deepEqual(mayWithdraw(undefined, 'all', closings, '2027-04-01'), {
    ...{ ok: false, refusal: { kind: 'nothing-given' } },
  })
})

test('a row given after a release closed is not in it', () => {
  assert.equal(closedWith({ givenOn: '2027-04-01' }, closings, '2027-05-01'), undefined)
  assert.equal(closedWith(given, closings, '2027-05-01')?.release, 2)
  assert.equal(closedWith({ ...given, withdrawnOn: '2027-03-31' }, closings, '2027-05-01'), undefined)
})

test('a year on an edition of the partnership’s own, which nobody offers, is never given', () => {
  const year = { confirmation: 'first', isPlaced: true, isOffered: false, given: undefined }
  assert.equal(givingStanding(year).kind, 'not-offered')
  const decision = mayGive(year)
  assert.equal(decision.ok ? undefined : decision.refusal.kind, 'not-offered')
})
