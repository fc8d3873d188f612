import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { join } from 'node:path'
import { no } from '#ground'
import { loadEditions, questionAsAsked, standardsOf, termsOf, type Edition } from '#instrument'
import type { FileRead } from '#reading'
import { bestOf, calledIn, foundOn, isDoubtful, isEmpty, type Candidate } from './found.ts'
import { namesIn } from './names.ts'
import { readOn } from './reading.ts'
import { pastScore } from './score.ts'
import { faultsIn } from './said.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../../editions'))
const candidate = (edition: Edition): Candidate => ({
  ...{ id: edition.id, title: edition.title, names: namesIn(edition) },
  asked: standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, termsOf(edition))),
})
const candidates = editions.shipped().map(candidate)
const twelve = candidates.find(({ id }) => id === 'commissioning-12.v1')
assert.ok(twelve)
const [question] = twelve.asked
assert.ok(question)

const sheet = (...rows: readonly (readonly string[])[]): FileRead => ({
  kind: 'sheets',
  sheets: [
    {
      name: 'Form',
      rows: rows.map(cells => ({
        isHeading: false,
        cells: cells.map((text, column) => ({
          ...{ column, across: 1, down: 1 },
          parts: [{ kind: 'paragraph', text, marks: [], trackedBy: [], page: 1 }],
        })),
      })),
    },
  ],
})
const headings = ['Standard', 'Score 1–5', 'Summary of progress and much else', 'Implications']

describe('A score of a past form', () => {
  const read = (text: string) => {
    const score = pastScore(text, question)
    return score.kind === 'answer' ? (score.answer.kind === 'score' ? score.answer.score : 'none') : score.kind
  }
  const label = question.answer.scale[2]?.label ?? ''

  it('is one plain number of the scale, alone or with its label', () => {
    assert.equal(read('3'), 3)
    assert.equal(read(`3  ${label}`), 3)
    assert.equal(read(`☐ 2  No\n☒ 3  ${label}\n☐ 4  More`), 3)
    assert.equal(read(`Score 3 of 5: ${label}\n\nThe groups said: 2 and 4`), 3)
    assert.equal(read('No agreed position this year\n\nThe groups said: 2 and 4'), 'none')
    assert.equal(read(''), 'nothing')
  })

  it('is never guessed from two numbers, a half, words, or a number beyond the scale', () => {
    for (const odd of [
      '3/4',
      '2-3',
      '2 - 3',
      '3 or 4',
      '3 but some said 2',
      '3.5',
      '6',
      '0',
      'good',
      'three',
      'Score 3 of 5',
      'There was no agreed position this year, but 3',
    ])
      assert.equal(read(odd), 'unread', odd)
  })
})

