import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outlineActions, priorityOf, type Action } from './action.ts'
import { adoptedInto, keeps, mayWord, sayWhoSees } from './own.ts'

const action = (more: Partial<Action> = {}): Action => ({
  ...{ id: 'a', words: 'Call a meeting', rank: 1, state: 'open', droppedBecause: '', version: 1, isRemoved: false },
  ...{ changedAt: '2026-12-07T09:00:00.000Z', changedBy: 'Ruth Adeyemi' },
  ...more,
})
const ruth = { id: 'ruth', groups: ['board'] }
const dev = { id: 'dev', groups: ['unit'] }

test('an action on somebody’s own list is kept by them, one of a group by whoever belongs to it', () => {
  const own = action({ own: { person: 'dev', isShared: false } })
  assert.deepEqual([keeps(own, dev), keeps(own, ruth)], [true, false])
  const group = action({ own: { group: 'board', isShared: false } })
  assert.deepEqual([keeps(group, dev), keeps(group, ruth)], [false, true])
  const open = action({ own: { person: 'dev', group: 'board', isShared: false } })
  assert.deepEqual([keeps(open, dev), keeps(open, ruth)], [true, false])
  assert.equal(keeps(action(), dev), false)
})

test('whoever writes plans words what is shared, and not what is on somebody’s own list', () => {
  assert.equal(mayWord(action({ own: { person: 'dev', isShared: false } }), ruth, true), false)
  assert.equal(mayWord(action({ own: { person: 'dev', isShared: true } }), ruth, true), true)
  assert.equal(mayWord(action({ own: { person: 'dev', isShared: true } }), ruth, false), false)
  const adopted = action({ own: { person: 'dev', isShared: true }, exercise: 'year' })
  assert.deepEqual([mayWord(adopted, dev, false), mayWord(adopted, ruth, true)], [false, true])
})

test('a plan takes in what is shared and free, once, and the action keeps what it comes from', () => {
  const origin = { kind: 'checklist', id: 'run', words: 'Nine steps, question 4.3', path: '/checklist/run' }
  const shared = action({ origin, own: { person: 'dev', isShared: true } })
  const into = { exercise: 'year', area: 'A', priority: 'first' }
  const taken = adoptedInto(shared, into, '2026-12-08T09:00:00.000Z')
  assert.ok(taken.ok)
  assert.deepEqual(
    [taken.value.exercise, taken.value.area, taken.value.origin, priorityOf(taken.value)],
    ['year', 'A', origin, 'first'],
  )
  assert.deepEqual(
    [outlineActions([shared], null).length, outlineActions([taken.value], 'A').map(({ words }) => words)],
    [0, ['Call a meeting']],
  )
  const no = { ok: false, refusal: { kind: 'not-free' } }
  assert.deepEqual(adoptedInto(taken.value, into, '2026-12-08T09:00:00.000Z'), no)
  assert.deepEqual(adoptedInto(action({ own: { person: 'dev', isShared: false } }), into, ''), no)
  assert.deepEqual(adoptedInto({ ...shared, isRemoved: true }, into, ''), no)
})

test('who sees an action is said to each reader in their own words', () => {
  const groupNames = new Map([['unit', 'Commissioning unit']])
  const say = (more: Partial<Action>, reader = dev): string => sayWhoSees(action(more), { ...reader, groupNames })
  assert.equal(say({}), 'Everybody in the partnership')
  assert.equal(say({ own: { person: 'dev', isShared: false } }), 'Only you')
  const owner = { kind: 'person', id: 'ruth', name: 'Ruth Adeyemi' } as const
  assert.equal(say({ own: { person: 'dev', isShared: false }, owner }), 'Only you and Ruth Adeyemi')
  assert.equal(say({ own: { person: 'dev', isShared: false }, owner }, ruth), 'Only whoever wrote it and you')
  assert.equal(say({ own: { group: 'unit', isShared: false } }), 'Only the group “Commissioning unit”')
})
