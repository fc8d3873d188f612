import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Edition } from './edition.ts'
import { questionAsAsked } from './question.ts'
import { loadEditions } from './store.ts'
import { termsOf } from './words.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../editions', import.meta.url)))
const edition = editions.shippedOne('commissioning-12.v1') as Edition
const terms = termsOf(edition, {
  partnership: { name: 'Wexmoor Children’s Partnership' },
  lsp: { name: 'Place Board' },
})

describe('The question as asked', () => {
  it('holds all that stood before the group, in the partnership’s own words', () => {
    const question = questionAsAsked(edition, 3, terms)
    assert.deepEqual(question.edition, {
      id: 'commissioning-12.v1',
      name: 'commissioning-12',
      version: 1,
      language: 'en-GB',
    })
    assert.equal(question.standard.number, 3)
    assert.equal(question.section.key, 'A')
    assert.equal(
      question.answer.scale[4]?.label,
      'This standard is met in full, right across the Wexmoor Children’s Partnership',
    )
    assert.deepEqual(
      question.answer.bands.map(({ from, to, statements }) => [from, to, statements.length]),
      [
        [1, 2, 4],
        [3, 4, 4],
        [5, 5, 4],
      ],
    )
    assert.match(question.answer.bands[0]?.statements[0]?.words ?? '', /reporting to the Place Board\.$/)
    assert.match(question.fields.summary?.heading ?? '', /variations across the Wexmoor Children’s Partnership/)
    assert.equal(question.prompts.length, 6)
    assert.equal(question.prompts[4]?.kind, 'capacity')
  })

  it('asks for strategic change only where the section does', () => {
    assert.ok(!('strategic' in questionAsAsked(edition, 4, terms).fields))
    assert.ok('strategic' in questionAsAsked(edition, 5, terms).fields)
  })

  it('is plain JSON without a placeholder left, on every standard', () => {
    for (let number = 1; number <= 12; number++) {
      const question = questionAsAsked(edition, number, terms)
      assert.deepEqual(JSON.parse(JSON.stringify(question)), question)
      assert.doesNotMatch(JSON.stringify(question), /\{[a-z-]+(\.[a-z]+)?\}/)
    }
  })

  it('does not exist for a standard that the edition does not have', () => {
    assert.throws(() => questionAsAsked(edition, 13, terms), /commissioning-12\.v1 has no standard 13/)
  })
})
