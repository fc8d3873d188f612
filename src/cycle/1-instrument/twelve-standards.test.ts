import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bandsOf, promptsOf, standardsOf } from './edition.ts'
import { loadEditions } from './store.ts'
import { placeholdersOf, termsOf, wordsOf } from './words.ts'

const editions = await loadEditions(fileURLToPath(new URL('../../../editions', import.meta.url)))
const edition = editions.shippedOne('commissioning-12.v1')
assert.ok(edition)
const standards = standardsOf(edition)
const statements = standards.flatMap(standard => standard.bands.flatMap(band => band.statements))
const perBand = (band: string) =>
  standards.map(standard => standard.bands.find(one => one.band === band)?.statements.length)

describe('The twelve-standard edition', () => {
  it('has three sections with standards 1 to 4, 5 to 9 and 10 to 12', () => {
    assert.deepEqual(
      edition.sections.map(section => [section.key, ...section.standards.map(({ number }) => number)]),
      [
        ['A', 1, 2, 3, 4],
        ['B', 5, 6, 7, 8, 9],
        ['C', 10, 11, 12],
      ],
    )
  })

  it('labels the scores 1 to 5, one for one, and lets a group say that it cannot judge', () => {
    assert.deepEqual(
      edition.answer.scale.map(({ score, source }) => [score, source]),
      [1, 2, 3, 4, 5].map(score => [score, `001:scale.${score}`]),
    )
    assert.equal(new Set(edition.answer.scale.map(({ label }) => label)).size, 5)
    assert.match(edition.answer.cannotJudge.label, /can’t judge/)
  })

  it('has 36 bands over the scores 1–2, 3–4 and 5', () => {
    const spans = standards.flatMap(standard => bandsOf(edition, standard).map(({ from, to }) => `${from}–${to}`))
    assert.equal(spans.length, 36)
    assert.deepEqual(spans.slice(0, 3), ['1–2', '3–4', '5–5'])
  })

  it('has 134 statements: 46 low, 36 mid and 52 top, each standard with its own number', () => {
    assert.deepEqual(perBand('low'), [3, 6, 4, 3, 3, 6, 5, 3, 4, 3, 3, 3])
    assert.deepEqual(perBand('mid'), [3, 4, 4, 2, 3, 5, 4, 2, 2, 2, 3, 2])
    assert.deepEqual(perBand('top'), [4, 6, 4, 5, 5, 6, 4, 3, 5, 4, 3, 3])
    assert.equal(statements.length, 46 + 36 + 52)
  })

  it('has 68 distinct prompts', () => {
    const prompts = standards.map(standard => promptsOf(edition, standard).filter(({ kind }) => kind === 'prompt'))
    assert.deepEqual(
      prompts.map(({ length }) => length),
      [3, 11, 5, 4, 8, 10, 7, 6, 5, 3, 4, 2],
    )
    assert.equal(new Set(prompts.flat().map(({ words }) => words)).size, 68)
  })

  it('asks the capacity question once on each standard in its own place: 80 questions in all', () => {
    const places = standards.map(standard => {
      const prompts = promptsOf(edition, standard)
      assert.equal(prompts.filter(({ kind }) => kind === 'capacity').length, 1)
      return `${prompts.findIndex(({ kind }) => kind === 'capacity') + 1} of ${prompts.length}`
    })
    assert.deepEqual(
      places,
      '4 of 4,12 of 12,5 of 6,5 of 5,9 of 9,11 of 11,8 of 8,7 of 7,6 of 6,3 of 4,5 of 5,3 of 3'.split(','),
    )
    assert.equal(standards.flatMap(standard => standard.prompts).length, 80)
    assert.deepEqual(
      edition.capacity?.answers.map(({ key }) => key),
      ['yes', 'partly', 'no'],
    )
  })

  it('gives every standard, statement and prompt the key of its place in the source', () => {
    for (const section of edition.sections) {
      assert.equal(section.source, `001:${section.key}`)
      for (const standard of section.standards) {
        assert.equal(standard.source, `001:${section.key}${standard.number}`)
        for (const { band, statements: inBand } of standard.bands) {
          inBand.forEach(({ source }, index) => {
            assert.equal(source, `${standard.source}.${band}.${index + 1}`)
          })
        }
        standard.prompts.forEach(({ source }, index) => {
          assert.equal(source, `${standard.source}.q${index + 1}`)
        })
      }
    }
    const sourced = [...standards, ...statements, ...standards.flatMap(({ prompts }) => prompts)]
    assert.ok(sourced.every(({ key, source }) => source === `001:${key}`))
  })

  it('has a title, a short title and one plain sentence for each standard, all different', () => {
    for (const texts of [
      standards.map(({ title }) => title),
      standards.map(({ shortTitle }) => shortTitle),
      standards.map(({ plain }) => plain),
    ]) {
      assert.equal(new Set(texts).size, 12)
    }
    assert.ok(standards.every(({ shortTitle }) => shortTitle.length <= 40))
    assert.ok(standards.every(({ plain }) => /^[^.?]+[.?]$/.test(plain) && placeholdersOf(plain).length === 0))
  })

  it('asks for evidence under the summary in section A and for strategic change in B and C', () => {
    const [a, b, c] = edition.sections.map(({ fields }) => fields)
    assert.match(a?.summary.heading ?? '', /progress, variations .* evidence/)
    assert.equal(a?.strategic, undefined)
    for (const fields of [b, c]) {
      assert.match(fields?.summary.heading ?? '', /progress, variations .* strategic change/)
      assert.ok(fields?.strategic)
    }
  })

  it('groups the plan under three headline areas', () => {
    assert.deepEqual(
      edition.sections.map(({ key, headlineArea }) => `${key} ${headlineArea}`),
      [
        'A Commissioning governance and framework',
        'B Commissioning activities',
        'C Commissioning capacity and competence',
      ],
    )
  })

  it('names no founding body, plan or scheme except through a term', () => {
    const texts = [...standards, ...statements, ...standards.flatMap(({ prompts }) => prompts), ...edition.answer.scale]
    const names = edition.terms.filter(({ key }) => key !== 'outline-plan')
    for (const { name, short = name } of names) {
      const bare = name.replace(/ \(.*\)$/, '')
      assert.ok(!texts.some(text => JSON.stringify(text).includes(bare)), bare)
      assert.ok(
        !texts.some(text => new RegExp(`\\b${short.replaceAll(/[()]/g, '.')}\\b`).test(JSON.stringify(text))),
        short,
      )
    }
  })

  it('reads with the founding names when a partnership has set none', () => {
    const terms = termsOf(edition)
    assert.equal(terms.get('lsp')?.name, 'Local Strategic Partnership (LSP)')
    const first = statements.find(({ key }) => key === 'A1.low.2')
    assert.equal(
      wordsOf(first?.words ?? '', terms),
      'What partners plan to do first owes little to the Children and Young People’s Plan (CYPP).',
    )
  })
})
