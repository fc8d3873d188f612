import fc from 'fast-check'
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { outings } from '#test/documents/checklist.ts'
import { damaged, type Damage } from '#test/documents/damage.ts'
import { libraries, libraryHebrew, llyfrgelloedd } from '#test/documents/framework.ts'
import { apart, bare, oneTable, running, stepLists, stepTables, type Printed } from '#test/documents/printed.ts'
import { asPasted } from '#test/documents/written.ts'
import { originalFromText } from './pasted.ts'
import { laidOut, type Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { heldBy, lossesOf, meantBy, sentencesIn, stepsIn, stepsMeant } from './test/reading-of.ts'

const proposed = (document: readonly Printed[]): Proposal => proposeFrom(originalFromText(asPasted(document)))
const kindsOf = ({ doubts }: Proposal): readonly string[] => doubts.map(({ kind }) => kind).toSorted()

describe('A document that nothing happened to needs no correction', () => {
  for (const [language, framework] of Object.entries({
    English: libraries,
    Welsh: llyfrgelloedd,
    Hebrew: libraryHebrew,
  }))
    for (const [how, print] of Object.entries({
      'one table': oneTable,
      'tables and lists': apart,
      'running text': running,
    }))
      test(`${how}, in ${language}`, () => {
        const proposal = proposed(print(framework))
        assert.deepEqual(heldBy(proposal), meantBy(framework))
        assert.deepEqual(lossesOf(proposal, sentencesIn(framework)), [])
        const beside = {
          'one table': [],
          'tables and lists': ['headers-dropped', 'outside'],
          'running text': ['headers-dropped'],
        }
        assert.deepEqual(kindsOf(proposal), beside[how as keyof typeof beside], 'only what stands beside the standards')
      })

  test('statements to score', () => {
    const proposal = proposed(bare(libraries))
    assert.equal(proposal.kind, 'statements')
    const titles = laidOut(proposal).sections.flatMap(({ standards }) => standards.map(({ title }) => title?.words))
    assert.deepEqual(
      titles,
      libraries.sections.flatMap(({ standards }) => standards.map(({ title }) => title)),
    )
  })

  for (const [how, print] of Object.entries({ tables: stepTables, lists: stepLists }))
    test(`a checklist, as ${how}`, () => {
      const proposal = proposed(print(outings))
      assert.equal(proposal.kind, 'checklist')
      assert.deepEqual(stepsIn(proposal), stepsMeant(outings))
      assert.ok(kindsOf(proposal).includes('note-or-question'), 'a line that asks nothing is pointed at')
    })
})

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const rowsOf = fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 })
const signs = fc.constantFrom('• N', '$\\sim 1$', '. 2', 'ဖ', 'Ñ', 'ה', '16', 'Page 3 of 9', 'C:\\papers\\ours.doc')

/** What rules can put right without a person: then the result has to be the framework itself. */
const mendable: fc.Arbitrary<Damage> = fc
  .record({
    torn: some(
      fc.record({
        rows: rowsOf,
        at: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        heading: fc.boolean(),
        title: fc.boolean(),
      }),
    ),
    lostNumbers: some(fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 3 })),
    debris: some(
      fc.array(fc.record({ after: fc.integer({ min: 1, max: 9 }), words: signs }), { minLength: 1, maxLength: 3 }),
    ),
    emptyColumn: fc.boolean(),
    tornSections: fc.boolean(),
    running: fc.boolean(),
  })
  .map(({ torn, lostNumbers, debris, ...rest }) => ({
    ...rest,
    ...(torn ? { torn } : {}),
    ...(lostNumbers ? { lostNumbers } : {}),
    ...(debris ? { debris } : {}),
  }))

const layouts = fc.constantFrom(oneTable, apart)

describe('Whatever happened to a document', () => {
  test('torn rows, lost numbers, signs of the page and empty columns are put right, and what was done is shown', () => {
    fc.assert(
      fc.property(layouts, mendable, (print, damage) => {
        const proposal = proposed(damaged(print(libraries), damage))
        assert.deepEqual(heldBy(proposal), meantBy(libraries))
        const kinds = kindsOf(proposal)
        if (damage.torn && print === oneTable) assert.ok(kinds.includes('rows-joined'))
        if (damage.lostNumbers) assert.ok(kinds.includes('number-guessed'))
        if (damage.running) assert.ok(kinds.includes('sentences-split'))
      }),
      { numRuns: 150 },
    )
  })

  test('no sentence is lost and none is doubled', () => {
    const worse = fc.record({
      scaleOrder: some(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })),
      softHyphens: fc.boolean(),
    })
    fc.assert(
      fc.property(layouts, mendable, worse, (print, damage, { scaleOrder, softHyphens }) => {
        const more = { ...damage, softHyphens, ...(scaleOrder ? { scaleOrder } : {}) }
        const proposal = proposed(damaged(print(libraries), more))
        assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
      }),
      { numRuns: 150 },
    )
  })

  test('a text of any kind is read without a fault, and every sign of it is somewhere', () => {
    const words = fc.constantFrom(
      ...[
        'Standard',
        'Score 1',
        'Score 2 - Begun',
        'Level 5',
        'Section B',
        'Step 2',
        '3.',
        '12',
        'A1',
        'Yes/No',
        'Evidence',
      ],
      ...[
        'We know it.',
        'and so on',
        'Why?',
        'שלום',
        'م',
        '•',
        '-',
        '{x}',
        '\u00AD',
        '$',
        'Questions to consider',
        '"',
        '|',
      ],
      ...[
        'Standard 2: Questions to consider',
        '1 = none',
        '2 = some',
        '3 = more',
        '4 = all',
        'http://a.b/',
        'c.html',
        '(e.g. this)',
      ],
    )
    const text = fc
      .array(fc.tuple(words, fc.constantFrom(' ', '\t', '\n', '\n\n', '\t\t', '  ')), { maxLength: 60 })
      .map(parts => parts.map(([word, gap]) => word + gap).join(''))
    fc.assert(
      fc.property(text, whole => assert.deepEqual(lossesOf(proposeFrom(originalFromText(whole)), []), [])),
      { numRuns: 400 },
    )
  })
})

test('a document far longer than any framework is kept aside whole, and says so', () => {
  const text = Array.from({ length: 9000 }, (_, at) => `${at}. We do something`).join('\n')
  const proposal = proposeFrom(originalFromText(text))
  assert.deepEqual([proposal.standards.length, proposal.pieces.length], [0, 9000])
  assert.ok(kindsOf(proposal).includes('too-long'))
})

describe('The check on losses', () => {
  const whole = proposed(oneTable(libraries))
  const losses = (pieces: Proposal['pieces']) => lossesOf({ ...whole, pieces }, sentencesIn(libraries))
  const statement = whole.pieces.find(({ post }) => post.as === 'statement')
  assert.ok(statement)

  test('sees a text that is gone', () => {
    assert.equal(losses(whole.pieces.filter(piece => piece !== statement)).length, 2)
  })

  test('sees a text that stands there twice', () => {
    assert.equal(losses([...whole.pieces, statement]).length, 2)
  })

  test('sees a word that was changed', () => {
    const changed = whole.pieces.map(piece =>
      piece === statement ? { ...piece, words: 'Somebody keeps track.' } : piece,
    )
    assert.equal(losses(changed).length, 1)
  })
})
