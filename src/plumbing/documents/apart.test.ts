import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import * as d from './index.ts'

// PDFs are read as a reader's programme and a screen reader find them.
const run = promisify(execFile)

const actions = (count: number): d.Block =>
  d.table({
    caption: `${count} actions`,
    rowHeadings: true,
    columns: [
      { heading: 'Action', width: 40 },
      { heading: 'Owner', width: 30 },
      { heading: 'By when', width: 30 },
    ],
    rows: Array.from({ length: count }, (_, at) => [
      `${at + 1}. Action number ${at + 1}\nbegun line ${at + 1}\nended line ${at + 1}`,
      'Westmarsh Council',
      'March 2027',
    ]),
  })

const plan: d.Paper = {
  title: 'Outline change plan',
  subtitle: 'For the Partnership Board',
  organisation: 'Harrow Vale and Westmarsh Partnership',
  lang: 'en-GB',
  status: 'Draft, not signed',
  date: '26 November 2026',
  orientation: 'portrait',
  blocks: [
    d.facts({ name: 'Prepared by', value: 'Ama Osei' }, { name: 'Seats unheard', value: [d.note('Nothing recorded')] }),
    d.contents,
    d.heading(2, 'Initial priorities'),
    ...d.prose('What has changed:\n• One front door\n\to\tfor each locality\n1. Agree a protocol\n2. Publish it'),
    d.scoreLine(3, 5, 'We are making progress'),
    d.heading(3, 'What young people say'),
    d.quote(d.prose('Nobody tells us what changed.'), 'Young people’s forum'),
    d.paragraph(d.link('the council', 'https://westmarsh.example/a?b=1'), d.link('no link', 'javascript:alert(1)')),
    d.strips({
      caption: 'Where each group stands',
      boxes: ['1', '2', '3', '4', '5'],
      beside: 'Agreed',
      rows: [
        {
          name: 'First standard',
          marks: ['', 'A', 'B', '', ''],
          full: 2,
          beside: '3',
          say: 'First: A 2, B 3, agreed 3',
        },
      ],
    }),
    d.ring({
      caption: 'The cycle',
      steps: ['Understand', 'Plan', 'Do'],
    }),
    d.tree({
      caption: 'Lines of reporting',
      branches: [{ name: 'The Board', below: [{ name: 'The executive', below: [] }] }],
    }),
    d.headingOnNewPage(1, 'Support'),
    d.signatures({ role: 'Chair of the Board' }),
    d.turn('landscape'),
    d.heading(1, 'Actions'),
    actions(80),
  ],
}

const odd = [
  '#set text(red) *bold* _it_ $x$ @label <l> `raw` \\u{41} // no comment /* nor this */ = Title - item #panic("x")',
  '#include "/etc/passwd" #read("/etc/passwd") #sys.inputs',
  '“quoted” -- dashes --- and ... dots',
  'שלום עולם',
  '\u202eright to left\u202c',
  'zero\u200bwidth\u200djoined\ufeffend',
  'soft\u00adhyphen',
  'Ŵyn Łukasz Nguyễn Ελλάδα Київ',
  'q'.repeat(700),
  'https://westmarsh.example/' + 'a.very.long.path/'.repeat(40),
  'word '.repeat(1000).trim(),
]
const undrawable = ['bell\u0007null\u0000', 'lone\ud800', '中文', 'ꙮ', '\u{e0001}tag', '\ufffe', '👩‍👧‍👦🏽', 'ก็']

const everywhere = (text: string): readonly d.Block[] => [
  d.heading(2, text),
  d.paragraph(text, d.bold(text), d.italic(text)),
  d.bullets([text]),
  d.note(text),
  d.facts({ name: text, value: text }),
  d.quote(d.prose(text), text),
  d.signatures({ role: text, name: text, signed: text }),
  d.strips({
    caption: text,
    boxes: [text],
    beside: text,
    rows: [{ name: text, marks: [text], beside: text, say: text }],
  }),
  d.ring({ caption: text, steps: [text, text] }),
  d.tree({ caption: text, branches: [{ name: text, below: [{ name: text, below: [] }] }] }),
  d.table({
    caption: text,
    rowHeadings: true,
    columns: [
      { heading: text, width: 8 },
      { heading: 'b', width: 92 },
    ],
    rows: [[text, text]],
  }),
]

