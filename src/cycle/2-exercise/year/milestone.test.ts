import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  mayRecord,
  mayUndo,
  milestoneKinds,
  phaseOf,
  sayMilestoneRefusal,
  standing,
  type Milestone,
  type MilestoneKind,
  type Reached,
} from './milestone.ts'

const fact = (kind: MilestoneKind, undone = false): Milestone => ({
  id: `id of ${kind}`,
  kind,
  at: '2026-11-20T09:00:00.000Z',
  by: 'Ruth Adeyemi',
  ...(undone ? { undone: { at: '2026-11-21T09:00:00.000Z', by: 'Ruth Adeyemi', reason: 'Too soon' } } : {}),
})
const reached = (...milestones: readonly Milestone[]): Reached => ({ milestones, phase: phaseOf(milestones) })
const upTo = (count: number): Reached => reached(...milestoneKinds.slice(0, count).map(kind => fact(kind)))

test('the phase follows from the last milestone that stands', () => {
  assert.deepEqual(
    [1, 2, 3, 4].map(count => upTo(count).phase),
    ['gather', 'agree', 'plan', 'signed'],
  )
})

test('an undone milestone counts for nothing, until it is reached again', () => {
  const reopened = [fact('opened'), fact('gathering-closed', true)]
  assert.equal(phaseOf(reopened), 'gather')
  assert.equal(standing(reopened, 'gathering-closed'), undefined)
  assert.equal(phaseOf([...reopened, fact('gathering-closed')]), 'agree')
})

test('each milestone is recorded after the one before it', () => {
  milestoneKinds.forEach((kind, at) => assert.equal(mayRecord(upTo(at).milestones, kind).ok, true))
})

test('a milestone is not recorded before what it rests on', () => {
  assert.deepEqual(mayRecord(upTo(1).milestones, 'outline-signed'), {
    ok: false,
    refusal: { kind: 'too-early', milestone: 'outline-signed', before: 'positions-confirmed' },
  })
})

test('a milestone that stands is not recorded twice', () => {
  for (const kind of milestoneKinds)
    assert.deepEqual(mayRecord(upTo(4).milestones, kind), {
      ok: false,
      refusal: { kind: 'stands-already', milestone: kind },
    })
})

test('only the last milestone that stands can be undone', () => {
  for (let count = 1; count <= 4; count++)
    for (const [at, kind] of milestoneKinds.entries())
      assert.equal(mayUndo(upTo(count), kind).ok, at === count - 1, `${kind} of ${count}`)
})

test('a refusal to undo names the last that stands in the way', () => {
  const refused = mayUndo(upTo(4), 'gathering-closed')
  assert.ok(!refused.ok)
  assert.equal(
    sayMilestoneRefusal(refused.refusal),
    'This cannot be undone while the outline plan is signed. Undo that first.',
  )
})

test('what was never reached, or is undone already, cannot be undone', () => {
  for (const each of [upTo(1), reached(fact('opened'), fact('gathering-closed', true))]) {
    const refused = mayUndo(each, 'gathering-closed')
    assert.ok(!refused.ok)
    assert.equal(refused.refusal.kind, 'does-not-stand')
  }
})

test('in a year that was read in, nothing is undone', () => {
  for (const kind of milestoneKinds)
    for (const count of [1, 2, 3, 4]) {
      const undone = mayUndo({ ...upTo(count), phase: 'past' }, kind)
      assert.deepEqual(undone, { ok: false, refusal: { kind: 'read-in' } })
    }
  assert.match(sayMilestoneRefusal({ kind: 'read-in' }), /read in from a document/)
})

test('every refusal has words', () => {
  assert.equal(
    sayMilestoneRefusal({ kind: 'too-early', milestone: 'positions-confirmed', before: 'gathering-closed' }),
    'This has to wait until the gathering is closed.',
  )
  assert.equal(
    sayMilestoneRefusal({ kind: 'stands-already', milestone: 'gathering-closed' }),
    'This is done already: the gathering is closed.',
  )
  assert.match(sayMilestoneRefusal({ kind: 'does-not-stand', milestone: 'opened' }), /nothing to undo/)
})
