import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  groupsBehind,
  moving,
  originsOf,
  rankedIn,
  standardsBehind,
  swapped,
  type Origin,
  type Priority,
} from './priority.ts'

const from = (standard: number, name: string): Origin => ({
  ...{ kind: 'implication', key: `${standard}:${name}`, standard, words: name },
  sources: [{ kind: 'group', group: name, name, strategic: false }],
})
const priority = (id: string, rank: number, more: Partial<Priority> = {}): Priority => ({
  ...{ id, area: 'A', words: id, rank, origin: from(2, `group ${id}`), wasKept: true, isAside: false, version: 1 },
  ...{ changedAt: '2026-11-26T14:32:00.000Z', changedBy: 'Ruth Adeyemi' },
  ...more,
})
const four = [
  priority('a', 1),
  priority('b', 2),
  priority('c', 3, { origin: from(3, 'Forum') }),
  priority('d', 1, { area: 'B' }),
]
const value = (...asked: Parameters<typeof moving>) => {
  const decision = moving(...asked)
  return decision.ok ? decision.value : decision.refusal
}

test('priorities stand in their area in the order of their ranks', () => {
  assert.deepEqual(
    rankedIn('A', [...four].reverse()).map(({ id }) => id),
    ['a', 'b', 'c'],
  )
  assert.deepEqual(rankedIn('C', four), [])
})

test('moving up and down swaps with the neighbour, and the ends stay', () => {
  assert.deepEqual(value(four, 'b', 'up'), {
    kind: 'ranked',
    ranks: new Map([
      ['b', 1],
      ['a', 2],
    ]),
  })
  assert.deepEqual(value(four, 'b', 'down'), {
    kind: 'ranked',
    ranks: new Map([
      ['c', 2],
      ['b', 3],
    ]),
  })
  assert.deepEqual(value(four, 'a', 'up'), { kind: 'ranked', ranks: new Map() })
  assert.deepEqual(value(four, 'd', 'down'), { kind: 'ranked', ranks: new Map() })
})

test('merging keeps the sources of both, and can be undone', () => {
  assert.deepEqual(value(four, 'c', 'into', 'a'), { kind: 'merged', ids: ['c'], into: 'a' })
  const merged = four.map(each => (each.id === 'c' ? { ...each, mergedInto: 'a' } : each))
  const [first] = rankedIn('A', merged)
  assert.ok(first)
  assert.deepEqual(standardsBehind(originsOf(first)), [2, 3])
  assert.deepEqual(groupsBehind(originsOf(first), 3), ['Forum'])
  assert.deepEqual(value(merged, 'c', 'apart'), { kind: 'apart', rank: 4 })
  assert.deepEqual(value(merged, 'a', 'into', 'b'), { kind: 'merged', ids: ['a', 'c'], into: 'b' })
})

test('merging into itself, into another area, or into one that is merged itself is no move', () => {
  const merged = four.map(each => (each.id === 'c' ? { ...each, mergedInto: 'a' } : each))
  for (const [id, into] of [
    ['a', 'a'],
    ['a', 'd'],
    ['b', 'c'],
    ['c', 'b'],
    ['a', undefined],
  ] as const)
    assert.deepEqual(value(merged, id, 'into', into), { kind: 'moved-meanwhile' })
})

test('what was set aside comes back as what it was: a priority at the end, or a candidate again', () => {
  assert.deepEqual(value(four, 'b', 'aside'), { kind: 'set-aside' })
  const aside = [
    priority('a', 1),
    priority('b', 2, { isAside: true }),
    priority('c', 3, { isAside: true, wasKept: false }),
  ]
  assert.deepEqual(value(aside, 'b', 'back'), { kind: 'taken-back', rank: 4 })
  assert.deepEqual(value(aside, 'c', 'back'), { kind: 'undecided' })
  assert.deepEqual(value(aside, 'a', 'back'), { kind: 'moved-meanwhile' })
  assert.deepEqual(value(aside, 'b', 'up'), { kind: 'moved-meanwhile' })
})

test('what is not there cannot be moved', () => {
  assert.deepEqual(value(four, 'z', 'up'), { kind: 'not-there' })
})

test('whatever is moved, every member stays in the list once', () => {
  const list = fc
    .uniqueArray(fc.nat(), { minLength: 1, maxLength: 12 })
    .map(ranks => ranks.toSorted((a, b) => a - b).map((rank, at) => ({ id: `p${at}`, rank })))
  fc.assert(
    fc.property(list, fc.nat(), fc.constantFrom('up', 'down'), (ranked, pick, move) => {
      const id = ranked[pick % ranked.length]?.id ?? ''
      const ranks = swapped(ranked, id, move)
      const after = ranked.map(each => ({
        ...each,
        rank: ranks.size === 0 ? each.rank : (ranks.get(each.id) ?? each.rank),
      }))
      assert.equal(new Set(after.map(({ rank }) => rank)).size, ranked.length)
    }),
  )
})
