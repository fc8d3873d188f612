import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areOfOwnYears, beforeIn, lineThrough, otherHeads, type Joins, type Run } from './line.ts'

const run = (label: string, editionId: string): Run => ({ label, editionId })
/** As crosswalks do: an edition leads to itself, and the older one to the newer. */
const joins: Joins = (older, newer) => older === newer || (older === 'thirteen' && newer === 'twelve')
const labels = (all: readonly Run[], one: Run) => lineThrough(all, one, joins).map(({ label }) => label)

const first = run('2025/26', 'thirteen')
const second = run('2026/27', 'twelve')
const ours = run('2026/27: our own standards', 'ours')
const third = run('2027/28', 'twelve')
const oursAgain = run('2027/28: our own standards', 'ours')
const all = [third, oursAgain, second, ours, first]

test('an exercise goes on from the nearest earlier one that its standards are joined to', () => {
  assert.equal(beforeIn(all, third, joins), second)
  assert.equal(beforeIn(all, second, joins), first)
  assert.equal(beforeIn(all, oursAgain, joins), ours)
  assert.equal(beforeIn([third, ours, first], third, joins), first, 'over a year in which only others were asked')
})

test('own standards beside a year begin a line of their own, and never go on from others', () => {
  assert.equal(beforeIn(all, ours, joins), undefined)
  assert.deepEqual(labels(all, third), ['2027/28', '2026/27', '2025/26'])
  assert.deepEqual(labels(all, oursAgain), ['2027/28: our own standards', '2026/27: our own standards'])
})

test('a year that changes to standards that nothing leads to follows the year before, apart', () => {
  const changed = run('2027/28', 'another')
  assert.equal(beforeIn([changed, second, ours], changed, joins), second)
})

test('a year that changes to what ran beside it goes on from there', () => {
  const changed = run('2027/28', 'ours')
  assert.equal(beforeIn([changed, second, ours], changed, joins), ours)
  assert.deepEqual(labels([changed, second, ours, first], changed), ['2027/28', '2026/27: our own standards'])
})

test('of every other line the newest is named, once', () => {
  const heads = (line: readonly Run[]) => otherHeads(all, line, joins).map(({ label }) => label)
  assert.deepEqual(heads([third, second, first]), ['2027/28: our own standards'])
  assert.deepEqual(heads([oursAgain, ours]), ['2027/28'])
  assert.deepEqual(heads(all), [])
})

test('two of one year are no before and after', () => {
  assert.equal(areOfOwnYears([third, second, first]), true)
  assert.equal(areOfOwnYears([third, second, ours]), false)
})

test('a line is the same from the newest of it on, runs back in time, and holds one a year', () => {
  const anyRun = fc.record({
    label: fc.tuple(fc.integer({ min: 20, max: 26 }), fc.constantFrom('', ': a', ': b')),
    editionId: fc.constantFrom('thirteen', 'twelve', 'ours'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(anyRun, { selector: ({ label }) => label.join(''), minLength: 1 }), told => {
      const runs = told.map(({ label: [year, name], editionId }) => run(`20${year}/${year + 1}${name}`, editionId))
      for (const one of runs) {
        const line = lineThrough(runs, one, joins)
        const years = line.map(({ label }) => label.slice(0, 7))
        assert.ok(line.includes(one))
        assert.deepEqual(years, [...new Set(years)].toSorted().toReversed())
      }
    }),
  )
})
