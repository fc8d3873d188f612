import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { partsByName } from '../parts.ts'
import type { Paragraph, Part, Table } from '../read.ts'
import { textIn } from '../test/words.ts'
import { paragraph as p, wordFile, type Entry } from '../test/hostile.ts'
import { readWord } from './document.ts'

const read = (body: string, more: readonly Entry[] = []) =>
  readWord(
    partsByName(
      wordFile(body, more).map(({ name, data = '' }) => ({
        name,
        size: data.length,
        open: () => Promise.resolve(Readable.from([Buffer.from(data)])),
      })),
    ),
  )
const isParagraph = (part: Part): part is Paragraph => part.kind === 'paragraph'
const linesOf = async (body: string) => (await read(body)).parts.filter(isParagraph).map(({ text }) => text)
const tableIn = async (body: string): Promise<Table> => {
  const [table] = (await read(body)).parts
  assert.ok(table?.kind === 'table')
  return table
}
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const by = (name: string) => `w:id="1" w:author="${name}" w:date="2026-11-26T10:00:00Z"`

test('a paragraph is its text, with breaks, tabs and characters as they stand', async () => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>${run('a &amp; b')}<w:r><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t><w:noBreakHyphen/></w:r></w:p>`
  assert.deepEqual(await linesOf(body), ['a & b\nc\td\u2011'])
})

test('tracked changes read as accepted, and say whose they are', async () => {
  const { parts, tracked } = await read(
    `<w:p>${run('We meet ')}<w:del ${by('Ana Fry')}><w:r><w:delText>twice</w:delText></w:r></w:del><w:ins ${by('Ana Fry')}>${run('four times')}</w:ins>${run(' a year')}</w:p>` +
      `<w:p><w:moveFrom ${by('Tom Reid')}>${run('gone')}</w:moveFrom><w:moveTo ${by('Tom Reid')}>${run('come')}</w:moveTo></w:p>${p('as it was')}`,
  )
  assert.deepEqual(
    parts.filter(isParagraph).map(({ text, trackedBy }) => [text, trackedBy]),
    [
      ['We meet four times a year', ['Ana Fry']],
      ['come', ['Tom Reid']],
      ['as it was', []],
    ],
  )
  assert.deepEqual(tracked, [
    { by: 'Ana Fry', insertions: 1, deletions: 1 },
    { by: 'Tom Reid', insertions: 1, deletions: 1 },
  ])
})

test('a paragraph whose end was taken out goes on in the next, and a row that was taken out is not there', async () => {
  const joined = `<w:p><w:pPr><w:rPr><w:del ${by('Ana')}/></w:rPr></w:pPr>${run('one ')}</w:p>${p('two')}`
  assert.deepEqual(await linesOf(joined), ['one two'])
  const row = (inside: string, pr = '') => `<w:tr>${pr}<w:tc>${p(inside)}</w:tc></w:tr>`
  const table = await tableIn(
    `<w:tbl>${row('a')}${row('b', `<w:trPr><w:del ${by('Ana')}/></w:trPr>`)}${row('c')}</w:tbl>`,
  )
  assert.deepEqual(
    table.rows.map(({ cells }) => textIn(cells[0]?.parts ?? [])),
    ['a', 'c'],
  )
})

test('how something was laid out before, and what older programs see, is not read', async () => {
  const before = `<w:p><w:pPr><w:pPrChange ${by('Ana')}><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('a')}</w:p>`
  const drawing = `<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  assert.deepEqual(await linesOf(before + drawing), ['a', 'new'])
})