const two = (text: string): d.Block =>
  d.table({
    caption: 'Two columns',
    rowHeadings: true,
    columns: [
      { heading: 'One', width: 8 },
      { heading: 'Two', width: 92 },
    ],
    rows: [[text, text]],
  })

type Opened = {
  readonly text: string
  readonly pages: readonly string[]
  readonly structure: string
  readonly info: string
}

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const printed = async (paper: d.Paper): Promise<Uint8Array> => {
  const made = await d.toPdf(paper)
  assert.ok(made.ok)
  return made.value
}

/** A paper named `odd` is read for its words alone: the structure of a very long table takes poppler seconds. */
const open = async (paper: d.Paper, name: string): Promise<Opened> => {
  const file = join(folder, `${name}.pdf`)
  await writeFile(file, await printed(paper))
  const read = async (command: string, ...options: string[]) =>
    (await run(command, [...options, file, ...(command === 'pdftotext' ? ['-'] : [])], { maxBuffer: 1 << 28 })).stdout
  return {
    text: await read('pdftotext'),
    pages: (await read('pdftotext', '-layout')).split('\f').slice(0, -1),
    structure: name === 'odd' ? '' : await read('pdfinfo', '-struct-text'),
    info: (await read('pdfinfo')) + (await read('pdfinfo', '-meta')) + (await read('pdffonts')),
  }
}

const bare = (words: string) => words.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
const missing = (text: string, wanted: readonly string[]): readonly string[] => {
  const shown = bare(text)
  return wanted.filter(words => !shown.includes(bare(words)))
}

test('a paper says what it is: title, language, author, PDF/UA, its typeface inside, no time of its own', async () => {
  const { info, structure } = await open(plan, 'plan')
  assert.match(info, /^Title: +Outline change plan$/m)
  assert.match(info, /^Author: +Harrow Vale and Westmarsh Partnership$/m)
  assert.match(info, /^Tagged: +yes$/m)
  assert.match(info, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.match(info, /<dc:language>.*en-GB/s)
  assert.doesNotMatch(info, /CreationDate|ModDate|CreateDate/)
  const fonts = info.split('\n').filter(line => /TrueType|Type 1/.test(line))
  assert.ok(fonts.length >= 3)
  for (const font of fonts) assert.match(font, /SourceSans3.* yes yes yes/)
  assert.ok(structure.length > 0)
})

test('a paper in another language is tagged so, and what is English in it too', async () => {
  const blocks = [{ ...d.heading(1, 'Questions'), lang: 'en-GB' }, d.paragraph('Mae pawb yn gofyn.')]
  const { info } = await open({ title: 'Ein safonau', lang: 'cy', orientation: 'portrait', blocks }, 'welsh')
  assert.match(info, /<dc:language>.*<rdf:li>cy</s)
})

test('every text is there, in the order in which it is read', async () => {
  const { text } = await open(plan, 'plan')
  const wanted = [
    'Harrow Vale and Westmarsh Partnership',
    'Outline change plan',
    'For the Partnership Board',
    'Draft, not signed · 26 November 2026',
    'Ama Osei',
    'Nothing recorded',
    'Score 3 of 5: We are making progress',
    'Young people’s forum',
    'Chair of the Board',
    'Not signed yet',
    'ended line 80',
  ]
  assert.deepEqual(missing(text, wanted), [])
  assert.deepEqual(missing(text, ['ended line 81']), ['ended line 81'])
  const places = wanted.slice(4).map(words => bare(text).indexOf(bare(words)))
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  )
})

