import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDissent, sayDissentRefusal } from './dissent.ts'

test('dissent is from the latest position on record', () => {
  assert.deepEqual(mayDissent(2, false), { ok: true, value: { about: 2 } })
})

test('there is nothing to dissent from before a position is recorded', () => {
  const refused = mayDissent(undefined, false)
  assert.ok(!refused.ok)
  assert.match(sayDissentRefusal(refused.refusal), /no position on this standard yet/)
})

test('nothing is added once the positions are confirmed', () => {
  const refused = mayDissent(2, true)
  assert.ok(!refused.ok)
  assert.match(sayDissentRefusal(refused.refusal), /confirmed.*undo the confirmation first/)
})
