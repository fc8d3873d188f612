import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { linksBetween, loadEditions, standardsOf } from '#instrument'
import { sourcesOf, standardsAfter } from './before.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
const edition = (id: string) => {
  const found = editions.shippedOne(id)
  assert.ok(found)
  return found
}
const [thirteen, twelve] = [edition('commissioning-13.v1'), edition('commissioning-12.v1')]
const from = (older: typeof twelve, newer: typeof twelve) => {
  const keys = standardsOf(older).map(({ key }) => key)
  const links = linksBetween(editions.crosswalks(), { id: older.id, keys }, newer.id)
  return { edition: older, ...(links === undefined ? {} : { links }) }
}
const saidOf = (number: number) =>
  sourcesOf(from(thirteen, twelve), twelve, number).map(({ standard, share }) => [standard.number, share])

describe('What a standard goes on from', () => {
  it('is two that were merged, one with a part of another, or one alone (domain 1.4)', () => {
    assert.deepEqual(saidOf(2), [
      [2, 'whole'],
      [4, 'whole'],
    ])
    assert.deepEqual(saidOf(3), [
      [3, 'whole'],
      [8, 'part'],
    ])
    assert.deepEqual(saidOf(7), [[8, 'whole']])
  })

  it('is itself on the same edition, and nothing where no crosswalk leads', () => {
    assert.deepEqual(
      sourcesOf(from(twelve, twelve), twelve, 9).map(({ standard, differs }) => [standard.number, differs]),
      [[9, []]],
    )
    assert.deepEqual(sourcesOf({ edition: thirteen }, twelve, 9), [])
  })
})

describe('A group that looked at some standards', () => {
  it('starts with what they became, and with all where it looked at all', () => {
    const before = from(thirteen, twelve)
    assert.deepEqual(standardsAfter(before, twelve, [4, 8]), [2, 3, 7])
    assert.equal(
      standardsAfter(
        before,
        twelve,
        standardsOf(thirteen).map(({ number }) => number),
      ).length,
      12,
    )
    assert.equal(standardsAfter({ edition: thirteen }, twelve, [4]).length, 12)
  })
})
