import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayTake } from './may-take.ts'

const shut = { name: 'Board', openedAt: '2026-11-01T09:00:00.000Z', closedAt: '2026-11-01T11:00:00.000Z' }
const open = { name: 'Forum', openedAt: '2026-11-01T09:00:00.000Z' }

test('a champion takes everything while no workshop is open', () => {
  assert.equal(mayTake([{ provider: false }], [shut, { name: 'Next' }]), undefined)
})

test('somebody who sells services in any role does not', () => {
  assert.deepEqual(mayTake([{ provider: false }, { provider: true }], []), { kind: 'provider' })
})

test('nobody takes a workshop out in the middle', () => {
  assert.deepEqual(mayTake([{ provider: false }], [shut, open]), { kind: 'workshop', workshop: open })
})
