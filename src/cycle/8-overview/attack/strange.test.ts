import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countryOf } from '#test/overview/world.ts'
import type { Cell, Release } from '../release/printed.ts'
import { editionId, publish } from '../test/country.ts'
import { earlierAsPrinted, strangeIn } from './strange.ts'

const topic = { edition: editionId, standard: 1 }
const published = publish(countryOf('B', 5, 1), true)
const members = published.membersOn(1)

/** What is strange when one cell of the last release is changed. */
const strangeWhen = (isMeant: (cell: Cell) => boolean, change: (cell: Cell) => Cell): readonly string[] => {
  const draft = published.releases.at(-1) as Release
  const at = draft.cells.findIndex(isMeant)
  assert.ok(at >= 0, 'there is no such cell')
  const cells = draft.cells.map((cell, place) => (place === at ? change(cell) : cell))
  return strangeIn([...published.releases.slice(0, -1), { ...draft, cells }], members, topic).map(({ kind }) => kind)
}

const fresh = ({ figure, notUpdated }: Cell): boolean => figure.kind === 'figure' && notUpdated === undefined
const again = ({ notUpdated }: Cell): boolean => notUpdated !== undefined
const asNew = ({ notUpdated: _notUpdated, ...cell }: Cell): Cell => cell
const isCountry = (cell: Cell): boolean => cell.table === 'country' && fresh(cell)

describe('what anybody can see of a release who knows who is in which cell', () => {
  it('is nothing strange where the builder kept the rules, in every release', () => {
    for (const [at] of published.releases.entries()) {
      const upTo = members.map(({ counted, scores }) => ({ counted: counted.slice(0, at + 1), scores }))
      assert.deepEqual(strangeIn(published.releases.slice(0, at + 1), upTo, topic), [])
      assert.ok(earlierAsPrinted(published.releases.slice(0, at + 1)))
    }
  })

  it('is a figure that the rules would not print, or another number of contributors', () => {
    assert.deepEqual(
      strangeWhen(isCountry, cell => ({ ...cell, figure: { kind: 'figure', text: '3.07' } })),
      ['no-such-figure'],
    )
    assert.deepEqual(
      strangeWhen(isCountry, cell => ({ ...cell, about: 147 })),
      ['other-number'],
    )
  })

  it('is a figure printed anew where too few have changed, or again where enough have', () => {
    assert.ok(strangeWhen(again, asNew).includes('should-repeat'))
    assert.deepEqual(
      strangeWhen(isCountry, cell => ({ ...cell, notUpdated: { since: '2026/27' } })),
      ['repeats-wrongly'],
    )
  })

  it('is an old figure printed again as another, and earlier figures that were never printed', () => {
    const other = (cell: Cell): Cell => ({ ...cell, figure: { kind: 'figure', text: 'under 2' } })
    assert.deepEqual(strangeWhen(again, other), ['repeats-wrongly'])
    const draft = published.releases.at(-1) as Release
    const earlier = draft.earlier.map(each => ({ ...each, cells: each.cells.map(other) }))
    assert.equal(earlierAsPrinted([...published.releases.slice(0, -1), { ...draft, earlier }]), false)
  })

  it('follows a place that is called something else this year', () => {
    const draft = published.releases.at(-1) as Release
    const renamed = draft.cells.find(cell => again(cell) && cell.table === 'region')
    assert.ok(renamed)
    const cells = draft.cells.map(cell => (cell.of === renamed.of ? { ...cell, of: 'New name' } : cell))
    const known = members.map(({ counted, scores }) => {
      const last = counted.at(-1)
      const now = last !== undefined && last.region === renamed.of ? { ...last, region: 'New name' } : last
      return { scores, counted: [...counted.slice(0, -1), now] }
    })
    assert.deepEqual(strangeIn([...published.releases.slice(0, -1), { ...draft, cells }], known, topic), [])
  })
})
