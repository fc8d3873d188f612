import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { loadSolver } from '#solving'
import { countryOf, type Country } from '#test/overview/world.ts'
import { filesOf } from '../release/actions.ts'
import { editionId, publish, type Published } from '../test/country.ts'
import { usefulnessOf } from '../test/usefulness.ts'
import { naively, saidBy, underTheRules, type Naive } from '../test/second-writing.ts'
import { attack, knownTo, readyFor, type Found } from './attack.ts'
import { judge } from './judge.ts'
import type { Member } from './member.ts'
import { puzzleOf, type Puzzle } from './puzzle.ts'
import { readRelease } from './reading/release.ts'
import { saidOn, type Topic } from './said.ts'

const solver = await loadSolver()
const standards = [1, 2, 3]
const topicOf = (standard: number): Topic => ({ edition: editionId, standard })

/** What the files say, not what the builder knows: each release is read from its JSON, as the gate does. */
const asRead = async ({ releases }: Published) =>
  Promise.all(
    releases.map(async release => {
      const read = readRelease((await filesOf(release)).json)
      assert.ok(read)
      return read
    }),
  )

/** Every second contributor, each alone, on each standard, and pairs of the draft's cells. */
const sampled = (members: readonly Member[]): readonly (readonly number[])[] => [
  [],
  ...members.flatMap((_, member) => (member % 2 === 0 ? [[member]] : [])),
  ...members.flatMap((_, member) => (member % 10 === 0 ? [[member, (member * 7 + 3) % members.length]] : [])),
]

const puzzleFor = (published: Published, releases: Published['releases'], standard: number): Puzzle =>
  puzzleOf(saidOn(releases, topicOf(standard)), published.membersOn(standard))

/** Whether the scores that the members really have are among those that the attack leaves possible. */
const leavesTheTruth = ({ unknowns, members }: Puzzle, found: readonly Found[]): boolean =>
  found.every(({ unknown, possible }) => {
    const { member = 0, scoring = 0 } = unknowns[unknown] ?? {}
    return possible.includes(members[member]?.scores[scoring] ?? 0)
  })

describe('what can be found out of releases under the rules', () => {
  for (const [kind, seed] of [
    ['A', 1],
    ['B', 2],
  ] as const)
    it(`is nothing: world ${kind}, three standards, nobody, every second contributor and some pairs`, async () => {
      const published = publish(countryOf(kind, seed, standards.length), true)
      const releases = await asRead(published)
      for (const standard of standards) {
        const ready = readyFor(puzzleFor(published, releases, standard))
        assert.ok(ready.puzzle.sums.length > 30 && ready.puzzle.counts.length > 2, 'little was printed')
        for (const insiders of sampled(ready.puzzle.members))
          assert.deepEqual(
            attack(ready, insiders, solver),
            [],
            `standard ${standard}, insiders ${insiders.join(' and ')}`,
          )
      }
    })

  it('is nothing over ten years of a programme whose assessments count for 24 months', async () => {
    const published = publish(countryOf('programme', 3, 1), false)
    const releases = await asRead(published)
    const ready = readyFor(puzzleFor(published, releases, 1))
    assert.equal(releases.length, 10)
    for (const insiders of sampled(ready.puzzle.members)) assert.deepEqual(attack(ready, insiders, solver), [])
  })

  it('is what a second writing of the rules prints, figure by figure', () => {
    for (const seed of [1, 2, 3]) {
      const published = publish(countryOf(seed === 2 ? 'B' : 'A', seed, 2), true)
      for (const standard of [1, 2]) {
        const members = published.membersOn(standard)
        const puzzle = puzzleOf(saidOn(published.releases, topicOf(standard)), members)
        const other = puzzleOf(saidBy(underTheRules(members, published.releases.length)), members)
        assert.deepEqual(sumsIn(puzzle), sumsIn(other))
        assert.deepEqual(puzzle.counts, other.counts)
      }
    }
  })
})

const sumsIn = ({ sums }: Puzzle): readonly string[] =>
  sums
    .map(({ release, place, low, high }) => JSON.stringify([release, place.region, place.areaType, low, high]))
    .toSorted()

/** An attack on releases of somebody who knew no better. */
const onNaive = (country: Country, naive: Naive): { readonly puzzle: Puzzle; readonly found: readonly Found[] } => {
  const members = publish(country, true).membersOn(1)
  const puzzle = puzzleOf(saidBy(naively(members, country.years, naive)), members)
  return { puzzle, found: attack(readyFor(puzzle), [], solver) }
}

const exact = (found: readonly Found[]): number =>
  found.filter(({ possible, isDecided }) => isDecided && possible.length === 1).length

describe('what is left for readers', () => {
  it('is close to the truth, and never puts regions that are half a point apart the wrong way round (scorecard 4)', () => {
    for (const [kind, seed] of [
      ['A', 1],
      ['B', 2],
    ] as const) {
      const { releases, membersOn } = publish(countryOf(kind, seed, 12), true)
      const all = Array.from({ length: 12 }, (_, at) => topicOf(at + 1))
      const useful = usefulnessOf(releases, membersOn, all)
      assert.ok(useful.country <= 0.05 && useful.region <= 0.15, JSON.stringify(useful))
      assert.ok(useful.rank >= 0.95 && useful.right > 10 && useful.wrong === 0, JSON.stringify(useful))
      assert.ok(useful.printed > 0.6 * useful.cells, JSON.stringify(useful))
    }
  })
})

