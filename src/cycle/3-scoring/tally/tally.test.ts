import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newestOf, replacedBy, revealed, sayCounts, sayTally, type Tally } from './tally.ts'

const five = fc.array(fc.nat({ max: 40 }), { minLength: 5, maxLength: 5 })
const counted = fc.record({
  way: fc.constantFrom('unseen', 'hands'),
  counts: five,
  cantJudge: fc.nat({ max: 40 }),
  onPaper: fc.nat({ max: 40 }),
})
const few = fc.tuple(fc.nat({ max: 4 }), fc.array(fc.nat({ max: 4 }), { maxLength: 4 })).map(([scores, chosen]) => {
  const counts = [0, 0, 0, 0, 0]
  for (let score = 0; score < scores; score += 1) {
    const at = chosen[score] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
})

describe('The rule of five', () => {
  it('shows unseen counts only of five scores or more', () => {
    fc.assert(
      fc.property(counted, given => {
        const shown = revealed(given)
        if (given.way === 'unseen' && shown.way !== 'too-few')
          assert.ok(given.counts.reduce((sum, count) => sum + count, 0) >= 5)
      }),
    )
  })

  it('says the same, to the letter, of every room with fewer: none of them can be told from another', () => {
    fc.assert(
      fc.property(few, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (counts, cantJudge, onPaper) => {
        const shown = revealed({ way: 'unseen', counts, cantJudge, onPaper })
        assert.deepEqual(shown, { way: 'too-few' })
        assert.equal(sayTally(shown), 'Too few to show.')
        assert.equal(sayCounts(shown), 'Too few to show.')
      }),
    )
  })

  it('does not count somebody who can’t judge towards the five', () => {
    assert.equal(revealed({ way: 'unseen', counts: [0, 2, 2, 0, 0], cantJudge: 9, onPaper: 0 }).way, 'too-few')
    const shown = revealed({ way: 'unseen', counts: [0, 2, 3, 0, 0], cantJudge: 9, onPaper: 0 })
    assert.ok(shown.way === 'unseen')
    assert.equal(shown.answered, 14)
  })

  it('takes nothing for counts that no room can have answered', () => {
    for (const counts of [[-4, 9, 0, 0, 0], [0.5, 4.5, 0, 0, 0], [5], [1, 1, 1, 1, 1, 1], [Number.NaN, 5, 0, 0, 0]])
      assert.throws(() => revealed({ way: 'unseen', counts, cantJudge: 0, onPaper: 0 }), RangeError)
    assert.throws(() => revealed({ way: 'unseen', counts: [5, 0, 0, 0, 0], cantJudge: -1, onPaper: 0 }), RangeError)
  })

  it('leaves an open show of hands as the room saw it, and says that it was one', () => {
    const shown = revealed({ way: 'hands', counts: [0, 1, 2, 0, 0], cantJudge: 1, onPaper: 0 })
    assert.equal(sayTally(shown), 'By show of hands, 3 scores; 1 person can’t judge.')
    assert.equal(sayCounts(shown), 'by show of hands, 1 chose 2 and 2 chose 3; 1 person can’t judge.')
  })
})

describe('A second score', () => {
  it('takes the place of the first where somebody joined or left', () => {
    assert.equal(replacedBy({ round: 2, peopleChanged: true }), 1)
    assert.equal(replacedBy({ round: 2, peopleChanged: false }), undefined)
  })

  it('goes when the first is held again', () => {
    for (const peopleChanged of [true, false]) assert.equal(replacedBy({ round: 1, peopleChanged }), 2)
  })
})

const tally = (
  change: Partial<Pick<Tally, 'group' | 'standard' | 'round' | 'at'>> & { readonly from: string },
): Tally => ({
  ...{ exercise: 'year', group: 'board', standard: 3, round: 1, joined: 6, at: '2026-11-19T10:00:00.000Z' },
  ...{ way: 'too-few' },
  ...change,
  workshop: { id: change.from, name: 'Board workshop', heldOn: '2026-11-19' },
})

describe('Two workshops of one group', () => {
  it('leave only what the newer one counted where both scored a standard, with both its rounds', () => {
    const later = '2027-01-14T10:00:00.000Z'
    const all = [
      tally({ from: 'november' }),
      tally({ from: 'november', standard: 4 }),
      tally({ from: 'november', group: 'forum' }),
      tally({ from: 'january', at: later }),
      tally({ from: 'january', at: later, round: 2 }),
    ]
    assert.deepEqual(
      newestOf(all).map(({ group, standard, workshop }) => `${group} ${standard} ${workshop.id}`),
      ['board 4 november', 'forum 3 november', 'board 3 january', 'board 3 january'],
    )
  })
})