describe('The form of a past year', () => {
  it('is read by the names of its standards, on the edition that fits it best', () => {
    for (const { id, asked } of candidates) {
      const rows = asked.map(({ standard }) => [standard.title, '3', `Summary ${standard.number}`, ''])
      const best = bestOf(candidates.map(each => foundOn(sheet(headings, ...rows), each)))
      assert.equal(best?.edition.id, id)
      assert.equal(best.answers.length, asked.length)
      assert.equal(best.named, asked.length)
      assert.deepEqual(best.unplaced, [])
    }
  })

  it('is read by numbers where there are no names, and by how many there are', () => {
    const rows = Array.from({ length: 13 }, (_, at) => [`${at + 1}`, '2', 'Words', 'More'])
    const best = bestOf(candidates.map(each => foundOn(sheet(headings, ...rows), each)))
    assert.equal(best?.edition.id, 'commissioning-13.v1')
  })

  it('is on neither of two editions that differ in nothing that it shows', () => {
    const rows = twelve.asked.map(({ standard }) => [standard.title, '3', 'Words', ''])
    const twin = { ...twelve, id: 'commissioning-12.v1.0123456789ab', title: 'The twin' }
    const read = readOn(sheet(headings, ...rows), [...candidates, twin], 'find')
    assert.deepEqual(read, no({ kind: 'which-of', titles: [twelve.title, 'The twin'] }))
    const chosen = readOn(sheet(headings, ...rows), [...candidates, twin], twin.id)
    assert.equal(chosen.ok && chosen.value.edition.id, twin.id)
  })

  it('is in doubt where its rows have other titles than ours, and only then', () => {
    const titles = twelve.asked.map(({ standard }) => standard.title)
    const read = (all: readonly string[]) =>
      foundOn(sheet(headings, ...all.map((title, at) => [`${at + 1}. ${title}`, '2', 'Words', ''])), twelve)
    const other = read(['Leadership', 'Workforce', 'Data'])
    assert.deepEqual(calledIn(other), ['1. Leadership', '2. Workforce', '3. Data'])
    assert.ok(isDoubtful(other))
    const most = read(titles.with(1, 'Workforce'))
    assert.deepEqual(calledIn(most), ['2. Workforce'])
    assert.ok(!isDoubtful(most))
    assert.ok(!isDoubtful(read(titles.map(() => ''))))
  })

  it('says what belongs to no standard, and never writes one text over another', () => {
    const found = foundOn(
      sheet(
        ['Our form'],
        headings,
        ['1', '3', 'First', 'A'],
        ['', '', 'torn off', ''],
        ['1', '3', 'Second', ''],
        ['99. Other', '2'],
      ),
      twelve,
    )
    assert.equal(found.answers[0]?.texts.summary, 'First')
    assert.deepEqual(found.unplaced, ['torn off', 'Standard 1, once more: Second', '99. Other 2'])
    assert.equal(found.absent.length, 11)
  })

  it('may have a column before the standard, or no heading over it', () => {
    const name = question.standard.title
    const before = foundOn(sheet(['No', 'Standard', 'Score', 'Summary'], ['1', name, '4', 'Words']), twelve)
    assert.deepEqual([before.named, before.answers[0]?.scored], [1, '4'])
    const bare = foundOn(sheet(['', 'Score', 'Summary'], ['1.', '4', 'Words']), twelve)
    assert.equal(bare.answers[0]?.texts.summary, 'Words')
  })

  it('that Stocktake printed is taken apart where other boxes were printed below the summary', () => {
    const { variations, evidence, voice } = question.fields
    const cell = [
      'We agreed five outcomes.',
      ...[
        `${variations?.heading}: By place, Northside: fewer visits`,
        `${evidence?.heading}: Visit log, 3 May 2025, Unit`,
      ],
      ...[
        'A second piece',
        `${voice?.heading}: Nothing recorded.`,
        'Dissent: None recorded.',
        'Decided: The Board, in May.',
      ],
    ].join('\n\n')
    const [answer] = foundOn(sheet(headings, ['1', '3', cell, 'More']), twelve).answers
    assert.equal(answer?.texts.summary, 'We agreed five outcomes.\n\nDecided: The Board, in May.')
    assert.deepEqual(answer.variations, [{ kind: 'locality', whose: 'Northside', words: 'fewer visits' }])
    assert.deepEqual(
      answer.evidence.map(({ title, dated }) => [title, dated]),
      [
        ['Visit log', '2025-05-03'],
        ['A second piece', undefined],
      ],
    )
    assert.deepEqual(answer.voices, [])
  })

  it('that is empty is known to be, and one without such a table has nothing to read', () => {
    assert.ok(isEmpty(foundOn(sheet(headings, ['1', '', '', '']), twelve)))
    assert.equal(bestOf([foundOn(sheet(['Name', 'Age'], ['Ana', '9']), twelve)]), undefined)
  })
})

describe('What is said of a past year', () => {
  const known = { labels: ['2026/27'], past: [], today: '2026-11-23' }
  const said = { label: '2024/25', from: '2024-09-02', to: '2025-03-21' }
  const fields = (more: Partial<typeof said>) => faultsIn({ ...said, ...more }, known).map(({ field }) => field)

  it('is of a year that is over and not here yet, on days near it and in order', () => {
    assert.deepEqual(fields({}), [])
    assert.deepEqual(fields({ label: '2026/27', from: '2026-09-02', to: '2026-10-01' }), ['label'])
    assert.deepEqual(fields({ from: '2025-03-22' }), ['to-day'])
    assert.deepEqual(fields({ label: '2026/27', from: '2026-09-01', to: '2026-12-01' }), ['label', 'to-day'])
    assert.deepEqual(fields({ from: '2019-01-01' }), ['from-day'])
  })
})