test('a screen reader is told of headings, lists, tables with their column heads, quotations, links and drawings', async () => {
  const { structure } = await open(plan, 'plan')
  const count = (kind: RegExp) => structure.match(kind)?.length ?? 0
  // A paper that begins at level 2 is lifted: levels never jump.
  assert.equal(count(/^ *H1 /gm), 3)
  assert.equal(count(/^ *H2 /gm), 1)
  assert.equal(count(/\/Scope \/Column/g), 6)
  assert.equal(count(/^ *LI /gm), 4)
  assert.equal(count(/^ *BlockQuote$/gm), 1)
  assert.equal(count(/^ *Caption/gm), 4)
  assert.equal(count(/^ *Figure/gm), 3)
  const file = Buffer.from(await printed(plan)).toString('latin1')
  assert.match(file, /\/Alt \(Where each group stands\. First: A 2, B 3, agreed 3\)/)
  assert.match(file, /\/Alt \(The cycle\. 1 Understand, 2 Plan, 3 Do, then 1 again\)/)
  assert.match(file, /\/Alt \(Lines of reporting\. The Board, and below it: The executive\)/)
  assert.match(structure, /^ *Link /m)
  assert.doesNotMatch(structure, /javascript/)
})

test('every page says which it is, of how many, and that it is a draft; some lie on their side', async () => {
  const { pages, info } = await open(plan, 'plan')
  assert.ok(pages.length > 5)
  for (const [at, page] of pages.entries()) {
    assert.match(page, new RegExp(`Outline change plan +Page ${at + 1} of ${pages.length}\\s`))
    assert.match(page, /Draft, not signed\s*$/)
  }
  assert.match(info, /A4/)
})

test('the header row stands on every page of a table, and no short row is parted', async () => {
  const { pages } = await open(plan, 'plan')
  const withRows = pages.filter(page => /Action number/.test(page))
  assert.ok(withRows.length > 3)
  for (const page of withRows) {
    assert.match(page, /^ *Action +Owner +By when$/m)
    const begun = [...page.matchAll(/begun line (\d+)/g)].map(([, row]) => row)
    const ended = [...page.matchAll(/ended line (\d+)/g)].map(([, row]) => row)
    assert.deepEqual(begun, ended)
  }
})

test('odd texts are texts wherever they stand', async () => {
  for (const text of odd) {
    const opened = await open({ ...plan, blocks: everywhere(text) }, 'odd')
    // Right-to-left text is laid out by line; its letters count.
    const letters = /[\u0590-\u05ff\u202e]/.test(text)
    const [wanted, shown] = letters ? [[...new Set(bare(text))], opened.text] : [[text], opened.text.normalize('NFC')]
    assert.deepEqual(missing(shown, wanted), [], text.slice(0, 40))
  }
})

test('what cannot be drawn becomes a sign that says so, and never fails', async () => {
  const { text } = await open(
    { ...plan, title: undrawable.join(' '), organisation: '中', blocks: undrawable.flatMap(everywhere) },
    'odd',
  )
  assert.match(text, /bell\ufffdnull\ufffd/)
  assert.match(text, /lone\ufffd/)
})

test('empty texts, blank headings and a paper of nothing are still papers', async () => {
  const empty: d.Paper = { title: '', lang: 'en-GB', orientation: 'landscape', blocks: [] }
  assert.ok((await printed(empty)).length > 500)
  const { structure } = await open({ ...empty, blocks: [...everywhere(''), ...everywhere(' \n\t')] }, 'empty')
  assert.doesNotMatch(structure, /^ *H2/m)
})

test('a row that is taller than a page runs on', async () => {
  const long = Array.from({ length: 400 }, (_, at) => `Sentence number ${at + 1} of a very long cell.`).join(' ')
  const { text, pages } = await open({ ...plan, blocks: [d.heading(1, 'Long'), two(long)] }, 'odd')
  assert.ok(pages.length > 2)
  assert.deepEqual(missing(text, ['Sentence number 400 of a']), [])
})
