import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayEnter, phaseOf, phases, type Phase } from './phase.ts'

const entered = (...all: Phase[]) => all.map((phase, at) => ({ phase, number: at + 1 }))
const kind = (changes: ReturnType<typeof entered>, next: Phase, strategicSigned: boolean, seen = changes.length) => {
  const decision = mayEnter(changes, next, { seen, strategicSigned })
  return decision.ok ? decision.value : decision.refusal.kind
}

test('a plan begins in Prepare and enters Deliver only with the strategic plan signed', () => {
  assert.equal(phaseOf([]), 'prepare')
  assert.deepEqual([kind([], 'deliver', false), kind([], 'deliver', true)], ['not-signed', 1])
  assert.equal(kind(entered('deliver'), 'prepare', false), 2)
})

test('nothing is skipped, nothing entered twice, and nobody moves what they have not seen', () => {
  assert.equal(kind([], 'sustain', true), 'skips')
  assert.equal(kind([], 'prepare', true), 'changed')
  assert.equal(kind(entered('deliver'), 'sustain', true, 0), 'changed')
})

test('whatever is tried, no plan without a signed strategic plan leaves Prepare, and phases move on one by one', () => {
  const tries = fc.array(fc.record({ phase: fc.constantFrom(...phases), strategicSigned: fc.boolean() }))
  fc.assert(
    fc.property(tries, all => {
      let changes = entered()
      for (const { phase, strategicSigned } of all) {
        const before = phases.indexOf(phaseOf(changes))
        const next = mayEnter(changes, phase, { seen: changes.length, strategicSigned })
        if (!next.ok) continue
        changes = [...changes, { phase, number: next.value }]
        if (phase !== 'prepare') assert.ok(strategicSigned)
        assert.ok(phases.indexOf(phase) <= before + 1)
      }
    }),
  )
})
