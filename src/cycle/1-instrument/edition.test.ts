import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bandFor, capacityKeyOf, fieldsOf, labelOf, promptsOf, sectionOf, standardOf, type Edition } from './edition.ts'
import { loadEditions } from './store.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../editions', import.meta.url)))
const edition = editions.shippedOne('commissioning-12.v1') as Edition
const third = standardOf(edition, 3)
assert.ok(third)

describe('An edition', () => {
  it('finds a standard and its section by number', () => {
    assert.equal(third.shortTitle, 'It is clear who decides')
    assert.equal(sectionOf(edition, 3)?.key, 'A')
    assert.equal(sectionOf(edition, 12)?.key, 'C')
    assert.equal(fieldsOf(edition, 5), edition.sections[1]?.fields)
  })

  it('has nothing for a number that is no standard', () => {
    for (const number of [0, 13, 2.5, -1, Number.NaN]) {
      assert.equal(standardOf(edition, number), undefined)
      assert.equal(sectionOf(edition, number), undefined)
    }
  })

  it('puts a score into its band and gives it its label', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map(score => bandFor(edition, third, score)?.key),
      ['low', 'low', 'mid', 'mid', 'top'],
    )
    assert.equal(labelOf(edition, 4), 'We are well on the way to meeting this standard')
  })

  it('knows no label and no band for what is not a score', () => {
    for (const score of [0, 6, 3.5, Number.NaN]) {
      assert.equal(labelOf(edition, score), undefined)
      assert.equal(bandFor(edition, third, score), undefined)
    }
  })

  it('lists prompts in print order, the capacity question with the edition’s words among them', () => {
    const prompts = promptsOf(edition, third)
    assert.deepEqual(
      prompts.map(({ key }) => key),
      ['A3.q1', 'A3.q2', 'A3.q3', 'A3.q4', 'A3.q5', 'A3.q6'],
    )
    assert.deepEqual(prompts[4], { key: 'A3.q5', words: edition.capacity?.words, kind: 'capacity' })
    assert.equal(capacityKeyOf(third), 'A3.q5')
  })

  it('cannot be changed once it is read', () => {
    assert.throws(() => Object.assign(edition, { version: 2 }), TypeError)
    assert.throws(() => Object.assign(third, { title: 'Another' }), TypeError)
    assert.throws(() => (third.prompts as unknown[]).pop(), TypeError)
  })
})
