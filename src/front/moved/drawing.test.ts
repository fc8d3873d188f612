import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WalkedLink } from '#instrument'
import { spotsIn, standardAt } from '#plans'
import { movedFrom, type Told } from '#test/moved/years.ts'
import { agreedIn, columnsOf, saidBy, scoresIn, slopeOf } from './drawing.ts'

const key = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
const agreed = fc.option(fc.constantFrom<number | 'none'>(1, 2, 3, 4, 5, 'none'), { nil: undefined })
const year: fc.Arbitrary<Told> = fc.record({
  edition: fc.constantFrom('x', 'y', 'z'),
  agreed: fc.dictionary(key, agreed),
})
const link: fc.Arbitrary<WalkedLink> = fc.record({
  ...{ from: key, to: key, share: fc.constantFrom('whole' as const, 'part' as const) },
  ...{ differs: fc.constantFrom([], ['other words']), stricter: fc.constantFrom([], ['top']) },
  ...{ undone: fc.constantFrom([], ['newer words']), milder: fc.constantFrom([], ['top']) },
})
const links = fc.array(fc.option(fc.array(link, { maxLength: 12 }), { nil: undefined }), { minLength: 4 })

test('every standard of every year is drawn and written once, with its own score, and no other number is made', () => {
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 5 }), links, (told, walks) => {
      let step = 0
      const moved = movedFrom(told, () => walks[step++ % walks.length])
      const written: string[] = []
      for (const strand of moved.strands)
        for (const [at] of moved.years.entries()) {
          const own = spotsIn(strand, at)
          const scores = scoresIn(strand, moved, agreedIn(moved), at)
          assert.ok(scores.length >= own.length)
          for (const [index, spot] of own.entries()) {
            const score = scores[index]
            assert.ok(typeof score === 'object')
            assert.equal(score.agreed, told[at]?.agreed[spot.key])
            written.push(`${at} ${spot.key}`)
          }
          for (const lent of scores.slice(own.length))
            assert.match(typeof lent === 'object' ? (lent.words ?? '') : '', /in part/)
        }
      const there = told.flatMap((each, at) => Object.keys(each.agreed).map(own => `${at} ${own}`))
      assert.deepEqual(written.toSorted(), there.toSorted())
    }),
  )
})

test('a column says how many standards its year had, one as one', () => {
  const years = [{ A: 2 }, { A: 3, B: 3 }].map((each): Told => ({ edition: 'x', agreed: each }))
  assert.deepEqual(
    columnsOf(movedFrom(years, () => undefined)).map(({ note }) => note),
    ['1 standard', '2 standards'],
  )
})

test('a drawing holds the scores on record and nothing between them', () => {
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 5 }), links, (told, walks) => {
      let step = 0
      const moved = movedFrom(told, () => walks[step++ % walks.length])
      for (const strand of moved.strands) {
        const { points, lines } = slopeOf(strand, moved, agreedIn(moved))
        const wholes = points.filter(({ name }) => !name.endsWith('(in part)'))
        assert.equal(wholes.length, strand.spots.length)
        for (const [at, spot] of strand.spots.entries())
          assert.equal(wholes[at]?.agreed, told[spot.year]?.agreed[spot.key])
        for (const { from, to } of lines) assert.ok((points[from]?.column ?? 9) < (points[to]?.column ?? 0))
      }
    }),
  )
})

test('of a group only what it said is drawn; where it said nothing there are words', () => {
  const moved = movedFrom(
    [
      { edition: 'x', agreed: { A: 2 } },
      { edition: 'x', agreed: { A: 'none' }, asks: ['g'] },
      { edition: 'x', agreed: { A: 'none' } },
      { edition: 'x', agreed: { A: 'none' }, asks: ['g'] },
    ],
    ({ keys }) =>
      keys.map(own => ({ from: own, to: own, share: 'whole', differs: [], stricter: [], undone: [], milder: [] })),
  )
  const [strand] = moved.strands
  assert.ok(strand)
  const said = saidBy(moved, 'g')
  assert.equal(slopeOf(strand, moved, said).points.length, 1)
  assert.deepEqual(
    [1, 2, 3].map(year => scoresIn(strand, moved, said, year)),
    [['no answer'], ['not asked'], ['no answer yet']],
  )
  const { silent = [] } = slopeOf(strand, moved, said)
  assert.deepEqual(
    silent.map(({ column, words }) => `${column} ${words}`),
    ['1 no answer', '2 not asked', '3 no answer yet'],
  )
  assert.equal(standardAt(moved, { year: 0, key: 'A' }).answers.length, 1)
})

test('a standard that a document left out is open while its year runs, and not on record once it was read in', () => {
  const moved = movedFrom([{ edition: 'x', agreed: { A: undefined } }], () => undefined)
  const [spot] = moved.strands.flatMap(({ spots }) => spots)
  assert.ok(spot)
  assert.deepEqual(agreedIn(moved)(spot), { agreed: undefined })
  const years = moved.years.map(year => ({ ...year, exercise: { ...year.exercise, phase: 'past' as const } }))
  assert.deepEqual(agreedIn({ ...moved, years })(spot), { words: 'not on record' })
})