test('merged cells reach across and down; header rows say so; tables lie inside cells; pages are counted', async () => {
  const cell = (words: string, pr = '') => `<w:tc><w:tcPr>${pr}</w:tcPr>${words}</w:tc>`
  const merge = (value: string) => `<w:vMerge${value === '' ? '' : ` w:val="${value}"`}/>`
  const table = await tableIn(
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('wide'), '<w:gridSpan w:val="2"/>')}${cell(p('c'))}</w:tr>` +
      `<w:tr>${cell(p('tall'), merge('restart'))}${cell(p('b'))}${cell(p('c'))}</w:tr>` +
      `<w:tr>${cell(p(''), merge(''))}${cell(`<w:tbl><w:tr>${cell(p('inner'))}</w:tr></w:tbl>${p('after')}`)}${cell(p('c'))}</w:tr></w:tbl>`,
  )
  assert.deepEqual(
    table.rows.map(({ isHeading, cells }) => [
      isHeading,
      ...cells.map(({ column, across, down, parts }) => `${column} ${across}x${down} ${textIn(parts)}`),
    ]),
    [
      [true, '0 2x1 wide', '2 1x1 c'],
      [false, '0 1x2 tall', '1 1x1 b', '2 1x1 c'],
      [false, '1 1x1 inner\nafter', '2 1x1 c'],
    ],
  )
  const broken = await read(`${p('first')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('second')}`)
  assert.deepEqual(
    broken.parts.map(({ page }) => page),
    [1, 2, 2],
  )
})

test('a mark is a content control with a tag or a bookmark, and holds whole paragraphs', async () => {
  const sdt = (tag: string, inside: string) =>
    `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
  const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
  const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`
  const { parts, marks } = await read(
    sdt('control', p('one') + p('two')) +
      `<w:p>${start(1, 'book')}${run('three')}</w:p><w:p>${run('four')}${end(1)}${run(' and typed behind it')}</w:p>` +
      `<w:p>${start(2, 'ends-late')}${run('five')}</w:p><w:p>${end(2)}${run('six')}</w:p>` +
      `<w:p>${start(3, 'emptied')}${end(3)}</w:p>${start(4, 'no-paragraph')}${end(4)}` +
      `<w:p>${start(5, 'twice')}${run('seven')}</w:p><w:p>${start(6, 'twice')}${run('eight')}${end(6)}</w:p>` +
      `<w:p>${start(7, 'endless')}${run('nine')}</w:p>${p('ten')}`,
  )
  assert.deepEqual(
    parts.filter(isParagraph).map(({ text, marks: of }) => [text, ...of]),
    [
      ['one', 'control'],
      ['two', 'control'],
      ['three', 'book'],
      ['four and typed behind it', 'book'],
      ['five', 'ends-late'],
      ['six'],
      ['', 'emptied'],
      ['seven', 'twice'],
      ['eight', 'twice'],
      ['nine', 'endless'],
      ['ten'],
    ],
  )
  assert.deepEqual(marks, ['control', 'book', 'ends-late', 'emptied', 'no-paragraph', 'twice', 'endless'])
})

test('boxes of forms read as ticked or not, whichever way they were made', async () => {
  const legacy = (checked: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r>${run(' 3')}</w:p>`
  const symbol = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>'
  assert.deepEqual(await linesOf(legacy('') + legacy('<w:checked/>') + symbol), ['☐ 3', '☒ 3', '☒'])
})

test('headings and lists are known by their styles and definitions, whatever those are called', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const level = (at: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const more: Entry[] = [
    {
      name: 'word/styles.xml',
      data: `<w:styles ${w}><w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    },
    {
      name: 'word/numbering.xml',
      data: `<w:numbering ${w}><w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1)', 3)}${level(1, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>`,
    },
  ]
  const item = (words: string, at = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`
  const heading = `<w:p><w:pPr><w:pStyle w:val="Titre2"/></w:pPr>${run('Part')}</w:p>`
  const { parts } = await read(heading + item('three') + item('deeper', 1) + item('four'), more)
  assert.deepEqual(
    parts.filter(isParagraph).map(({ text, heading: of, item: at }) => [text, of, at?.depth, at?.mark]),
    [
      ['Part', 2, undefined, undefined],
      ['three', undefined, 0, '3)'],
      ['deeper', undefined, 1, '•'],
      ['four', undefined, 0, '4)'],
    ],
  )
})
