import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outline } from '#plans'
import { factIn, headingsOf, linesOf, tablesOf, textOf, textsIn } from '../test/reading.ts'
import { emptyOutline, outline } from '../test/outline.ts'
import { planPaper, type PlanView } from './paper.ts'

const signature = { by: 'Ines Marlow', as: 'chair', at: '2027-03-24T15:10:00.000Z' }
const view = { partnership: 'Wexmoor Children’s Partnership', now: '2027-02-01T10:00:00.000Z' }
const signed = (own: Outline = outline): PlanView => ({ ...view, plan: { outline: own, signed: signature } })
const draft = (own: Outline = outline): PlanView => ({
  ...view,
  plan: { outline: own, missing: ['No review has a date yet'] },
})

/** What is said otherwise in a paper, or is not for reading: ids, keys, days, kinds. */
const unsaid = (text: string): boolean =>
  /^(p\d-|i-|a-|[a-z]+-[ABC]$|[mv]$|[rc]\d$|[ABC]$|\d{4}-\d\d-\d\d$)/.test(text) ||
  [
    'score',
    'none',
    'issue',
    'data',
    'assumption',
    'hypothesis',
    'people',
    'money',
    'started',
    'partly',
    'yes',
  ].includes(text)

test('every text of the plan is in its paper', () => {
  const { areas, ...whole } = outline
  const text = linesOf(planPaper(signed())).join('\n')
  const wanted = [whole, areas.map(({ standards: _standards, ...area }) => area)].flatMap(textsIn)
  assert.ok(wanted.length > 100)
  for (const each of wanted.filter(words => !unsaid(words)))
    for (const part of each.split(/\n+(?:• )?/)) assert.ok(text.includes(part), part)
})

test('the four parts stand in the template’s order, each area under its headline in the first two', () => {
  const areas = outline.areas.map(({ title }) => title)
  const headings = headingsOf(planPaper(signed()))
  const main = headings.filter(title => /^\d\. |^Signature$/.test(title))
  assert.deepEqual(main, [
    '1. Initial priority areas for change',
    '2. Outline change plan with “Prepare” focus',
    '3. Support for the outline change plan',
    '4. Success criteria',
    'Signature',
  ])
  const part = (number: number) =>
    headings.slice(
      headings.findIndex(title => title.startsWith(`${number}. `)),
      headings.findIndex(title => title.startsWith(`${number + 1}. `)),
    )
  for (const number of [1, 2])
    assert.deepEqual(
      part(number).filter(title => areas.includes(title)),
      areas,
    )
  assert.deepEqual(part(1).slice(2, 7), [
    'Current state',
    'Longer-term aim',
    'Change objectives',
    'Intended impact on commissioning',
    'How this leads to better outcomes',
  ])
  assert.deepEqual(part(2).slice(2, 5), ['Further development work', 'Actions needed', 'Early thoughts on solutions'])
  assert.deepEqual(part(2).slice(-8), [
    'For the plan as a whole',
    'Actions needed',
    'A wider range of solutions',
    'The case for change',
    'Stakeholder mapping',
    'Stakeholder management',
    'Communication',
    'Involvement',
  ])
  assert.deepEqual(part(3).slice(1), [
    'Core change team',
    'How the team works',
    'Resources committed',
    'Is there the capacity for change?',
    'Engagement and consultation',
    'Reviews at key points',
    'Communication arrangements',
  ])
})

test('the local name is the title, and the paper still says what it is', () => {
  const paper = planPaper(signed())
  assert.equal(paper.title, 'Commissioning improvement plan')
  assert.equal(paper.subtitle, 'Outline change plan, Stocktake 2026/27')
  assert.equal(planPaper(draft(emptyOutline)).title, 'Outline change plan')
})

test('a priority stands with its rank, what was merged into it, and the standards, voices and evidence behind it', () => {
  const table = tablesOf(planPaper(signed())).find(({ columns }) => columns[0] === 'Rank')
  assert.deepEqual(table?.rows, [
    [
      '1',
      'First priority of A\nTogether with: What was merged in A',
      'Standard 1. Standard title 1: agreed 3; in the words of Commissioning unit and Young people’s forum; 2 pieces of evidence; 1 dissent on record.\n' +
        'Standard 3. Standard title 3: not agreed yet; no evidence on record.',
    ],
    ['2', 'Second priority of A', 'From no standard: the partnership’s own'],
  ])
})

test('development work stands by kind: issues, data, assumptions, hypotheses', () => {
  const table = tablesOf(planPaper(signed())).find(({ columns }) => columns[0] === 'Kind' && columns.length === 5)
  assert.deepEqual(
    table?.rows.map(([, what]) => what),
    ['A issue in A', 'A data in A', 'A assumption in A', 'A hypothesis in A'],
  )
  assert.deepEqual(table?.rows[0]?.slice(2), [
    'What settles the issue in A',
    'Owner of the issue in A',
    '26 February 2027',
  ])
})

