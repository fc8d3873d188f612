import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidatesFrom, isFor } from './candidate.ts'
import { groupsBehind, standardsBehind, type Origin } from './priority.ts'
import { sayWorkshopSource, sourceOf, type Ranked } from './ranked.ts'

const workshop = { id: 'w', name: 'Board workshop', heldOn: '2026-11-19' } as const
const ranked = (words: string, standards: readonly number[], dots?: number): Ranked => ({
  ...{ workshop, words, standards },
  ...(dots === undefined ? {} : { dots }),
})
const agreed = [{ standard: 2, implications: 'One planning round' }]

test('what a workshop ranked is a candidate, in the order of its dots and before what nobody ranked', () => {
  const found = candidatesFrom(agreed, [], [ranked('Pool the analysts', [5], 4), ranked('One calendar', [3], 9)])
  assert.deepEqual(
    found.map(({ standard, words }) => [standard, words]),
    [
      [3, 'One calendar'],
      [5, 'Pool the analysts'],
      [2, 'One planning round'],
    ],
  )
})

test('words that stand already take the workshop as one more source, and are decided once', () => {
  const [found, ...others] = candidatesFrom(agreed, [], [ranked('one planning round.', [2, 7], 9)])
  assert.deepEqual(others, [])
  assert.equal(found?.key, candidatesFrom(agreed, [])[0]?.key)
  assert.deepEqual(
    found?.sources.map(({ kind }) => kind),
    ['position', 'workshop'],
  )
})

test('equal dots share a place; without enough dots there is no place and no number', () => {
  const all = [ranked('A', [1], 5), ranked('B', [1], 5), ranked('C', [1], 2), ranked('D', [1])]
  const said = all.map(each => sayWorkshopSource(sourceOf(each, all)))
  assert.deepEqual(said, [
    'Board workshop, 19 November 2026 (place 1 of 4, 5 dots)',
    'Board workshop, 19 November 2026 (place 1 of 4, 5 dots)',
    'Board workshop, 19 November 2026 (place 3 of 4, 2 dots)',
    'Board workshop, 19 November 2026',
  ])
})

test('places are counted within one workshop', () => {
  const other = { ...ranked('B', [1], 9), workshop: { ...workshop, id: 'x' } }
  const own = ranked('A', [1], 5)
  assert.equal(sourceOf(own, [own, other]).rank, 1)
})

test('what was said on several standards keeps them all, in the area of the first', () => {
  const [found] = candidatesFrom([], [], [ranked('One calendar', [3, 5], 9)])
  assert.ok(found)
  assert.deepEqual([found.standard, found.also], [3, [5]])
  assert.ok(isFor(found, [1, 2, 3, 4]) && !isFor(found, [5, 6]))
  const origin: Origin = { kind: 'implication', ...found }
  assert.deepEqual(standardsBehind([origin]), [3, 5])
  assert.deepEqual(groupsBehind([origin], 5), ['Board workshop'])
})

test('what was said on no standard is offered in every area, and rests on none', () => {
  const [found] = candidatesFrom([], [], [ranked('Meet more often', [], 9)])
  assert.ok(found)
  assert.ok(isFor(found, [1]) && isFor(found, [12]))
  assert.deepEqual(standardsBehind([{ kind: 'implication', ...found }]), [])
})
