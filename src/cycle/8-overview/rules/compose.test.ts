import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changesBetween } from './change.ts'
import { compose, type Made, type Making } from './compose.ts'
import { countedAt, tooOldAt, type Contribution } from './counted.ts'
import { mayPrint } from './places.ts'
import { voicesIn } from './tables.ts'

const edition = {
  id: 'twelve.v1',
  title: 'Twelve',
  standards: [
    { number: 1, title: 'One' },
    { number: 2, title: 'Two' },
  ],
  scale: [1, 2, 3, 4, 5].map(score => ({ score, label: `Level ${score}` })),
}
const named = (...names: readonly string[]) => names.map(name => ({ key: name, name }))
const places = { regions: named('North', 'South'), areaTypes: named('Rural', 'Urban') }

const contribution = (
  whose: number,
  scores: readonly (number | null)[],
  more: Partial<Contribution> = {},
): Contribution => ({
  ...{ id: `c${whose}`, whose: `p${whose}`, finalisedOn: '2027-01-10', givenOn: '2027-01-12' },
  row: {
    ...{ year: '2026/27', edition: edition.id },
    region: whose % 2 === 0 ? 'North' : 'South',
    areaType: whose % 3 === 0 ? 'Rural' : 'Urban',
    scores: scores.map((score, at) => ({ standard: at + 1, score })),
  },
  ...more,
})

const scores = fc.tuple(
  fc.option(fc.integer({ min: 1, max: 5 })),
  fc.option(fc.integer({ min: 1, max: 5 }), { freq: 9 }),
)
const crowd = fc.array(scores, { maxLength: 120 }).map(all => all.map((each, whose) => contribution(whose, each)))

const nothingBefore = { cells: [], levels: [], counted: new Map() }
const made = (counted: readonly Contribution[], more: Partial<Making> = {}): Made =>
  compose({ counted, places, editions: [edition], withheld: [], before: nothingBefore, ...more })

/** What a later release knows of one that was published as number 1. */
const before = (first: Made, counted: readonly Contribution[]): Making['before'] => ({
  cells: first.cells.flatMap(({ figure, about, since, ...key }) =>
    figure.kind === 'figure' && since === undefined ? [{ key, text: figure.text, about: about ?? 0, release: 1 }] : [],
  ),
  levels: edition.standards.flatMap(({ number: standard }) => {
    const texts = first.levels.filter(each => each.standard === standard).map(({ text }) => text)
    return texts.length === 0 ? [] : [{ edition: edition.id, standard, texts, release: 1 }]
  }),
  counted: new Map([[1, counted]]),
})

test('R2: the tables are the country, the regions and the kinds of area, and never one within another', () => {
  fc.assert(
    fc.property(crowd, counted => {
      const rows = new Set(made(counted).cells.map(({ table, of }) => `${table} ${of}`))
      assert.deepEqual(
        [...rows],
        ['country country', 'region North', 'region South', 'area-type Rural', 'area-type Urban'],
      )
    }),
    { numRuns: 50 },
  )
})

test('R4, R8: nothing is printed of nine, and no distribution of forty-nine', () => {
  fc.assert(
    fc.property(crowd, counted => {
      const { cells, levels } = made(counted)
      for (const cell of cells) {
        const n = voicesIn(cell, counted).length
        assert.equal(cell.figure.kind, n < 10 ? 'too-few' : 'figure')
        assert.equal(cell.about === undefined, n < 10)
      }
      for (const { number: standard } of edition.standards) {
        const n = voicesIn({ edition: edition.id, table: 'country', of: 'country', standard }, counted).length
        assert.equal(levels.filter(each => each.standard === standard).length, n < 50 ? 0 : 5)
      }
    }),
  )
})

test('“none this year” is in no cell of its standard, and hinders no other', () => {
  const counted = Array.from({ length: 12 }, (_, at) => contribution(at, [at < 3 ? null : 3, 3]))
  const country = made(counted).cells.filter(({ table }) => table === 'country')
  assert.deepEqual(
    country.map(({ figure }) => figure.kind),
    ['too-few', 'figure'],
  )
})

