import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxesOf, type Again, type Standing } from './boxes.ts'
import type { Field } from './field.ts'
import { seenAs, seenFrom, type Written } from './saving.ts'

const fields: readonly Field[] = [
  { key: 'a.text', called: 'A', as: 'text', max: 100 },
  { key: 'b.text', called: 'B', as: 'text', max: 100 },
  { key: 'c.day', called: 'C', as: 'day' },
]
const written = (key: string, words: string): readonly [string, Written] => [
  key,
  {
    ...{ key, words, version: 2, at: '2026-12-07T09:00:00.000Z', copiedAt: '2026-12-07T09:00:00.000Z' },
    by: { id: 'tom', name: 'Tom Hale' },
  },
]
const stored = new Map([written('a.text', 'A stands'), written('c.day', '2027-03-01')])
const standing: Standing = {
  ...{ fields, written: stored, earlier: new Set(['a.text']) },
  wordsAt: key => stored.get(key)?.words ?? `start of ${key}`,
}
const again = (change: Partial<Again>): Again => ({
  ...{ seen: new Map(), unsaved: new Set(), conflicts: new Set(), mistakes: [] },
  typed: name => `typed ${name}`,
  mistake: () => undefined,
  ...change,
})

test('boxes show what stands or what a text starts from, and a day in its three parts', () => {
  const boxes = boxesOf(standing)
  assert.deepEqual(['a.text', 'b.text', 'c.day-day', 'c.day-month', 'c.day-year'].map(boxes.value), [
    'A stands',
    'start of b.text',
    '1',
    '3',
    '2027',
  ])
  assert.deepEqual(seenFrom(boxes.version).get('b.text'), seenAs(0, 'start of b.text'))
  assert.deepEqual(seenFrom(boxes.version).get('a.text'), seenAs(2, 'A stands'))
  assert.deepEqual([boxes.hasEarlier('a.text'), boxes.hasEarlier('b.text')], [true, false])
})

test('after a conflict the typed words stay, the other’s stand beside, and saving again is knowing', () => {
  const boxes = boxesOf(
    standing,
    again({
      unsaved: new Set(['a.text']),
      conflicts: new Set(['a.text']),
      seen: new Map([['a.text', seenAs(1, 'old')]]),
    }),
  )
  assert.deepEqual(
    [boxes.value('a.text'), boxes.other('a.text')?.words, boxes.value('b.text')],
    ['typed a.text', 'A stands', 'start of b.text'],
  )
  assert.deepEqual(seenFrom(boxes.version).get('a.text'), seenAs(2, 'A stands'))
})

test('after a mistake the typed parts of a day stay, with what was seen before', () => {
  const boxes = boxesOf(standing, again({ unsaved: new Set(['c.day']), seen: new Map([['c.day', seenAs(1, 'old')]]) }))
  assert.equal(boxes.value('c.day-month'), 'typed c.day-month')
  assert.deepEqual(seenFrom(boxes.version).get('c.day'), seenAs(1, 'old'))
})
