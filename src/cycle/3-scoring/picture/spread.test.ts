import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Answer } from '../response/response.ts'
import type { SubmittedAnswer } from '../submission/submission.ts'
import { silences } from './silence.ts'
import { differencesFirst, isApart, spreadOf } from './spread.ts'

const answer = (
  name: string,
  standard: number,
  given: Answer,
  change: Partial<SubmittedAnswer> = {},
): SubmittedAnswer => ({
  group: { id: name, name, kind: name === 'Forum' ? 'young-people' : 'commissioning' },
  ...{ standard, answer: given, evidenceCount: 1, voiceCount: 0, hasSummary: true, onBehalf: false },
  submittedAt: '2026-11-26T14:00:00.000Z',
  ...change,
})
const score = (number: number): Answer => ({ kind: 'score', score: number })

describe('The spread of the groups’ scores', () => {
  it('is apart from a difference of two', () => {
    assert.equal(isApart([2, 3]), false)
    assert.equal(isApart([2, 4]), true)
    assert.equal(isApart([3]), false)
    assert.equal(isApart([]), false)
  })

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 })), scores => {
        assert.equal(isApart(scores), isApart(scores.toReversed()))
        assert.equal(
          isApart(scores),
          scores.some(one => scores.some(other => one - other >= 2)),
        )
      }),
    )
  })

  it('names who cannot judge and who shows no evidence', () => {
    const [spread] = spreadOf(
      [1],
      [
        answer('Unit', 1, score(2)),
        answer('Team', 1, score(4), { evidenceCount: 0 }),
        answer('Board', 1, { kind: 'cant-judge' }, { evidenceCount: 0 }),
      ],
    )
    assert.deepEqual(
      spread?.scores.map(each => [each.group.name, each.score]),
      [
        ['Unit', 2],
        ['Team', 4],
      ],
    )
    assert.deepEqual(
      spread?.cantJudge.map(group => group.name),
      ['Board'],
    )
    assert.deepEqual(
      spread?.withoutEvidence.map(group => group.name),
      ['Team'],
    )
    assert.equal(spread?.isApart, true)
  })

  it('puts the widest difference first, then what somebody cannot judge', () => {
    const answers = [
      ...[answer('Unit', 1, score(3)), answer('Team', 1, score(3))],
      ...[answer('Unit', 2, score(3)), answer('Team', 2, { kind: 'cant-judge' })],
      ...[answer('Unit', 3, score(2)), answer('Team', 3, score(4))],
      ...[answer('Unit', 4, score(1)), answer('Team', 4, score(5))],
    ]
    assert.deepEqual(
      differencesFirst(spreadOf([1, 2, 3, 4], answers)).map(each => each.standard),
      [4, 3, 2, 1],
    )
  })
})

describe('Silence', () => {
  const group = (name: string, vacant: boolean) => ({
    ...{ id: name, name, kind: 'commissioning' as const },
    seats: [{ id: `${name} chair`, title: 'Chair', ...(vacant ? { vacantSince: '2026-09-01' } : { holder: 'Sam' }) }],
  })
  const sittings = [
    { group: group('Unit', false), standards: [1, 2] },
    { group: group('Team', true), standards: [1] },
  ]

  it('names groups that have not submitted, vacant seats and standards that nobody is asked', () => {
    const heard = silences([1, 2, 3], sittings, [answer('Unit', 1, score(2)), answer('Unit', 2, score(2))])
    assert.deepEqual(
      heard.notSubmitted.map(each => each.name),
      ['Team'],
    )
    assert.deepEqual(
      heard.vacant.map(each => each.group.name),
      ['Team'],
    )
    assert.deepEqual(heard.asksNobody, [3])
  })

  it('counts families as heard by their own forum or by what another group wrote down', () => {
    const { withoutFamilies } = silences([1, 2, 3], sittings, [
      answer('Forum', 1, { kind: 'cant-judge' }),
      answer('Unit', 2, score(2), { voiceCount: 1 }),
      answer('Unit', 3, score(2)),
    ])
    assert.deepEqual(withoutFamilies, [3])
  })
})
