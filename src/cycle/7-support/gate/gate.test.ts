import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gateOf, mayOverride, sayGate, throughGate, type GateKnown, type Override } from './gate.ts'

const all: GateKnown = { standards: [1, 2, 3], settled: [1, 2, 3], isOutlineSigned: true, hasProgramme: true }
const override: Override = {
  by: 'Nadia',
  at: '2026-11-23T09:00:00.000Z',
  reason: 'The Board meets in March',
  missing: [],
}

test('the gate is open when every standard is settled and the outline is signed', () => {
  assert.deepEqual(gateOf(all), { missing: [], isOpen: true })
  assert.ok(throughGate(gateOf(all)).ok)
})

test('whatever is missing is named, one by one, with where it is done', () => {
  const gate = gateOf({ ...all, settled: [2], isOutlineSigned: false })
  assert.deepEqual(
    gate.missing.map(({ cure }) => cure),
    [{ at: 'position', standard: 1 }, { at: 'position', standard: 3 }, { at: 'outline' }],
  )
  const decision = throughGate(gate)
  assert.ok(!decision.ok && decision.refusal.missing.length === 3)
  assert.match(
    sayGate(gate.missing),
    /^standard 1 has no agreed position, .* and the outline change plan is not signed$/,
  )
})

test('an override opens it and what is missing stays named', () => {
  const gate = gateOf({ ...all, settled: [], override })
  assert.ok(gate.isOpen)
  assert.equal(gate.missing.length, 3)
  assert.equal(gate.override, override)
  assert.ok(throughGate(gate).ok)
})

test('nothing stands in for a programme', () => {
  const gate = gateOf({ ...all, hasProgramme: false, override })
  assert.ok(!gate.isOpen)
  assert.deepEqual(mayOverride(gate), { ok: false, refusal: { kind: 'no-programme' } })
})

test('an open gate is not overridden, a closed one is, with what was missing put on record', () => {
  assert.deepEqual(mayOverride(gateOf(all)), { ok: false, refusal: { kind: 'open-already' } })
  assert.deepEqual(mayOverride(gateOf({ ...all, isOutlineSigned: false })), {
    ok: true,
    value: ['The outline change plan is not signed'],
  })
})
