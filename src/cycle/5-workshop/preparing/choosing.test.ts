import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SubmittedAnswer } from '#scoring'
import { offered } from './choosing.ts'

const said = (standard: number, ...scores: readonly (number | undefined)[]): readonly SubmittedAnswer[] =>
  scores.map((score, at) => ({
    standard,
    group: { id: `group-${at}`, name: `Group ${at}`, kind: 'other' },
    answer: score === undefined ? { kind: 'cant-judge' } : { kind: 'score', score: score as 1 | 2 | 3 | 4 | 5 },
    evidenceCount: 1,
  })) as unknown as readonly SubmittedAnswer[]

const answers = [said(1, 3, 3), said(2, 1, 4), said(3, 2, 3), said(5, 4, undefined), said(6, 2, 4)].flat()

describe('The standards that are chosen beforehand', () => {
  it('are those furthest apart, then those nobody answered, then those somebody can’t judge', () => {
    const first = (many: number): readonly number[] =>
      offered([1, 2, 3, 4, 5, 6], answers, many)
        .filter(({ isChosen }) => isChosen)
        .map(({ standard }) => standard)
    assert.deepEqual(first(1), [2])
    assert.deepEqual(first(2), [2, 6])
    assert.deepEqual(first(3), [2, 4, 6])
    assert.deepEqual(first(4), [2, 4, 5, 6])
    assert.deepEqual(first(5), [2, 3, 4, 5, 6])
  })

  it('each say why', () =>
    assert.deepEqual(
      offered([1, 2, 3, 4, 5], answers).map(({ why }) => why),
      [
        'All 2 scores are 3.',
        'Scores run from 1 to 4.',
        'Scores run from 2 to 3.',
        'Nobody has answered it yet.',
        'One group has scored it: 4. 1 group can’t judge it.',
      ],
    ))

  it('are all of them where a group looks at fewer than six', () =>
    assert.ok(offered([1, 2], answers).every(({ isChosen }) => isChosen)))
})
