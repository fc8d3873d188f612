import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Milestone, MilestoneKind } from '#exercise'
import { isApart } from '#scoring'
import {
  mayConfirm,
  openStandards,
  sayApart,
  sayConfirmer,
  sayNumber,
  sayStanding,
  sectionsOf,
  type Line,
} from './twelve.ts'

const group = (id: string) => ({ id, name: id, kind: 'other' }) as const
const line = (standard: number, scores: readonly number[], outcome?: number | 'none'): Line => ({
  standard,
  title: `Standard ${standard}`,
  spread: {
    standard,
    scores: scores.map((score, at) => ({ group: group(String(at)), score })),
    cantJudge: [],
    withoutEvidence: [],
    isApart: isApart(scores),
  },
  ...(outcome === undefined
    ? {}
    : {
        position: {
          standard,
          version: 1,
          outcome:
            outcome === 'none' ? { kind: 'none', why: 'x', wouldSettle: 'y' } : { kind: 'score', score: outcome },
        } as NonNullable<Line['position']>,
      }),
})
const numbers = (lines: readonly Line[]) => lines.map(({ standard }) => standard)

test('standards on which groups stand two or more apart come first, the widest at the top', () => {
  const lines = [line(1, [3, 4]), line(2, [2, 4]), line(3, []), line(4, [1, 5]), line(5, [1, 3])]
  const sections = sectionsOf(lines, 'differences')
  assert.deepEqual(
    sections.map(({ title, lines: each }) => [title, numbers(each)]),
    [
      ['Two or more apart (3)', [4, 2, 5]],
      ['Within one of each other (1)', [1]],
      ['Too few scores to compare (1)', [3]],
    ],
  )
})

test('on request they stand in the order of the standards, without headings', () => {
  const lines = [line(1, [3, 4]), line(2, [1, 4])]
  assert.deepEqual(sectionsOf(lines, 'standards'), [{ lines }])
})

test('a section without a line is left out', () => {
  assert.deepEqual(
    sectionsOf([line(1, [3]), line(2, [])], 'differences').map(({ title }) => title),
    ['Too few scores to compare (2)'],
  )
})

test('a standard is open until a position or “none this year” is on record', () => {
  assert.deepEqual(openStandards([line(1, [], 3), line(2, [], 'none'), line(3, [5, 5])]), [3])
})

const reached = (...kinds: readonly MilestoneKind[]): readonly Milestone[] =>
  kinds.map(kind => ({ id: kind, kind, at: '2026-11-20T09:00:00.000Z', by: 'Ruth Adeyemi' }))

test('all are confirmed together once the gathering is closed and none is open', () => {
  assert.deepEqual(mayConfirm(reached('opened', 'gathering-closed'), []), { ok: true, value: undefined })
})

test('an open standard holds the confirmation up', () => {
  assert.deepEqual(mayConfirm(reached('opened', 'gathering-closed'), [6]), {
    ok: false,
    refusal: { kind: 'open', standards: [6] },
  })
})

test('so does a gathering that is still open, and a confirmation that stands', () => {
  const early = mayConfirm(reached('opened'), [])
  assert.ok(!early.ok && early.refusal.kind === 'too-early')
  const twice = mayConfirm(reached('opened', 'gathering-closed', 'positions-confirmed'), [])
  assert.ok(!twice.ok && twice.refusal.kind === 'stands-already')
})

test('how the standards stand reads as a sentence', () => {
  const ten = Array.from({ length: 10 }, (_, at) => line(at + 1, [], 3))
  assert.equal(
    sayStanding([...ten, line(11, [], 'none'), line(12, [])]),
    'Ten are agreed, one has no position this year, one is still open',
  )
  assert.equal(sayStanding([line(1, [], 3), line(2, [])]), 'One is agreed, one is still open')
  assert.equal(sayStanding([line(1, [], 3), line(2, [], 4)]), 'All two are agreed')
  assert.equal(sayStanding([line(1, []), line(2, [])]), 'All two are still open')
  assert.equal(
    sayStanding([line(1, [], 'none'), line(2, [], 'none')]),
    'None are agreed, two have no position this year',
  )
})

test('how far the groups are apart is said without a total', () => {
  const close = line(1, [3, 4])
  assert.equal(sayApart([close, line(2, [1, 4])]), 'Your groups see one of the two differently.')
  assert.equal(sayApart([close]), 'No two groups are two or more apart.')
})

test('standards with fewer than two scores are not said to be close', () => {
  const few = line(3, [4])
  assert.equal(
    sayApart([line(1, [3, 4]), few]),
    'No two groups are two or more apart. One has too few scores to compare.',
  )
  assert.equal(sayApart([few, line(4, [])]), 'No standard has two scores to compare yet.')
})

test('numbers above twelve are figures', () => {
  assert.deepEqual([sayNumber(0), sayNumber(12), sayNumber(13)], ['none', 'twelve', '13'])
})

test('who confirmed is said, and for whom', () => {
  assert.equal(sayConfirmer({ by: 'Ines Marlow', forChair: false }), 'by Ines Marlow, chair')
  assert.equal(sayConfirmer({ by: 'Ruth Adeyemi', forChair: true }), 'by Ruth Adeyemi for the chair')
})
