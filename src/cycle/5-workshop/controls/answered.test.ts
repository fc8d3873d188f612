import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sayAnswered, sayRevealing } from './answered.ts'

it('what a reveal means is said so that no later ballot makes it wrong', () => {
  assert.equal(sayAnswered({ answered: 12, of: 14 }), '12 of 14')
  assert.match(sayRevealing({ of: 14 }), /^This counts those who have answered/)
  assert.match(sayRevealing({ of: 4 }), /^Fewer than five people can answer/)
})
