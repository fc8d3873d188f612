import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headingsOf, linesOf, tablesOf, textOf } from '../test/reading.ts'
import { askedOn, questions } from '../test/nouns.ts'
import { blankPaper, type BlankView } from './blank.ts'

const view: BlankView = {
  partnership: 'Wexmoor Children’s Partnership',
  subtitle: 'Stocktake 2026/27',
  gatherBy: '2026-12-18',
  asked: questions,
}

test('the blank form has the three sections and the twelve standards in the template’s columns', () => {
  const paper = blankPaper(view)
  assert.equal(paper.orientation, 'landscape')
  const sections = headingsOf(paper).filter(title => title.startsWith('Section '))
  assert.deepEqual(sections, [
    'Section A. Commissioning governance and framework',
    'Section B. Commissioning activity',
    'Section C. Commissioning capacity and competence',
  ])
  const tables = tablesOf(paper).filter(({ columns }) => columns.length === 4 && columns[1] === 'Score 1–5')
  assert.deepEqual(
    tables.map(({ columns }) => columns),
    [1, 5, 10].map(number => {
      const { score, summary, implications } = askedOn(number).fields
      return ['Standard', score?.heading, summary?.heading, implications?.heading]
    }),
  )
  assert.deepEqual(
    tables.flatMap(({ rows }) => rows.map(([name]) => name)),
    questions.map(({ standard }) => `${standard.number}. ${standard.title}`),
  )
})

test('section A asks for evidence in the summary’s heading, B and C for strategic change, in the partnership’s words', () => {
  const [a, b] = [askedOn(1), askedOn(5)].map(({ fields }) => fields.summary?.heading ?? '')
  assert.match(a ?? '', /Children’s Partnership.*evidence/)
  assert.match(b ?? '', /strategic change/)
  assert.match(textOf(blankPaper(view)), /Implications for your commissioning improvement plan/)
  assert.doesNotMatch(textOf(blankPaper(view)), /[{}]|Children’s Trust,/)
})

test('every score has a box with its label, and so has “we can’t judge this yet”', () => {
  const rows = tablesOf(blankPaper(view))
    .filter(({ columns }) => columns[1] === 'Score 1–5')
    .flatMap(table => table.rows)
  for (const [, boxes = '', summary, implications] of rows) {
    const { scale, cannotJudge } = askedOn(1).answer
    assert.deepEqual(boxes.split('\n'), [
      ...scale.map(({ score, label }) => `☐ ${score}  ${label}`),
      `☐ ${cannotJudge.label}`,
    ])
    assert.deepEqual([summary, implications], ['', ''])
  }
  assert.equal(rows.length, 12)
})

test('there is room for variations, evidence and what young people and families say, each on its own', () => {
  const more = tablesOf(blankPaper(view)).filter(({ columns }) => columns[1]?.startsWith('Variations across'))
  assert.equal(more.length, 3)
  for (const { columns } of more) assert.match(columns[3] ?? '', /^What children, young people and families say/)
  assert.equal(more.flatMap(({ rows }) => rows).length, 12)
  assert.deepEqual(
    more.map(({ columns }) => columns.some(name => name.startsWith('Implications for strategic change'))),
    [false, true, true],
    'where the section asks for it',
  )
})

test('the guidance holds every statement and every prompt of every standard, in order', () => {
  const lines = linesOf(blankPaper(view))
  const from = lines.indexOf('Guidance')
  const wanted = questions.flatMap(({ answer, standard, prompts }) => [
    standard.plain,
    ...answer.bands.flatMap(({ statements }) => statements.map(({ words }) => words)),
    ...prompts.map(({ words }) => words),
  ])
  assert.equal(wanted.length, 12 + 134 + 80)
  let at = from
  for (const words of wanted) {
    at = lines.indexOf(words, at + 1)
    assert.ok(at > from, `in its place: ${words}`)
  }
})

test('a group’s form has its name, its seats and only the standards it looks at', () => {
  const group = {
    name: 'Commissioning unit',
    seats: [
      { id: 'a', title: 'Unit manager', organisationName: 'Wexmoor Council', holder: 'Ana Fry' },
      { id: 'b', title: 'Contracts lead', vacantSince: '2026-07-01' },
    ],
  }
  const paper = blankPaper({ ...view, asked: [askedOn(1), askedOn(5)], group })
  assert.equal(paper.title, 'Self-analysis: Commissioning unit')
  const seats = tablesOf(paper).find(({ columns }) => columns[0] === 'Seat')
  assert.deepEqual(seats?.rows, [
    ['Unit manager, Wexmoor Council (Ana Fry)', '☐ took part    ☐ was missing'],
    ['Contracts lead', 'Vacant'],
  ])
  const named = tablesOf(paper)
    .filter(({ columns }) => columns[1] === 'Score 1–5')
    .flatMap(({ rows }) => rows.map(([name]) => name))
  assert.deepEqual(
    named,
    [1, 5].map(number => `${number}. ${askedOn(number).standard.title}`),
  )
  assert.doesNotMatch(textOf(paper), /Section C/)
  assert.doesNotMatch(textOf(paper), new RegExp(askedOn(2).standard.plain.slice(0, 20)))
})

test('the form says by when it is wanted back, and asks who sat, when, and who was missing', () => {
  const text = textOf(blankPaper(view))
  for (const words of ['18 December 2026', 'Date of the sitting', 'Filled in by', 'Who sat, and who was missing'])
    assert.ok(text.includes(words), words)
})
