import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Action } from '../action/action.ts'
import type { Registered } from '../register/registered.ts'
import type { Review } from '../reviews/review.ts'
import { dueFrom } from './due.ts'

const known = { rank: 1, version: 1, isRemoved: false, changedAt: '2026-12-07T09:00:00.000Z', changedBy: 'Ruth' }
const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...{ ...known, id, words: id, state: 'open', droppedBecause: '' },
  owner: { kind: 'person', id: 'dev', name: 'Dev Okonjo' },
  ...more,
})
const review = (id: string, day: string): Review => ({ id, day, place: '', whom: 'The Board', looks: '' })
const held = (id: string, day: string): Review => ({
  ...review(id, day),
  record: {
    ...{ version: 1, heldOn: '2026-12-08', place: '', present: 'Ruth', looked: '', ratings: [] },
    ...{ recordedAt: known.changedAt, recordedBy: 'Ruth' },
  },
})
const inquiry = (id: string, owner: Registered['owner'], more: Partial<Registered> = {}): Registered => ({
  ...{ ...known, id, kind: 'data', words: id, settles: '', area: 'A', rests: [], findings: [], decisions: [] },
  ...{ due: '2027-02-01', ...(owner === undefined ? {} : { owner }) },
  ...more,
})
const found: Registered['findings'][number] = {
  ...{ number: 1, state: 'held', words: 'Seen', evidence: '', link: '', foundOn: '2026-12-08' },
  ...{ recordedAt: known.changedAt, recordedBy: 'Dev Okonjo' },
}

const today = '2026-12-10'
const dev = { id: 'dev', name: 'Dev Okonjo', mayWrite: false }

test('what waits is one’s own, the nearest day first, and reviews that are still to come', () => {
  const due = dueFrom(
    {
      actions: [
        action('undated'),
        action('done', { state: 'done', due: '2026-12-01' }),
        action('late', { due: '2026-12-01' }),
        action('theirs', { owner: { kind: 'person', id: 'ana', name: 'Ana Fry' }, due: '2026-12-01' }),
      ],
      years: [
        {
          id: 'e',
          reviews: [review('over', '2026-12-09'), review('next', today), held('early', '2026-12-20')],
          register: [
            inquiry('count', { name: ' dev okonjo' }),
            inquiry('chosen', { name: 'D. Okonjo', id: 'dev' }, { due: '2027-02-02' }),
            inquiry('namesake', { name: 'Dev Okonjo', id: 'another' }),
            inquiry('known', { name: 'Dev Okonjo' }, { findings: [found] }),
            inquiry('x', { name: 'Ana' }),
          ],
        },
      ],
    },
    dev,
    today,
  )
  assert.deepEqual(
    due.map(({ kind, id, day }) => [kind, id, day]),
    [
      ['action', 'late', '2026-12-01'],
      ['review', 'next', today],
      ['inquiry', 'count', '2027-02-01'],
      ['inquiry', 'chosen', '2027-02-02'],
      ['action', 'undated', undefined],
    ],
  )
  assert.deepEqual([due[1]?.note, due[1]?.path], ['The Board', '/exercises/e/plan/reviews/next'])
  assert.equal(due[2]?.path, '/exercises/e/plan/register/count')
})

test('a wish for another date waits on whoever writes the plan', () => {
  const actions = [action('one', { askedDue: '2027-03-01' })]
  assert.deepEqual(dueFrom({ actions, years: [] }, { ...dev, id: 'ruth' }, today), [])
  const [wish] = dueFrom({ actions, years: [] }, { id: 'ruth', name: 'Ruth', mayWrite: true }, today)
  assert.deepEqual(
    [wish?.kind, wish?.what, wish?.note],
    ['wish', 'Dev Okonjo asks for another date, 1 March 2027', 'one'],
  )
})

test('the strategic plan waits on whoever is asked to sign it, and on nobody else', () => {
  const years = [
    { id: 'e', reviews: [], register: [], toSign: { people: ['dev'], name: 'Strategic change plan', version: 2 } },
  ]
  const [asked] = dueFrom({ actions: [], years }, dev, today)
  assert.deepEqual(
    [asked?.kind, asked?.what, asked?.path],
    ['signature', 'Sign version 2 of the strategic change plan', '/exercises/e/plan/strategic/signature'],
  )
  assert.deepEqual(dueFrom({ actions: [], years }, { ...dev, id: 'ruth' }, today), [])
})

test('a review whose day has passed with nothing on record waits on whoever writes the plan', () => {
  const years = [{ id: 'e', reviews: [review('over', '2026-12-09'), held('done', '2026-12-08')], register: [] }]
  assert.deepEqual(dueFrom({ actions: [], years }, dev, today), [])
  const due = dueFrom({ actions: [], years }, { ...dev, mayWrite: true }, today)
  assert.deepEqual(
    due.map(({ kind, id, day, path }) => [kind, id, day, path]),
    [['record', 'over', '2026-12-09', '/exercises/e/plan/reviews/over']],
  )
})
