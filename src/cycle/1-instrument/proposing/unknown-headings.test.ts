import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correct } from './correct.ts'
import type { Correction } from './correction.ts'
import { originalFromText } from './pasted.ts'
import type { ColumnRole } from './post.ts'
import { laidOut, type Proposal } from './proposal.ts'
import { proposeFrom } from './propose.ts'
import { lossesOf } from './test/reading-of.ts'

const pasted = (...rows: readonly (readonly string[])[]): Proposal =>
  proposeFrom(originalFromText(rows.map(cells => cells.join('\t')).join('\n')))

const made = (proposal: Proposal, correction: Correction): Proposal => {
  const next = correct(proposal, correction)
  assert.ok(next.ok, JSON.stringify(next))
  assert.deepEqual(lossesOf(next.value, []), [], 'no sign of the document is lost')
  return next.value
}

/** Says what a column of the last table is. */
const say = (proposal: Proposal, column: number, role: ColumnRole): Proposal =>
  made(proposal, { kind: 'column', block: proposal.columns.at(-1)?.block ?? '', column, role })

const standardsIn = (proposal: Proposal) =>
  laidOut(proposal)
    .sections.flatMap(({ standards }) => standards)
    .map(({ title, bands, prompts }) => [
      title?.words,
      ...bands.map(({ statements }) => statements.map(({ words }) => words)),
      prompts.map(({ words }) => words),
    ])

const arabic = [
  ['المعيار', 'الدرجة الأولى', 'الدرجة الثالثة'],
  ['الأسر تعرف أين تذهب', 'لا أحد يعرف.', 'الجميع يعرف.'],
  ['الأبواب مفتوحة', 'في ساعات العمل.', 'دائما.'],
] as const

test('a table whose headings nobody knows is taken in by its first column, and each guess is in doubt', () => {
  const proposal = pasted(...arabic)
  assert.deepEqual(standardsIn(proposal), [
    ['الأسر تعرف أين تذهب', ['لا أحد يعرف.'], ['الجميع يعرف.'], []],
    ['الأبواب مفتوحة', ['في ساعات العمل.'], ['دائما.'], []],
  ])
  const guessed = proposal.doubts.flatMap(doubt => (doubt.kind === 'column-guessed' ? [doubt.heading] : []))
  assert.deepEqual(guessed, arabic[0])
})

test('a column of such a table becomes what a person says that it is', () => {
  const proposal = pasted(['Foo', 'Bar'], ['Families know', 'Who does not?'], ['The doors are open', 'When not?'])
  assert.deepEqual(standardsIn(say(proposal, 2, { as: 'prompt' })), [
    ['Families know', ['Who does not?']],
    ['The doors are open', ['When not?']],
  ])
})

test('what was said of one column is kept when another makes the document be read again', () => {
  const proposal = pasted(
    ['Foo', 'Bar', 'Baz'],
    ['A1', 'Families know where to go', 'Who does not?'],
    ['A2', 'The doors are open', 'When are they not?'],
  )
  const read = say(say(proposal, 3, { as: 'prompt' }), 2, { as: 'standard' })
  assert.deepEqual(standardsIn(read), [
    ['Families know where to go', ['Who does not?']],
    ['The doors are open', ['When are they not?']],
  ])
  assert.deepEqual(
    standardsIn(say(read, 1, { as: 'standard' })).map(([title]) => title),
    ['A1', 'A2'],
    'the last word on which column holds the standards counts',
  )
})

test('a column that was said to hold the statements of another heading does so after another reading', () => {
  const proposal = pasted(
    ['Foo', 'Bar', 'Baz', 'Ref'],
    ...['x', 'y'].map(x => [`Title ${x} is long`, `${x} low.`, `${x} high.`, x]),
  )
  const [low] = proposal.bands
  assert.ok(low)
  const both = say(proposal, 3, { as: 'band', band: low.id })
  const read = say(both, 4, { as: 'number' })
  assert.deepEqual(
    standardsIn(read).map(([title, statements]) => [title, statements]),
    [
      ['Title x is long', ['x low.', 'x high.']],
      ['Title y is long', ['y low.', 'y high.']],
    ],
  )
})

test('a band that a person wrote stands after another reading, with the column that holds its statements', () => {
  const proposal = pasted(['Foo', 'Bar'], ['Families know', 'Nobody does.'], ['Doors are open', 'In May.'])
  const band = made(proposal, { kind: 'add-band', words: 'Score 1-2', from: 1, to: 2 })
  const said = say(band, 2, { as: 'band', band: band.bands[0]?.id ?? '' })
  const block = said.columns[0]?.block ?? ''
  const read = made(said, { kind: 'table', block, as: 'other' })
  assert.deepEqual(standardsIn(read), [
    ['Families know', ['Nobody does.'], []],
    ['Doors are open', ['In May.'], []],
  ])
  assert.deepEqual([read.bands[0]?.from, read.bands[0]?.to], [1, 2])
})

test('a table that was set aside beside others is taken in once a person says what a column of it is', () => {
  const known = ['No.\tStandard\tScore 1-2\tScore 3-5', '1\tWe plan for all\tNo plan.\tA plan.']
  const silent = ['Foo\tBar', 'Families know\tWho does not?', 'The doors are open\tWhen not?']
  const proposal = proposeFrom(originalFromText([...known, '', 'And so on', ...silent].join('\n')))
  assert.equal(proposal.standards.length, 1)
  assert.deepEqual(
    standardsIn(say(proposal, 2, { as: 'prompt' })).map(([title]) => title),
    ['We plan for all', 'Families know', 'The doors are open'],
  )
})
