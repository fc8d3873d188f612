import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { libraries } from '#test/documents/framework.ts'
import {
  blockPerStandard,
  controlTable,
  plainTable,
  rowPerStatement,
  scales,
  tablePerStandard,
} from '#test/documents/layouts.ts'
import type { Printed } from '#test/documents/printed.ts'
import { asExcel, asPasted, asWord } from '#test/documents/written.ts'
import { readUpload } from '#reading'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { correct } from './correct.ts'
import type { Correction } from './correction.ts'
import { originalOf } from './from-file.ts'
import { originalFromText } from './pasted.ts'
import { laidOut, type Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { heldBy, lossesOf, meantBy, sentencesIn } from './test/reading-of.ts'

const pasted = (document: readonly Printed[]): Proposal => proposeFrom(originalFromText(asPasted(document)))
const filed = async (document: readonly Printed[], type: 'docx' | 'xlsx'): Promise<Proposal> => {
  const folder = await mkdtemp(join(tmpdir(), 'layout-'))
  const path = join(folder, `layout.${type}`)
  const bytes = await (type === 'docx' ? asWord(document) : asExcel(document))
  await writeFile(path, bytes)
  const read = await readUpload({
    ...{ field: 'file', name: `layout.${type}`, path, size: bytes.length, tooLarge: false },
  })
  await rm(folder, { recursive: true })
  assert.ok(read.ok)
  return proposeFrom(originalOf(read.value))
}

const isWhole = (proposal: Proposal): void => {
  assert.deepEqual(heldBy(proposal), meantBy(libraries))
  assert.deepEqual(lossesOf(proposal, sentencesIn(libraries)), [])
}
const kindsOf = ({ doubts }: Proposal): readonly string[] => [...new Set(doubts.map(({ kind }) => kind))].toSorted()
const made = (proposal: Proposal, correction: Correction): Proposal => {
  const next = correct(proposal, correction)
  assert.ok(next.ok, JSON.stringify(next))
  assert.deepEqual(lossesOf(next.value, []), [], 'no sign of the document is lost')
  return next.value
}
const answered = (proposal: Proposal, kind: string, choice: number): Proposal => {
  const doubt = proposal.doubts.find(each => each.kind === kind)
  assert.ok(doubt, `${kind} is in doubt`)
  return made(proposal, { kind: 'answer', doubt: doubt.id, choice })
}

describe('The scale is found', () => {
  for (const [how, print] of Object.entries(scales)) {
    test(`in ${how}, above the standards and below them`, () => {
      isWhole(pasted([...print(libraries), { kind: 'line', words: 'Standards' }, ...plainTable(libraries)]))
      isWhole(pasted([...plainTable(libraries), { kind: 'line', words: 'Scale' }, ...print(libraries)]))
    })
    test(`in ${how} of a Word file`, async () =>
      isWhole(
        await filed([...print(libraries), { kind: 'line', words: 'Standards' }, ...plainTable(libraries)], 'docx'),
      ))
    test(`in ${how} at the end of a sheet`, async () =>
      isWhole(await filed([...plainTable(libraries), { kind: 'line', words: 'Scale' }, ...print(libraries)], 'xlsx')))
  }

  test('and where only counting tells it, that is a doubt which can be turned back', () => {
    for (const how of ['a table with a heading', 'lines that count', 'one line']) {
      const proposal = pasted([...(scales[how]?.(libraries) ?? []), ...plainTable(libraries)])
      const turned = answered(proposal, 'scale-read', 1)
      assert.deepEqual(laidOut(turned).scale, [], how)
      assert.equal(turned.standards.length, libraries.sections.flatMap(({ standards }) => standards).length)
    }
  })

  test('and a table that is none is read like any other with one press', () => {
    const proposal = pasted([...(scales['a table with a heading']?.(libraries) ?? []), ...plainTable(libraries)])
    const again = answered(proposal, 'scale-read', 2)
    assert.deepEqual(laidOut(again).scale, [])
    assert.ok(again.columns.some(({ heading }) => heading === 'Meaning'))
  })
})

describe('What only looks like a scale', () => {
  const titles = libraries.sections.flatMap(({ standards }) => standards.map(({ title }) => title)).slice(0, 5)

  test('is none: five standards with their numbers', () => {
    const rows = titles.map((title, at) => `${at + 1}\t${title}`)
    const proposal = proposeFrom(originalFromText(['No.\tStandard', ...rows].join('\n')))
    assert.deepEqual([proposal.standards.length, laidOut(proposal).scale.length], [5, 0])
    assert.equal(proposeFrom(originalFromText(rows.join('\n'))).standards.length, 5)
  })

  test('is none: a list of what the table below holds', () => {
    const all = libraries.sections.flatMap(({ standards }) => standards)
    const small = { ...libraries, sections: [{ mark: 'A', title: 'Reaching readers', standards: all.slice(0, 5) }] }
    const contents = titles.map((title, at): Printed => ({ kind: 'line', words: `${at + 1} ${title}` }))
    const proposal = pasted([...contents, ...plainTable(small)])
    assert.deepEqual([proposal.standards.length, laidOut(proposal).scale.length], [5, 0])
  })
})

describe('A table that a person takes as the scale', () => {
  const lines = ['Stage\tIn our words', ...libraries.scale.map((label, at) => `${'ABCDE'[at] ?? ''}\t${label}`)]
  const proposal = proposeFrom(originalFromText([asPasted(plainTable(libraries)), '', 'Stages', ...lines].join('\n')))

  test('gives each score its label; the standards stay', () => {
    const { block = '' } = proposal.columns.find(({ heading }) => heading === 'Stage') ?? proposal.columns.at(-1) ?? {}
    isWhole(made(proposal, { kind: 'table', block, as: 'scale' }))
  })

  test('is refused where its rows are no labels', () => {
    const [first] = proposal.columns
    assert.ok(first)
    const refused = correct(proposal, { kind: 'table', block: first.block, as: 'scale' })
    assert.ok(!refused.ok && refused.refusal.kind === 'no-scale')
  })
})

test('a text set aside becomes the label of a score, without the number before it', () => {
  const proposal = pasted([{ kind: 'line', words: '3 – Half of it' }, ...plainTable(libraries)])
  const [aside] = laidOut(proposal).aside
  assert.ok(aside)
  const labelled = made(proposal, { kind: 'move', id: aside.id, to: { as: 'point', score: 3 } })
  assert.deepEqual(
    laidOut(labelled).scale.map(({ score, label }) => [score, label.words]),
    [[3, 'Half of it']],
  )
})

test('whatever tables and lines a document is made of, no sign of it is lost, however its doubts are answered', () => {
  const words = fc.constantFrom(
    ...['Standard', 'Standard 3: We try', 'Score', 'Meaning', 'Level', 'What it looks like', 'Descriptor', 'Scale'],
    ...['1', '2', '3', '4', '5', '1-2', '3 or 4', 'Score 5', '1 Not begun', '2 Begun', '3 Half', '4 Most', '5 All'],
    ...['Begun (2)', '1 = a b, 2 = cc, 3 = dd, 4 = ee', 'A score of 3 means Half', 'Version', 'Author', '1 May 2025'],
    ...[
      'We know it.',
      'Why not?',
      'Questions',
      'Section B',
      'Early',
      'Emerging',
      'a, b; c',
      '"q"',
      '1. We plan for all',
    ],
  )
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain(width => fc.array(fc.array(words, { minLength: width, maxLength: width }), { maxLength: 8 }))
    .map(cells => cells.map(row => row.join('\t')).join('\n'))
  const text = fc.array(fc.oneof(rows, words), { maxLength: 6 }).map(parts => parts.join('\n'))
  fc.assert(
    fc.property(text, whole => {
      const proposal = proposeFrom(originalFromText(whole))
      assert.deepEqual(lossesOf(proposal, []), [])
      const corrections: readonly Correction[] = [
        ...proposal.doubts.flatMap(({ id, choices }) =>
          choices.map((_, choice): Correction => ({ kind: 'answer', doubt: id, choice })),
        ),
        ...proposal.columns.flatMap(({ block, column }): readonly Correction[] => [
          { kind: 'table', block, as: 'scale' },
          { kind: 'column', block, column, role: { as: 'score' } },
        ]),
      ]
      for (const correction of corrections) {
        const next = correct(proposal, correction)
        if (next.ok) assert.deepEqual(lossesOf(next.value, []), [])
      }
    }),
    { numRuns: 150 },
  )
})

describe('Who made a document and when is no standard', () => {
  const document = [...controlTable, ...(scales['sentences about scores']?.(libraries) ?? []), ...plainTable(libraries)]

  test('it is left out, and says so', async () => {
    for (const proposal of [pasted(document), await filed(document, 'docx'), await filed(document, 'xlsx')]) {
      isWhole(proposal)
      assert.ok(kindsOf(proposal).includes('control-dropped'))
    }
  })

  test('and it comes back', () => {
    const kept = answered(pasted(document), 'control-dropped', 1)
    assert.ok(laidOut(kept).aside.some(({ words }) => words.includes('R. Ink')))
  })
})

describe('Standards that have a table each, or a row for each statement,', () => {
  const layouts = { tablePerStandard, blockPerStandard, rowPerStatement }
  for (const [how, print] of Object.entries(layouts)) {
    test(`are read whole when pasted (${how})`, () => isWhole(pasted(print(libraries))))
    test(`are read whole from Word (${how})`, async () => isWhole(await filed(print(libraries), 'docx')))
    test(`are read whole from a sheet (${how})`, async () => isWhole(await filed(print(libraries), 'xlsx')))
  }

  test('are named by the line above where that has no number; a heading of the table is no name', () => {
    const unnumbered = tablePerStandard(libraries).flatMap((block): readonly Printed[] => {
      const title = block.kind === 'line' ? /^Standard \d+: (.*)$/.exec(block.words)?.[1] : undefined
      return title === undefined ? [block] : [{ kind: 'line', words: title }]
    })
    isWhole(pasted(unnumbered))
    const headed = tablePerStandard(libraries).flatMap((block): readonly Printed[] =>
      block.kind === 'line' && /^Standard \d/.test(block.words)
        ? [block, { kind: 'line', words: 'In practice' }]
        : [block],
    )
    assert.equal(pasted(headed).standards.length, 7)
  })

  test('are read by a column that a person says is the score', () => {
    const text = [
      'Topic\tHow far\tIn words',
      ...libraries.sections.flatMap(({ standards }) =>
        standards.flatMap(({ title, bands }) =>
          bands.flatMap((lines, band) =>
            lines.map(words => `${title}\t${['none', 'some', 'all'][band] ?? ''}\t${words}`),
          ),
        ),
      ),
    ].join('\n')
    const proposal = proposeFrom(originalFromText(text))
    const column = proposal.columns.find(({ heading }) => heading === 'How far')
    assert.ok(column)
    const read = made(proposal, { kind: 'column', block: column.block, column: column.column, role: { as: 'score' } })
    assert.deepEqual(
      laidOut(read).sections.flatMap(({ standards }) =>
        standards.map(({ title, bands }) => [title?.words, ...bands.map(each => each.statements.map(s => s.words))]),
      ),
      libraries.sections.flatMap(({ standards }) => standards.map(({ title, bands }) => [title, ...bands])),
    )
  })
})