describe('the same attack on planted releases', () => {
  const planted: readonly (readonly [string, 'A' | 'B', Naive, least: number])[] = [
    ['tables of region by kind of area, nothing hidden', 'A', { decimals: 2, hideUnder: 0, isCrossed: true }, 15],
    ['means to two decimals, fewer than five hidden', 'B', { decimals: 2, hideUnder: 5, isCrossed: true }, 1],
    [
      'means to two decimals of regions alone, fewer than ten hidden',
      'B',
      { decimals: 2, hideUnder: 10, isCrossed: false },
      1,
    ],
  ]
  for (const [name, kind, naive, least] of planted)
    it(`works out scores exactly, and rightly: ${name}`, () => {
      const { puzzle, found } = onNaive(countryOf(kind, 1, 1), naive)
      assert.ok(exact(found) >= least, `${exact(found)} were found`)
      assert.ok(leavesTheTruth(puzzle, found), 'what somebody really scored was ruled out')
      assert.ok(found.every(({ isDecided }) => isDecided))
    })

  it('works out what was submitted last where the page is refreshed live', () => {
    const country = countryOf('A', 1, 1)
    const members = live(publish(country, true).membersOn(1), 20)
    const puzzle = puzzleOf(saidBy(naively(members, 21, { decimals: 2, hideUnder: 10, isCrossed: false })), members)
    const found = attack(readyFor(puzzle), [], solver)
    assert.ok(exact(found) >= 10, `${exact(found)} were found`)
    assert.ok(leavesTheTruth(puzzle, found))
  })

  it('is told of by the gate, with cells to leave out after which nothing is found', async () => {
    const country = countryOf('B', 1, 1)
    const published = publish(country, true)
    const members = published.membersOn(1)
    const printed = naively(members, country.years, { decimals: 2, hideUnder: 10, isCrossed: false })
    const releases = published.releases.map((release, year) => ({
      ...release,
      levels: [],
      cells: release.cells.map(cell => {
        const own = printed[year]?.cells.find(
          ({ place }) =>
            (cell.table === 'country' && Object.keys(place).length === 0) ||
            (cell.table === 'region' && place.region === cell.of) ||
            (cell.table === 'area-type' && place.areaType === cell.of),
        )
        const { notUpdated: _, ...rest } = cell
        return own === undefined ? rest : { ...rest, figure: { kind: 'figure' as const, text: own.text } }
      }),
    }))
    const first = {
      releases: releases.slice(0, 2),
      members: members.map(upTo(2)),
      topic: topicOf(1),
      insiders: 'nobody' as const,
    }
    const verdict = judge(first, solver)
    assert.ok(verdict.exact > 0 && verdict.strange.some(({ kind }) => kind === 'no-such-figure'))
    const named = verdict.advice.filter(({ remedy }) => remedy !== 'published').map(({ cell }) => cell)
    assert.ok(named.length > 0, JSON.stringify(verdict.advice))
    const without = releases.slice(0, 2).map((release, year) => ({
      ...release,
      cells: release.cells.map(cell =>
        year === 1 && named.some(({ table, of }) => table === cell.table && of === cell.of)
          ? { ...cell, figure: { kind: 'withheld' as const } }
          : cell,
      ),
    }))
    const after = judge({ ...first, releases: without }, solver)
    assert.deepEqual([after.exact, after.narrow], [0, 0])
  })
})

/** The first releases only. */
const upTo =
  (releases: number) =>
  ({ counted, scores }: Member): Member => ({ counted: counted.slice(0, releases), scores })

/** Those of the first year as they stood, then one of the others after another, a release for each. */
const live = (members: readonly Member[], joining: number): readonly Member[] => {
  const there = members.filter(({ counted }) => counted[0] !== undefined)
  const others = members.filter(({ counted }) => counted[0] === undefined).slice(0, joining)
  const at = ({ counted }: Member) => counted.find(each => each !== undefined)
  return [
    ...there.map(member => ({ ...member, counted: Array.from({ length: joining + 1 }, () => at(member)) })),
    ...others.map((member, number) => ({
      ...member,
      counted: Array.from({ length: joining + 1 }, (_, release) => (release > number ? at(member) : undefined)),
    })),
  ].map(({ counted, scores }) => ({ counted: counted.map(each => each && { ...each, scoring: 0 }), scores }))
}

describe('an insider', () => {
  it('knows its own scores at every scoring and nobody else’s', () => {
    const published = publish(countryOf('A', 1, 1), true)
    const puzzle = puzzleFor(published, published.releases, 1)
    const known = knownTo(puzzle, [5])
    assert.deepEqual([...known.values()], puzzle.members[5]?.scores)
    assert.ok([...known.keys()].every(unknown => puzzle.unknowns[unknown]?.member === 5))
  })
})
