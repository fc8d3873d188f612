import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'node:test'
import { outings } from '#test/documents/checklist.ts'
import { libraries, libraryHebrew, llyfrgelloedd, type Framework } from '#test/documents/framework.ts'
import { apart, bare, oneTable, stepLists, type Printed } from '#test/documents/printed.ts'
import { asPasted } from '#test/documents/written.ts'
import { standardsOf } from '../edition.ts'
import { readEdition } from '../reading.ts'
import { loadEditions } from '../store.ts'
import { checklistFrom } from './checklist-from.ts'
import { blankProposal, proposalFrom } from './copy.ts'
import { correct } from './correct.ts'
import type { Correction } from './correction.ts'
import { editionFrom, type Made } from './edition-from.ts'
import { originalFromText } from './pasted.ts'
import type { Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'

const said = { name: 'libraries', version: 1, language: 'en', title: 'Libraries together', about: 'For branches.' }
const proposed = (document: readonly Printed[]): Proposal => proposeFrom(originalFromText(asPasted(document)))
const after = (proposal: Proposal, ...corrections: readonly Correction[]): Proposal =>
  corrections.reduce((before, correction) => {
    const next = correct(before, correction)
    assert.ok(next.ok)
    return next.value
  }, proposal)
const editionOf = (made: Made) => {
  assert.ok(made.ok, made.ok ? '' : JSON.stringify(made.faults))
  return made.value
}
const problems = (proposal: Proposal): readonly string[] => {
  const made = editionFrom(proposal, said)
  assert.ok(!made.ok)
  return made.faults.map(({ problem }) => problem)
}

describe('A proposal becomes an edition', () => {
  for (const [language, framework] of Object.entries({ en: libraries, cy: llyfrgelloedd, he: libraryHebrew }))
    test(`that reads as its document does: ${language}`, () => {
      for (const print of [oneTable, apart]) {
        const edition = editionOf(editionFrom(proposed(print(framework)), { ...said, language }))
        assert.deepEqual(seen(edition), framework)
        const read = readEdition('libraries', '1', JSON.stringify(edition))
        assert.ok(read.ok, 'and as any edition is read')
      }
    })

  test('with keys by place, and with what a reader should know of it', () => {
    const edition = editionOf(editionFrom(proposed(oneTable(libraries)), said))
    assert.deepEqual(
      edition.sections[1]?.standards[0]?.bands[2]?.statements.map(({ key }) => key),
      ['B1.top.1', 'B1.top.2'],
    )
    assert.match(edition.notes?.[0] ?? '', /^Made from text that was pasted; 0 corrections/)
  })

  test('without bands, where the document has only statements to score', () => {
    const edition = editionOf(editionFrom(proposed(bare(libraries)), said))
    assert.deepEqual(edition.answer.bands, [])
    assert.equal(standardsOf(edition).length, 7)
  })

  test('with a question that is asked again on every standard', () => {
    const asked: Framework = {
      ...libraries,
      sections: libraries.sections.map(section => ({
        ...section,
        standards: section.standards.map(one => ({
          ...one,
          questions: [...one.questions, 'Who has the time for it?'],
        })),
      })),
    }
    const edition = editionOf(editionFrom(proposed(oneTable(asked)), said))
    assert.equal(edition.capacity?.words, 'Who has the time for it?')
    assert.equal(edition.counts.prompts, 14)
  })
})

const seen = (edition: Extract<Made, { ok: true }>['value']): Framework => ({
  scale: edition.answer.scale.map(({ label }) => label),
  sections: edition.sections.map(({ key, title, standards }) => ({
    mark: key,
    title,
    standards: standards.map(one => ({
      number: one.number,
      title: one.title,
      bands: one.bands.map(({ statements }) => statements.map(({ words }) => words)),
      questions: one.prompts.map(prompt => ('words' in prompt ? prompt.words : '')),
    })),
  })),
})

describe('A proposal that cannot be an edition says why, and where', () => {
  const whole = proposed(oneTable(libraries))
  const [first, second] = whole.standards
  const [low] = whole.bands
  assert.ok(first && second && low)

  test('two standards with one number', () => {
    const made = editionFrom(after(whole, { kind: 'number', id: second.id, number: 1 }), said)
    assert.ok(!made.ok)
    assert.match(
      made.faults[0]?.problem ?? '',
      /two standards have the number 1: “We know who.*” and “Our opening hours/,
    )
    assert.equal(made.faults[0]?.about, second.id, 'the place to put it right')
  })

  test('a band that skips a score', () => {
    assert.deepEqual(problems(after(whole, { kind: 'span', id: low.id, from: 1, to: 1 })), ['the bands skip score 2'])
  })

  test('a table with no scale', () => {
    const text = asPasted(apart(libraries)).replaceAll(/^• Score \d.*$/gm, '')
    assert.deepEqual(problems(proposeFrom(originalFromText(text))), ['there is no scale: no score has a label'])
  })

  test('a scale with four points, with what to do about it', () => {
    const text = asPasted(apart(libraries)).replace(/^• Score 5.*$/m, '')
    const made = editionFrom(proposeFrom(originalFromText(text)), said)
    assert.ok(!made.ok)
    assert.deepEqual(
      made.faults.map(({ problem }) => problem),
      ['score 5 has no label'],
    )
    assert.match(made.faults[0]?.remedy ?? '', /Stocktake scores 1 to 5/)
  })

  test('a brace, an empty section, a standard with nothing in its bands', () => {
    const braced = after(whole, {
      kind: 'words',
      id: whole.pieces.find(({ post }) => post.as === 'statement')?.id ?? '',
      words: 'A {thing}',
    })
    assert.match(problems(braced)[0] ?? '', /has a brace/)
    assert.match(problems(after(whole, { kind: 'add-section', words: 'Later' }))[0] ?? '', /“Later” has no standard/)
    const empty = after(whole, { kind: 'add-standard', section: whole.sections[1]?.id ?? '', words: 'New' })
    assert.match(problems(empty)[0] ?? '', /standard 8 \(“New”\) has nothing in any band/)
    assert.match(problems(blankProposal())[0] ?? '', /no standard/)
  })
})

describe('A copy of an edition', async () => {
  const shipped = (await loadEditions(fileURLToPath(new URL('../../../../editions/', import.meta.url)))).shipped()
  const withoutSources = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutSources)
    if (typeof value !== 'object' || value === null) return value
    const kept = Object.entries(value).filter(([name]) => !['source', 'id', '$schema'].includes(name))
    return Object.fromEntries(kept.map(([name, each]: [string, unknown]) => [name, withoutSources(each)]))
  }

  test('is the edition again, word for word and key for key', () => {
    for (const edition of shipped)
      assert.deepEqual(
        { ...(withoutSources(editionOf(editionFrom(proposalFrom(edition), edition))) as object), notes: undefined },
        { ...(withoutSources(edition) as object), notes: undefined },
      )
  })

  test('says of which, and with how many changes; how that one came in is true of it alone', () => {
    const first = editionOf(editionFrom(proposed(oneTable(libraries)), said))
    const copy = proposalFrom(first)
    const second = editionOf(
      editionFrom(after(copy, { kind: 'number-all' }), { ...said, version: 2, title: 'Libraries again' }),
    )
    const third = editionOf(editionFrom(proposalFrom(second), { ...said, version: 3 }))
    const [, filled] = first.notes ?? []
    assert.deepEqual(second.notes, ['A copy of “Libraries together”, version 1, with 1 change.', filled])
    assert.deepEqual(third.notes, ['A copy of “Libraries again”, version 2, unchanged.', filled])
  })

  test('gives what is new a key that no version had before', () => {
    const [edition] = shipped
    assert.ok(edition)
    const copy = proposalFrom(edition)
    const standard = copy.standards[0]
    assert.ok(standard)
    const prompts = copy.pieces.filter(({ post }) => post.as === 'prompt' && post.of === standard.id)
    const changed = after(
      copy,
      { kind: 'drop', id: prompts[0]?.id ?? '' },
      { kind: 'add', to: { as: 'prompt', of: standard.id }, words: 'What is new?' },
    )
    const before = new Set(standardsOf(edition)[0]?.prompts.map(({ key }) => key))
    const next = editionOf(editionFrom(changed, { ...said, version: 2 }))
    const fresh = standardsOf(next)[0]?.prompts.find(prompt => 'words' in prompt && prompt.words === 'What is new?')
    assert.ok(fresh && !before.has(fresh.key))
  })
})

test('a checklist comes out with its steps, and is no edition', () => {
  const proposal = proposed(stepLists(outings))
  const made = checklistFrom(proposal, said)
  assert.ok(made.ok)
  assert.deepEqual(
    made.value.steps.map(({ title, items }) => ({
      title,
      questions: items.filter(({ kind }) => kind === 'question').map(({ words }) => words),
      notes: items.filter(({ kind }) => kind === 'note').map(({ words }) => words),
    })),
    outings.steps,
  )
  assert.deepEqual(problems(proposal), ['it is a checklist: steps with questions, not standards to score'])
})
