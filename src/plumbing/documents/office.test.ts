import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import * as d from './index.ts'

// Word files are opened by a real office programme: what it shows is what counts.
const run = promisify(execFile)
const need = 'Install libreoffice-writer-nogui and poppler-utils: the papers are checked by opening them'

const pasted = `Partners have begun to plan together.

What has changed:
•\tThe needs assessment was refreshed
o\twith figures for each locality
•\tOne front door opened

1. Agree a protocol
2. Publish what we heard`

const plan = (...more: readonly d.Block[]): d.Paper => ({
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
    d.heading(1, 'Initial priorities'),
    ...d.prose(pasted),
    d.scoreLine(3, 5, 'We are making progress'),
    d.heading(2, 'What young people say'),
    d.quote(d.prose('Nobody tells us what changed.'), 'Young people’s forum'),
    ...more,
    d.turn('landscape'),
    d.heading(1, 'Actions'),
    d.table({
      caption: 'Two hundred actions',
      rowHeadings: true,
      columns: [
        { heading: 'Action', width: 40 },
        { heading: 'Owner', width: 30 },
        { heading: 'By when', width: 30 },
      ],
      rows: Array.from({ length: 200 }, (_, at) => [
        `${at + 1}. Action number ${at + 1}`,
        'Westmarsh Council',
        'March 2027',
      ]),
    }),
  ],
})

const support = [d.heading(1, 'Support from the partnership'), d.signatures({ role: 'Chair of the Board' })]

const hostile = [
  '=1+1',
  "+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '</w:t></w:r></w:p>',
  ']]><!--',
  '&lt;b&gt; &#0; &#x1F;',
  '{ HYPERLINK "http://e.example" }',
  'DDEAUTO c:\\windows\\system32\\cmd.exe',
  'CURRENT',
  '{bullets-1}',
  'bell\u0007null\u0000esc\u001b',
  'lone\ud800',
  '\u202eright to left\u202c',
  'שלום עולם',
  '👩‍👧‍👦 family',
  'Z\u0351\u0343a\u0315l\u0321go',
  'long'.repeat(500),
]
const hostilePaper: d.Paper = {
  ...plan(),
  title: '<Title> & ]]> \u0001',
  blocks: hostile.flatMap(text => [
    d.heading(2, text),
    d.paragraph(text),
    d.bullets([text]),
    d.note(text),
    d.facts({ name: text, value: text }),
    d.table({
      caption: text,
      columns: [
        { heading: text, width: 50 },
        { heading: 'b', width: 50 },
      ],
      rows: [[text, text]],
    }),
  ]),
}

/** What an opened paper shows: its text in order, its pages as printed, its outline, and what a screen reader is told. */
type Opened = {
  readonly text: string
  readonly pages: readonly string[]
  readonly outline: readonly string[]
  readonly structure: string
}

const tagged = JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: 'true' } })
const papers = { plan: plan(...support), unsupported: plan(), hostile: hostilePaper }
let folder = ''
let opened: Readonly<Record<keyof typeof papers, Opened>>

const convert = (kind: string) => {
  const files = Object.keys(papers).map(name => join(folder, `${name}.docx`))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  return run('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', folder, ...files], {
    timeout: 120_000,
  })
}

const open = async (name: string): Promise<Opened> => {
  const pdf = join(folder, `${name}.pdf`)
  const read = async (command: string, ...options: string[]) =>
    (await run(command, [...options, pdf, ...(command === 'pdftotext' ? ['-'] : [])], { maxBuffer: 1 << 26 })).stdout
  const outline = await read('pdftohtml', '-xml', '-i', '-stdout')
  return {
    text: await readFile(join(folder, `${name}.txt`), 'utf8'),
    pages: (await read('pdftotext', '-layout')).split('\f').slice(0, -1),
    outline: [...outline.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, heading = '']) => heading),
    structure: await read('pdfinfo', '-struct'),
  }
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'papers-'))
  for (const [name, paper] of Object.entries(papers))
    await writeFile(join(folder, `${name}.docx`), await d.toWord(paper))
  await convert(`pdf:writer_pdf_Export:${tagged}`).catch((cause: unknown) => Promise.reject(new Error(need, { cause })))
  await convert('txt:Text (encoded):UTF8')
  opened = { plan: await open('plan'), unsupported: await open('unsupported'), hostile: await open('hostile') }
})

after(() => rm(folder, { recursive: true, force: true }))

/** The texts of a list that the opened paper does not show, however its lines fall. */
const missing = ({ text }: Opened, wanted: readonly string[]): readonly string[] => {
  const bare = (words: string) => words.replace(/[\s\ufeff]/g, '')
  const shown = bare(text)
  return wanted.filter(words => !shown.includes(bare(words)))
}

test('an office programme shows every heading in its outline', () => {
  assert.deepEqual(opened.plan.outline, [
    'Initial priorities',
    'What young people say',
    'Support from the partnership',
    'Actions',
  ])
})

test('every text is there, and a paper that lacks a section is found out', () => {
  const wanted = [
    'Harrow Vale and Westmarsh Partnership',
    'Outline change plan',
    'For the Partnership Board',
    'Draft, not signed · 26 November 2026',
    'Prepared byAma Osei',
    'Seats unheardNothing recorded',
    'Score 3 of 5: We are making progress',
    '– Young people’s forum',
    'Chair of the Board',
    'Not signed yet',
    '200. Action number 200',
  ]
  assert.deepEqual(missing(opened.plan, wanted), [])
  assert.deepEqual(missing(opened.unsupported, wanted), ['Chair of the Board', 'Not signed yet'])
})

test('pasted bullets and numbers are shown as lists, one below the other', () => {
  const [first = ''] = opened.plan.pages
  assert.match(
    first,
    /• +The needs assessment was refreshed\n +– +with figures for each locality\n+ *• +One front door/,
  )
  assert.match(first, /1\. +Agree a protocol\n+ *2\. +Publish what we heard/)
})

test('every page says which it is, of how many, and that it is a draft', () => {
  const { pages } = opened.plan
  assert.ok(pages.length > 5)
  for (const [at, page] of pages.entries()) {
    assert.match(page, new RegExp(`Outline change plan +Page ${at + 1} of ${pages.length}\\s`))
    assert.match(page, /Draft, not signed\s*$/)
  }
})

test('the header row stands on every page that the table runs over', () => {
  const pages = opened.plan.pages.filter(page => /Action number/.test(page))
  assert.ok(pages.length > 4)
  for (const page of pages) assert.match(page, /^ *Action +Owner +By when$/m)
})

test('a screen reader is told of headings, column headings, lists and links', () => {
  const count = (kind: RegExp) => opened.plan.structure.match(kind)?.length ?? 0
  assert.equal(count(/^ *H1 /gm), 3)
  assert.equal(count(/^ *H2 /gm), 1)
  assert.equal(count(/\/Scope \/Column/g), 6)
  assert.equal(count(/^ *LI /gm), 5)
  assert.equal(count(/^ *Link /gm), 4)
})

test('hostile texts are text', () => {
  const shown = hostile.map(text => text.replace(/\p{Cc}|\p{Surrogate}/gu, '\ufffd'))
  assert.deepEqual(missing(opened.hostile, shown), [])
  assert.deepEqual(missing(opened.hostile, ['=1+2']), ['=1+2'])
  assert.equal(opened.hostile.outline.length, hostile.length)
})
