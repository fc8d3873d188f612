import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byDue, isLate, isOfOutline, isOpen, mayTell, outlineActions, sayActionState, type Action } from './action.ts'
import { differencesBetween, sayDifference } from './change.ts'

const action = (more: Partial<Action> = {}): Action => ({
  ...{ id: 'a', words: 'Call a meeting', rank: 1, state: 'open', droppedBecause: '', version: 1, isRemoved: false },
  ...{ changedAt: '2026-12-07T09:00:00.000Z', changedBy: 'Ruth Adeyemi' },
  ...more,
})

test('late is what is open on the day after it was due', () => {
  const due = '2026-12-10'
  assert.equal(isLate(action({ due }), due), false)
  assert.equal(isLate(action({ due }), '2026-12-11'), true)
  assert.equal(isLate(action({ due, state: 'started' }), '2026-12-11'), true)
  assert.equal(isLate(action({ due, state: 'done' }), '2026-12-11'), false)
  assert.equal(isLate(action({ due, isRemoved: true }), '2026-12-11'), false)
  assert.equal(isLate(action(), '2026-12-11'), false)
  assert.equal(isOpen(action({ state: 'dropped' })), false)
})

test('the nearest date stands first, those without one after it, what is finished last', () => {
  const list = [
    action({ id: 'done', due: '2026-01-01', state: 'done' }),
    action({ id: 'none' }),
    action({ id: 'march', due: '2027-03-01' }),
    action({ id: 'june', due: '2027-06-01', state: 'started' }),
  ]
  assert.deepEqual(
    list.toSorted(byDue).map(({ id }) => id),
    ['march', 'june', 'none', 'done'],
  )
})

test('the outline plan keeps what was written in it or made from its priorities, and nothing that came later', () => {
  const origin = (kind: string) => ({ kind, id: 'x', words: 'x', path: '/x' })
  assert.deepEqual(
    [undefined, 'priority', 'review', 'operational-plan'].map(kind =>
      isOfOutline(kind === undefined ? {} : { origin: origin(kind) }),
    ),
    [true, true, false, false],
  )
  const owner = { kind: 'named', name: 'Dev' } as const
  assert.deepEqual(
    outlineActions([action({ rank: 2, id: 'b', area: 'A' }), action({ owner, area: 'A' }), action({ area: 'B' })], 'A'),
    [
      { id: 'a', words: 'Call a meeting', owner: 'Dev', due: '', state: 'open' },
      { id: 'b', words: 'Call a meeting', owner: '', due: '', state: 'open' },
    ],
  )
})

test('how far it is says its owner and whoever writes the plan, and nobody once it is taken out', () => {
  const owned = action({ owner: { kind: 'person', id: 'dev', name: 'Dev Okonjo' } })
  assert.equal(mayTell(owned, 'dev', false).ok, true)
  assert.deepEqual(mayTell(owned, 'ruth', false), { ok: false, refusal: { kind: 'not-yours' } })
  assert.equal(mayTell(owned, 'ruth', true).ok, true)
  assert.deepEqual(mayTell({ ...owned, isRemoved: true }, 'dev', true), { ok: false, refusal: { kind: 'absent' } })
})

test('a change is told in sentences, both sides of it', () => {
  const before = action({ due: '2027-01-20', area: 'A' })
  const after = action({
    ...{ state: 'dropped', droppedBecause: 'No money', area: 'B', askedDue: '2027-02-01' },
    owner: { kind: 'named', name: 'Dev' },
  })
  const areas = new Map([
    ['A', 'Governance'],
    ['B', 'Activity'],
  ])
  assert.deepEqual(differencesBetween(before, after, areas).map(sayDifference), [
    'Handed from nobody to Dev.',
    'Due on no date; before, 20 January 2027.',
    'Dropped; before, not started.',
    'Because: No money',
    'Asks for 1 February 2027 instead.',
    'Stands under Activity; before, Governance.',
  ])
  assert.deepEqual(differencesBetween(before, before, areas), [])
})

test('a state reads as words, also one that a signed plan kept', () => {
  assert.deepEqual(['open', 'done', 'toString'].map(sayActionState), ['Not started', 'Done', 'toString'])
})
