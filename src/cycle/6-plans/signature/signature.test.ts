import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Milestone } from '#exercise'
import type { Role } from '#people'
import {
  isSignatory,
  lastStanding,
  maySign,
  mayUndoSignature,
  nextVersion,
  type Signature,
  type Signing,
} from './signature.ts'

const at = '2026-12-07T09:00:00.000Z'
const person = (id: string, role: Role) => ({ id, roles: [{ id: `role of ${id}`, role, provider: false }] })
const milestone = (kind: Milestone['kind']): Milestone => ({ id: kind, kind, at, by: 'Ruth Adeyemi' })
const confirmed = (['opened', 'gathering-closed', 'positions-confirmed'] as const).map(milestone)
const ready = { rows: [], missing: [] }
const signing: Signing = {
  ...{ signer: person('ines', 'chair'), named: undefined, readiness: ready, milestones: confirmed, signed: undefined },
  isAsShown: true,
}
const kind = (change: Partial<Signing>) => {
  const decision = maySign({ ...signing, ...change })
  return decision.ok ? decision.value.endsPlanning : decision.refusal.kind
}
const signature = (version: number, more: Partial<Signature> = {}): Signature => ({
  ...{ version, at, by: { id: 'ines', name: 'Ines Marlow' }, as: 'chair' },
  ...more,
})
const undone = { undone: { at, by: 'Ruth Adeyemi', reason: 'Too soon' } }

test('the chair signs unless somebody is named, and whoever is named must hold a role that may sign', () => {
  assert.ok(isSignatory(person('ines', 'chair'), undefined))
  assert.ok(!isSignatory(person('ruth', 'champion'), undefined))
  assert.ok(isSignatory(person('priya', 'member'), 'priya'))
  assert.ok(!isSignatory(person('ines', 'chair'), 'priya'))
  assert.ok(!isSignatory(person('jo', 'observer'), 'jo'))
})

test('the first signature ends the planning, a later one finds it ended', () => {
  assert.equal(kind({}), true)
  const signed = { version: 1, isSame: false }
  assert.equal(kind({ milestones: [...confirmed, milestone('outline-signed')], signed }), false)
})

test('nothing is signed that is not ready, not as it was read, or signed already', () => {
  const missing = { what: 'The plan has no name', isDone: false, cure: { at: 'details' } } as const
  assert.equal(kind({ readiness: { rows: [missing], missing: [missing] } }), 'not-ready')
  assert.equal(kind({ isAsShown: false }), 'changed')
  assert.equal(kind({ signed: { version: 1, isSame: true } }), 'same-as-signed')
  assert.equal(kind({ milestones: confirmed.slice(0, 2) }), 'too-early')
  assert.equal(kind({ signer: person('ruth', 'champion') }), 'not-signatory')
})

test('versions count on, also past a signature that was undone', () => {
  assert.equal(nextVersion([]), 1)
  assert.equal(nextVersion([signature(1, undone)]), 2)
  assert.equal(lastStanding([signature(1), signature(2, undone)])?.version, 1)
})

test('the last signature is undone by whoever gave it or writes the plan; planning reopens when none stands', () => {
  const undo = (signatures: readonly Signature[], id: string, role: Role) => {
    const decision = mayUndoSignature(signatures, person(id, role))
    return decision.ok ? decision.value : decision.refusal.kind
  }
  assert.deepEqual(undo([signature(1)], 'ines', 'chair'), { version: 1, reopensPlanning: true })
  assert.deepEqual(undo([signature(1), signature(2)], 'ruth', 'champion'), { version: 2, reopensPlanning: false })
  assert.equal(undo([signature(1)], 'priya', 'member'), 'not-yours')
  assert.equal(undo([signature(1, undone)], 'ines', 'chair'), 'nothing-signed')
})
