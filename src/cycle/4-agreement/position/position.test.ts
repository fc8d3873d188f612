import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, sayOutcome } from './position.ts'

const none = { kind: 'none', why: 'Two views', wouldSettle: 'The audit' } as const

test('an outcome is drawn as its number, as none, or as open', () => {
  assert.equal(drawn({ outcome: { kind: 'score', score: 3 } }), 3)
  assert.equal(drawn({ outcome: none }), 'none')
  assert.equal(drawn(undefined), undefined)
})

test('an outcome reads as words', () => {
  assert.equal(sayOutcome({ kind: 'score', score: 3 }), 'agreed 3')
  assert.equal(sayOutcome(none), 'no agreed position this year')
})