test('days and choices read as people write them', () => {
  const text = textOf(planPaper(signed()))
  for (const words of ['5 March 2027', 'Under way', '11 February 2027', 'People', 'Money', 'Partly', '26 March 2027'])
    assert.ok(text.includes(words), words)
  assert.doesNotMatch(text, /\d{4}-\d\d-\d\d/)
})

test('a plan on which nothing is written says so everywhere and leaves nothing blank', () => {
  const paper = planPaper(draft(emptyOutline))
  for (const line of linesOf(paper)) assert.notEqual(line.trim(), '')
  const text = textOf(paper)
  for (const words of [
    'Priorities: none, and why is not written yet.',
    'Nothing to find out has been written yet.',
    'No action has been written yet.',
    'No idea to test has been written yet.',
    'Nobody is in the change team yet.',
    'No people or money are committed yet.',
    'No review has a date yet.',
    'No success criterion has been written yet.',
    'No target date yet',
    'Not answered yet',
  ])
    assert.ok(text.includes(words), words)
  assert.ok((text.match(/Not written yet\./g)?.length ?? 0) >= 9)
})

test('a signed plan promises nothing that is still to be written', () => {
  const text = textOf(planPaper(signed(emptyOutline)))
  assert.doesNotMatch(text, /Not written yet/)
  assert.ok((text.match(/Nothing written\./g)?.length ?? 0) >= 9)
})

test('gaps inside a line of a table are said in words', () => {
  const [first] = outline.areas
  assert.ok(first)
  const bare = {
    ...first,
    inquiries: [{ id: 'q', kind: 'data', words: 'Waiting times', settles: '', owner: '', due: '' }],
    actions: [{ id: 'w', words: 'Ask', owner: '', due: '', state: 'open' }],
    ideas: [{ id: 'e', words: 'One front door', whom: '' }],
  }
  const tables = tablesOf(planPaper(signed({ ...outline, areas: [bare] })))
  const cells = tables.flatMap(({ rows }) => rows.flat())
  assert.ok(cells.every(cell => cell.trim() !== ''))
  for (const words of ['Nobody named yet', 'No date yet', 'Nothing written']) assert.ok(cells.includes(words), words)
})

test('an area without a priority this year says why, and owes no statements', () => {
  const none = outline.areas.map((area, at) => (at === 0 ? { ...area, ...withoutPriorities } : area))
  const paper = planPaper(signed({ ...outline, areas: none }))
  assert.match(textOf(paper), /No priority this year, because:\nLast year’s work goes on\.\n/)
  assert.equal(headingsOf(paper).filter(title => title === 'Longer-term aim').length, 2)
})

const withoutPriorities = {
  priorities: [],
  whyNone: 'Last year’s work goes on.',
  statements: { now: '', aim: '', change: '', effect: '', outcomes: '' },
}

test('a draft says on every page that it is one, and what is missing before it can be signed', () => {
  const paper = planPaper(draft())
  assert.equal(paper.status, 'Draft, not signed')
  assert.equal(paper.date, 'as it stood on 1 February 2027')
  assert.equal(factIn(paper, 'Still missing'), 'No review has a date yet')
  assert.deepEqual(paper.blocks.at(-1), { kind: 'signatures', signatures: [{ role: 'For the partnership' }] })
})

test('a signed plan names who signed, as what and when, and no day of printing', () => {
  const paper = planPaper(signed())
  assert.equal(paper.status, 'Signed on 24 March 2027 by Ines Marlow, chair')
  assert.equal(paper.date, undefined)
  assert.equal(factIn(paper, 'Version'), '2')
  assert.equal(factIn(paper, 'To be done by'), '26 March 2027')
  const block = { role: 'Chair', name: 'Ines Marlow', signed: 'Signed at 15:10 on 24 March 2027' }
  assert.deepEqual(paper.blocks.at(-1), { kind: 'signatures', signatures: [block] })
})

test('a signature that was undone is said to be, with why', () => {
  const undone = { at: '2027-03-25T09:00:00.000Z', because: 'A figure was wrong.' }
  const paper = planPaper({ ...view, plan: { outline, signed: { ...signature, undone } } })
  assert.equal(paper.status, 'Signed on 24 March 2027 by Ines Marlow, chair; undone on 25 March 2027')
  assert.match(
    factIn(paper, 'Signed') ?? '',
    /The signature was undone at 09:00 on 25 March 2027: A figure was wrong\./,
  )
})
