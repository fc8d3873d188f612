import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayRun, sayHorizon, sayHorizonRefusal } from './horizon.ts'

test('three, four and five years are taken, everything else is refused with words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2026, max: 2029 }), fc.integer({ min: -10, max: 12 }), (from, years) => {
      const horizon = { from, to: from + years }
      const decision = mayRun(horizon, 2026)
      assert.equal(decision.ok, years >= 3 && years <= 5)
      if (!decision.ok) assert.match(sayHorizonRefusal(horizon, decision.refusal), /three/)
    }),
  )
})

test('two years and six years are named as what they are', () => {
  const said = (to: number): string => {
    const decision = mayRun({ from: 2027, to }, 2026)
    return decision.ok ? '' : sayHorizonRefusal({ from: 2027, to }, decision.refusal)
  }
  assert.equal(said(2029), 'From 2027 to 2029 is 2 years: a strategic plan runs for three, four or five')
  assert.equal(said(2033), 'From 2027 to 2033 is 6 years: a strategic plan runs for three, four or five')
  assert.equal(said(2027), 'The last year must be three to five years after 2027')
  assert.equal(sayHorizon({ from: 2027, to: 2031 }), '2027 to 2031')
})

test('a plan does not begin before its exercise or long after it', () => {
  for (const from of [2025, 2030]) {
    const decision = mayRun({ from, to: from + 4 }, 2026)
    assert.equal(decision.ok ? '' : decision.refusal.kind, 'wrong-start')
  }
})
