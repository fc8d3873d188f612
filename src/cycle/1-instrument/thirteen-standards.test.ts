import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bandsOf, capacityKeyOf, promptsOf, standardsOf } from './edition.ts'
import { questionAsAsked } from './question.ts'
import { loadEditions } from './store.ts'
import { termsOf } from './words.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../editions', import.meta.url)))
const [edition, twelve] = [editions.shippedOne('commissioning-13.v1'), editions.shippedOne('commissioning-12.v1')]
assert.ok(edition && twelve)
const standards = standardsOf(edition)
const perBand = (band: string) =>
  standards.map(standard => standard.bands.find(one => one.band === band)?.statements.length)

describe('The thirteen-standard edition', () => {
  it('has three sections with standards 1 to 5, 6 to 10 and 11 to 13', () => {
    assert.deepEqual(
      edition.sections.map(section => [section.key, ...section.standards.map(({ number }) => number)]),
      [
        ['A', 1, 2, 3, 4, 5],
        ['B', 6, 7, 8, 9, 10],
        ['C', 11, 12, 13],
      ],
    )
  })

  it('has 39 bands with 118 statements: 45 low, 35 mid and 38 top, each standard with its own number', () => {
    assert.equal(standards.flatMap(standard => bandsOf(edition, standard)).length, 39)
    assert.deepEqual(perBand('low'), [3, 4, 3, 2, 3, 3, 5, 6, 3, 4, 3, 3, 3])
    assert.deepEqual(perBand('mid'), [3, 2, 3, 2, 2, 3, 4, 5, 2, 2, 2, 3, 2])
    assert.deepEqual(perBand('top'), [3, 3, 3, 3, 3, 3, 3, 5, 3, 3, 2, 2, 2])
  })

  it('has 60 prompts, counted by bullet', () => {
    assert.deepEqual(
      standards.map(standard => promptsOf(edition, standard).length),
      [3, 7, 5, 3, 3, 6, 9, 7, 6, 4, 3, 3, 1],
    )
    assert.equal(new Set(standards.flatMap(each => promptsOf(edition, each).map(({ words }) => words))).size, 60)
  })

  it('labels 1 and 2 otherwise than the twelve, and 3, 4 and 5 as they do', () => {
    const same = edition.answer.scale.map(({ label }, index) => label === twelve.answer.scale[index]?.label)
    assert.deepEqual(same, [false, false, true, true, true])
  })

  it('asks no question about capacity, and has its prompts beside the bands', () => {
    assert.ok(standards.every(standard => capacityKeyOf(standard) === undefined))
    assert.equal(questionAsAsked(edition, 1, termsOf(edition, {})).promptsBeside, 'bands')
    assert.ok(!('promptsBeside' in questionAsAsked(twelve, 1, termsOf(twelve, {}))))
  })

  it('says in its notes that its form is not known', () => assert.match(edition.notes?.[0] ?? '', /not its form/))
})
