import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { linksBetween, loadEditions, standardsOf, type WalkedLink } from '#instrument'
import { isSameQuestion, spotsIn, strandsOf, type AskedIn, type Between } from './strand.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))
const yearOn = (id: string): AskedIn => {
  const edition = editions.shippedOne(id)
  assert.ok(edition)
  return { edition: id, keys: standardsOf(edition).map(({ key }) => key) }
}
const byCrosswalk: Between = (from, to) =>
  linksBetween(editions.crosswalks(), { id: from.edition, keys: from.keys }, to.edition)

const said = (spots: readonly { readonly year: number; readonly key: string }[]): string =>
  spots.map(({ year, key }) => `${year}:${key}`).join(' ')

describe('the standards of several years in strands', () => {
  it('has a strand for each standard of one edition, as the edition has them', () => {
    const twelve = yearOn('commissioning-12.v1')
    const { strands, breaks } = strandsOf([twelve, twelve, twelve], byCrosswalk)
    assert.deepEqual(
      strands.map(({ spots }) => said(spots)),
      twelve.keys.map(key => `0:${key} 1:${key} 2:${key}`),
    )
    assert.deepEqual(breaks, [])
    assert.ok(strands.every(({ ties, parts }) => ties.every(isSameQuestion) && parts.length === 0))
  })

  it('brings what was merged together, and keeps a part with its whole (001, 000: 2 and 4 become 2, 8 becomes 7)', () => {
    const { strands } = strandsOf([yearOn('commissioning-13.v1'), yearOn('commissioning-12.v1')], byCrosswalk)
    assert.equal(strands.length, 12)
    const holding = (key: string) => strands.find(strand => spotsIn(strand, 1).some(spot => spot.key === key))
    assert.equal(said(holding('A2')?.spots ?? []), '0:A2 0:A4 1:A2')
    assert.equal(said(holding('B7')?.spots ?? []), '0:B8 1:B7')
    assert.equal(said(holding('A3')?.spots ?? []), '0:A3 1:A3')
    assert.deepEqual(
      holding('A3')?.parts.map(({ from, to }) => said([from, to])),
      ['0:B8 1:A3'],
    )
  })

  it('follows chains of crosswalks, either way', () => {
    const way = ['commissioning-13.v1', 'commissioning-cycle.v1', 'commissioning-13.v1'].map(yearOn)
    const { strands, breaks } = strandsOf(way, byCrosswalk)
    assert.deepEqual(breaks, [])
    assert.equal(strands.flatMap(({ spots }) => spots).length, way.flatMap(({ keys }) => keys).length)
  })

  it('joins nothing where no crosswalk leads', () => {
    const years = [yearOn('commissioning-13.v1'), { edition: 'own.v1', keys: ['A1', 'A2'] }]
    const { strands, breaks } = strandsOf(years, byCrosswalk)
    assert.deepEqual(breaks, [1])
    assert.equal(strands.length, 15)
    assert.deepEqual(
      strands.slice(0, 2).map(({ spots }) => said(spots)),
      ['1:A1', '1:A2'],
    )
  })

  it('loses no standard of any year and doubles none, whatever the crosswalk says', () => {
    const key = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
    const link: fc.Arbitrary<WalkedLink> = fc.record({
      ...{ from: key, to: key, share: fc.constantFrom('whole' as const, 'part' as const) },
      ...{ differs: fc.constantFrom([], ['other words']), stricter: fc.constantFrom([], ['top']) },
      ...{ undone: fc.constantFrom([], ['newer words']), milder: fc.constantFrom([], ['top']) },
    })
    const year = fc.record({ edition: fc.constantFrom('x', 'y', 'z'), keys: fc.uniqueArray(key) })
    const walks = fc.array(fc.option(fc.array(link, { maxLength: 12 }), { nil: undefined }), { minLength: 6 })
    fc.assert(
      fc.property(fc.array(year, { maxLength: 6 }), walks, (years, links) => {
        let step = 0
        const { strands } = strandsOf(years, () => links[step++ % links.length])
        const found = strands.map(({ spots }) => said(spots)).join(' ')
        const there = years.flatMap(({ keys }, at) => keys.map(each => `${at}:${each}`))
        assert.deepEqual(found.split(' ').filter(Boolean).toSorted(), there.toSorted())
        for (const { spots, ties, parts } of strands) {
          const own = said(spots)
          for (const tie of ties) assert.ok(own.includes(said([tie.from])) && own.includes(said([tie.to])))
          for (const { from, to } of parts) assert.ok(own.includes(said([from])) !== own.includes(said([to])))
        }
      }),
    )
  })
})
