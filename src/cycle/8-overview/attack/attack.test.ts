import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadSolver } from '#solving'
import { attack, knownTo, readyFor } from './attack.ts'
import type { Member } from './member.ts'
import { puzzleOf, type Puzzle, type Said } from './puzzle.ts'

const solver = await loadSolver()

/** Few contributors in two releases, so that everything can be tried. */
const member: fc.Arbitrary<Member> = fc
  .tuple(fc.constantFrom('N', 'S'), fc.constantFrom('R', 'U'), fc.constantFrom('both', 'again', 'first', 'second'))
  .chain(([region, areaType, when]) =>
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).map(([one, two]) => {
      const at = (scoring: number) => ({ region, areaType, scoring })
      const counted = {
        both: [at(0), at(0)],
        again: [at(0), at(1)],
        first: [at(0), undefined],
        second: [undefined, at(0)],
      }[when]
      return { counted, scores: when === 'again' ? [one, two] : [one] }
    }),
  )

const places = [{}, { region: 'N' }, { region: 'S' }, { areaType: 'R' }]

const totalOf = (members: readonly Member[], release: number, place: (typeof places)[number]): number =>
  members.reduce((sum, { counted, scores }) => {
    const own = counted[release]
    const isIn = own && (place.region ?? own.region) === own.region && (place.areaType ?? own.areaType) === own.areaType
    return isIn === true ? sum + (scores[own.scoring] ?? 0) : sum
  }, 0)

const tallyOf = (members: readonly Member[], release: number, level: number): number =>
  members.filter(({ counted, scores }) => scores[counted[release]?.scoring ?? -1] === level).length

/** Releases that print each total within so much, and with `levels` also how many stand where. */
const saidOf = (members: readonly Member[], width: number, isSpread: boolean): readonly Said[] =>
  [0, 1].map(release => ({
    cells: places.map(place => {
      const total = totalOf(members, release, place)
      const low = Math.floor(total / width) * width
      return { place, range: () => ({ low, high: low + width - 1 }) }
    }),
    ...(isSpread
      ? {
          levels: [1, 2, 3, 4, 5].map(level => {
            const low = Math.floor(tallyOf(members, release, level) / 2) * 2
            return () => ({ low, high: low + 1 })
          }),
        }
      : {}),
  }))

/** Every score that some whole assignment leaves possible, by trying all of them. */
const byTrying = (puzzle: Puzzle, insiders: readonly number[]): readonly (readonly number[])[] => {
  const known = knownTo(puzzle, insiders)
  const seen = puzzle.unknowns.map(() => new Set<number>())
  const scores = puzzle.unknowns.map(() => 0)
  const fits = (): boolean =>
    puzzle.sums.every(({ parts, low, high }) => {
      const total = parts.reduce((sum, part) => sum + (scores[part] ?? 0), 0)
      return low <= total && total <= high
    }) &&
    puzzle.counts.every(({ parts, levels }) =>
      levels.every(({ low, high }, level) => {
        const tally = parts.filter(part => scores[part] === level).length
        return level === 0 || (low <= tally && tally <= high)
      }),
    )
  const fill = (at: number): void => {
    if (at < scores.length) {
      for (const score of known.has(at) ? [known.get(at) ?? 0] : [1, 2, 3, 4, 5]) {
        scores[at] = score
        fill(at + 1)
      }
    } else if (fits()) for (const [place, score] of scores.entries()) seen[place]?.add(score)
  }
  fill(0)
  return seen.map(each => [...each].toSorted((one, other) => one - other))
}

test('the attack finds exactly what trying everything finds, with and without an insider', () => {
  let [found, safe] = [0, 0]
  fc.assert(
    fc.property(
      fc.array(member, { minLength: 3, maxLength: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.boolean(),
      (members, width, isSpread, hasInsider) => {
        const puzzle = puzzleOf(saidOf(members, width, isSpread), members)
        const insiders = hasInsider ? [0] : []
        const known = knownTo(puzzle, insiders)
        const truth = byTrying(puzzle, insiders)
          .map((possible, unknown) => ({ unknown, possible, isDecided: true }))
          .filter(({ unknown, possible }) => possible.length < 3 && !known.has(unknown))
        const said = attack(readyFor(puzzle), insiders, solver).toSorted((one, other) => one.unknown - other.unknown)
        assert.deepEqual(said, truth)
        found += truth.length
        safe += puzzle.unknowns.length - truth.length
      },
    ),
    { numRuns: 150 },
  )
  assert.ok(found > 100 && safe > 100, `${found} found, ${safe} safe: the examples are all of one kind`)
})

test('what contradicts who was counted leaves no value at all', () => {
  const one: Member = { counted: [{ region: 'N', areaType: 'R', scoring: 0 }], scores: [3] }
  const puzzle = puzzleOf([{ cells: [{ place: {}, range: () => ({ low: 7, high: 9 }) }] }], [one])
  assert.deepEqual(attack(readyFor(puzzle), [], solver), [{ unknown: 0, possible: [], isDecided: true }])
})