test('R9: one to four changes print the old figure again, marked; none or five print the new one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 30, maxLength: 90 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      (first, changed, score) => {
        const then = first.map((each, whose) => contribution(whose, [each, each]))
        const now = then.map((each, at) => (at < changed ? contribution(at, [score, score], { id: `new${at}` }) : each))
        const [old, anew] = [made(then), made(now)]
        const next = made(now, { before: before(old, then) })
        for (const [at, cell] of next.cells.entries()) {
          const members = (all: readonly Contribution[]) =>
            new Map(voicesIn(cell, all).map(({ contribution: { whose, id } }) => [whose, id]))
          const changes = changesBetween(members(then), members(now))
          const tooLittle = changes > 0 && changes < 5 && cell.figure.kind === 'figure'
          assert.equal(cell.since, tooLittle ? 1 : undefined)
          assert.deepEqual(cell.figure, (tooLittle ? old : anew).cells[at]?.figure)
          assert.equal(cell.about, (tooLittle ? old : anew).cells[at]?.about)
        }
        const repeated = changed > 0 && changed < 5
        assert.deepEqual(
          next.levels.map(({ text, since }) => [text, since]),
          (repeated ? old : anew).levels.map(({ text }) => [text, repeated ? 1 : undefined]),
        )
      },
    ),
  )
})

test('R9: the mark follows from who assessed, never from what they scored', () => {
  const then = Array.from({ length: 20 }, (_, at) => contribution(at, [3, 3]))
  const again = (score: number) =>
    made(
      then.map((each, at) => (at < 2 ? contribution(at, [score, score], { id: `new${at}` }) : each)),
      { before: before(made(then), then) },
    ).cells.map(({ since }) => since)
  assert.deepEqual(again(3), again(5))
  assert.equal(again(3)[0], 1)
})

test('R4 goes before R9: a cell that has fallen under ten prints nothing, though its last figure stood', () => {
  const then = Array.from({ length: 10 }, (_, at) => contribution(at, [3, 3]))
  const next = made(then.slice(1), { before: before(made(then), then) })
  assert.equal(next.cells[0]?.figure.kind, 'too-few')
})

test('a cell that the gate’s advice withholds prints nothing, and its neighbours what they did', () => {
  const counted = Array.from({ length: 60 }, (_, at) => contribution(at, [(at % 5) + 1, 2]))
  const key = { edition: edition.id, table: 'region' as const, of: 'North', standard: 1 }
  const whole = made(counted)
  const without = made(counted, { withheld: [key] })
  for (const [at, cell] of without.cells.entries()) {
    const isIt = cell.table === 'region' && cell.of === 'North' && cell.standard === 1
    assert.deepEqual(cell.figure, isIt ? { kind: 'withheld' } : whole.cells[at]?.figure)
  }
})

test('R1: of each partnership the latest that was finalised, given and standing at the cut-off, not older than 24 months', () => {
  const cutOff = '2027-03-31'
  const ids = (all: readonly Contribution[]) => countedAt(cutOff, all).map(({ id }) => id)
  const one = contribution(1, [3, 3])
  const later = contribution(1, [4, 4], { id: 'later', finalisedOn: '2027-02-01', givenOn: '2027-02-02' })
  assert.deepEqual(ids([later, one]), ['later'])
  assert.deepEqual(ids([{ ...later, givenOn: '2027-04-01' }, one]), ['c1'])
  assert.deepEqual(ids([{ ...later, finalisedOn: '2027-04-01', givenOn: '2027-04-01' }, one]), ['c1'])
  assert.deepEqual(ids([{ ...later, withdrawnOn: '2027-03-31' }, one]), ['c1'])
  assert.deepEqual(ids([{ ...later, withdrawnOn: '2027-04-01' }, one]), ['later'])
  assert.deepEqual(ids([{ ...one, finalisedOn: '2025-03-31' }]), [])
  assert.deepEqual(ids([{ ...one, finalisedOn: '2025-04-01' }]), ['c1'])
  assert.equal(tooOldAt('2028-02-29'), '2026-02-28')
})

test('R3: a region that expects fewer than ten is refused by name; a single one is the country once more', () => {
  const north = { key: 'north', name: 'North', expects: 16 }
  assert.deepEqual(mayPrint([north, { key: 'fells', name: 'Fells', expects: 9 }], named('Rural', 'Urban')), {
    ok: false,
    refusal: { kind: 'small-regions', regions: ['Fells'] },
  })
  const both = mayPrint([north, { key: 'south', name: 'South', expects: 10 }], named('Rural', 'Urban'))
  assert.deepEqual(both.ok && both.value.regions, [
    { key: 'north', name: 'North' },
    { key: 'south', name: 'South' },
  ])
  const single = mayPrint([{ key: 'all', name: 'All', expects: 7 }], named('Rural'))
  assert.deepEqual(single.ok && single.value, { regions: [], areaTypes: [] })
})
