import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Action } from '../action/action.ts'
import type { Entry } from '../lists/entry.ts'
import { dueFrom } from './due.ts'

const known = { rank: 1, version: 1, isRemoved: false, changedAt: '2026-12-07T09:00:00.000Z', changedBy: 'Ruth' }
const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...{ ...known, id, words: id, state: 'open', droppedBecause: '' },
  owner: { kind: 'person', id: 'dev', name: 'Dev Okonjo' },
  ...more,
})
const review = (id: string, day: string): Entry =>
  ({ ...known, id, list: 'review', says: { day, whom: 'The Board', looks: '' } }) as Entry
const inquiry = (id: string, owner: string, due = '2027-02-01'): Entry =>
  ({ ...known, id, list: 'inquiry', says: { kind: 'data', words: id, settles: '', owner, due } }) as Entry

const today = '2026-12-10'
const dev = { id: 'dev', name: 'Dev Okonjo', mayWrite: false }

test('what waits is one’s own, the nearest day first, and reviews that are still to come', () => {
  const found = dueFrom(
    {
      year: 'e',
      actions: [
        action('undated'),
        action('done', { state: 'done', due: '2026-12-01' }),
        action('late', { due: '2026-12-01' }),
        action('theirs', { owner: { kind: 'person', id: 'ana', name: 'Ana Fry' }, due: '2026-12-01' }),
      ],
      entries: [
        review('over', '2026-12-09'),
        review('next', today),
        inquiry('count', ' dev okonjo'),
        inquiry('x', 'Ana'),
      ],
    },
    dev,
    today,
  )
  assert.deepEqual(
    found.map(({ kind, id, day }) => [kind, id, day]),
    [
      ['action', 'late', '2026-12-01'],
      ['review', 'next', today],
      ['inquiry', 'count', '2027-02-01'],
      ['action', 'undated', undefined],
    ],
  )
  assert.equal(found[1]?.note, 'The Board')
})

test('a wish for another date waits on whoever writes the plan', () => {
  const actions = [action('one', { askedDue: '2027-03-01' })]
  assert.deepEqual(dueFrom({ actions, entries: [] }, { ...dev, id: 'ruth' }, today), [])
  const [wish] = dueFrom({ actions, entries: [] }, { id: 'ruth', name: 'Ruth', mayWrite: true }, today)
  assert.deepEqual(
    [wish?.kind, wish?.what, wish?.note],
    ['wish', 'Dev Okonjo asks for another date, 1 March 2027', 'one'],
  )
})
