import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { linksBetween, type StandardLink } from './crosswalk/crosswalk.ts'
import { standardsOf } from './edition.ts'
import { loadEditions } from './store.ts'
import { termsOf, wordsOf } from './words.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../editions', import.meta.url)))
const edition = editions.shippedOne('commissioning-cycle.v1')
assert.ok(edition)
const keysOf = (id: string) => standardsOf(editions.shippedOne(id) ?? edition).map(({ key }) => key)

describe('The edition of today', () => {
  it('goes through deciding, understanding and planning, doing and reviewing', () =>
    assert.deepEqual(
      edition.sections.map(({ standards }) => standards.map(({ number }) => number)),
      [
        [1, 2, 3, 4],
        [5, 6, 7],
        [8, 9, 10],
        [11, 12],
      ],
    ))

  it('can be for other people than children, by one term', () => {
    const first = standardsOf(edition)[0]?.title ?? ''
    const terms = termsOf(edition, { people: { name: 'adults who use drugs' } })
    assert.match(wordsOf(first, terms), /come first for adults who use drugs/)
  })

  it('can be read beside the twelve and, over them, the thirteen standards: each comes to it, and one of its own is new', () => {
    for (const id of ['commissioning-12.v1', 'commissioning-13.v1']) {
      const links: readonly StandardLink[] =
        linksBetween(editions.crosswalks(), { id, keys: keysOf(id) }, edition.id) ?? []
      assert.deepEqual([...new Set(links.map(({ from }) => from))].toSorted(), keysOf(id).toSorted(), id)
      const reached = new Set(links.map(({ to }) => to))
      assert.deepEqual(
        keysOf(edition.id).filter(key => !reached.has(key)),
        ['B7'],
        id,
      )
    }
  })
})
