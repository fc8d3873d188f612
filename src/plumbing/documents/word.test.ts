import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
// @ts-expect-error yauzl comes without types
import { fromBufferPromise } from 'yauzl'
import * as d from './index.ts'

type Zip = {
  eachEntry(): AsyncIterable<{ readonly fileName: string }>
  openReadStreamPromise(entry: unknown): Promise<AsyncIterable<Buffer>>
}
type Parts = Readonly<Record<string, string>>

/** Every part of a Word file, by name. */
const partsOf = async (file: Uint8Array): Promise<Parts> => {
  const zip = (await fromBufferPromise(Buffer.from(file), { lazyEntries: true })) as Zip
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts[entry.fileName] = Buffer.concat(chunks).toString('utf8')
  }
  return parts
}

const paper = (...blocks: readonly d.Block[]): d.Paper => ({
  title: 'A paper',
  lang: 'en-GB',
  orientation: 'portrait',
  blocks,
})
/** The XML of the blocks, after the paragraph with the title. */
const body = async (...blocks: readonly d.Block[]): Promise<string> => {
  const parts = await partsOf(await d.toWord(paper(...blocks)))
  return (parts['word/document.xml'] ?? '').replace(/^.*?<\/w:p>/s, '')
}

const entities: Parts = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that Word shows, from the XML: runs, tabs and line breaks. */
const shown = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text = '', mark]) => (mark === 'tab' ? '\t' : mark === 'br' ? '\n' : text))
    .join('')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

test('headings, lists and header rows are real ones', async () => {
  const xml = await body(
    d.heading(1, 'One'),
    d.headingOnNewPage(2, 'Two'),
    d.bullets(['first', 'second']),
    d.numbered(['third'], 3),
    d.table({
      caption: 'Who',
      columns: [
        { heading: 'Name', width: 30 },
        { heading: 'Role', width: 70 },
      ],
      rows: [['Ama', 'Chair']],
    }),
  )
  assert.match(xml, /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t xml:space="preserve">One</)
  assert.match(xml, /<w:pStyle w:val="Heading2"\/><w:pageBreakBefore\/><\/w:pPr><w:r><w:t xml:space="preserve">Two</)
  assert.equal(xml.match(/<w:numId w:val="\d+"\/>/g)?.length, 3)
  assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1)
  assert.match(xml, /<w:gridCol w:w="2891"\/><w:gridCol w:w="6746"\/>/)
  assert.equal(xml.match(/<w:p\/>|<w:p><w:pPr>(?:(?!<w:r>|<\/w:p>).)*<\/w:pPr><\/w:p>/g), null, 'no paragraph is empty')
})

test('the file says its title, its organisation and its language, and names no person or time', async () => {
  const parts = await partsOf(await d.toWord({ ...paper(), title: 'Plan & <aims>', organisation: 'Westmarsh' }))
  const core = parts['docProps/core.xml'] ?? ''
  assert.match(
    core,
    /<dc:title>Plan &amp; &lt;aims&gt;<\/dc:title><dc:creator>Westmarsh<\/dc:creator><dc:language>en-GB</,
  )
  assert.doesNotMatch(core, /Un-named|dcterms/)
  assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en-GB"/)
})

test('a paper in another language says so, and its words that are not in it say theirs', async () => {
  const blocks = [d.paragraph('Mae pawb yn gofyn.', { text: 'Everybody asks.', lang: 'en-GB' })]
  const heading = { ...d.heading(1, 'Questions'), lang: 'en-GB' }
  const parts = await partsOf(await d.toWord({ ...paper(), lang: 'cy', blocks: [heading, ...blocks] }))
  assert.match(parts['docProps/core.xml'] ?? '', /<dc:language>cy</)
  assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="cy" w:eastAsia="cy" w:bidi="cy"/)
  const runs = [...(parts['word/document.xml'] ?? '').matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => run)
  const langOf = (words: string) => /<w:lang w:val="([^"]*)"/.exec(runs.find(run => run.includes(words)) ?? '')?.[1]
  assert.deepEqual(['Questions', 'Mae pawb yn gofyn.', 'Everybody asks.'].map(langOf), ['en-GB', undefined, 'en-GB'])
})

test('the only fields are page numbers, the only references outward safe links', async () => {
  const bad = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ms-word:ofe|u|http://x',
    'mailto:a@b.org?attach=x',
    '\\\\host\\x',
  ]
  const good = ['https://example.org/?a=1&b="2" 3', 'HTTP://example.org', 'mailto:ama@example.org']
  const parts = await partsOf(
    await d.toWord(paper(d.paragraph(...[...bad, ...good].map(address => d.link(`to ${address}`, address))))),
  )
  const external = Object.values(parts).flatMap(part =>
    [...part.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target),
  )
  assert.deepEqual(external, [
    'https://example.org/?a=1&amp;b=%222%22%203',
    'http://example.org/',
    'mailto:ama@example.org',
  ])
  const text = shown(parts['word/document.xml'] ?? '')
  for (const address of [...bad, ...good]) assert.ok(text.includes(`to ${address}`), address)
  const fields = Object.values(parts).flatMap(part =>
    [...part.matchAll(/<w:instrText[^>]*>([^<]*)|<w:fldSimple/g)].map(([, field]) => field),
  )
  assert.deepEqual(fields, ['PAGE', 'NUMPAGES'])
})

test('words that mean something to the library are only words', async () => {
  const words = [
    'CURRENT',
    'TOTAL_PAGES',
    'SECTION',
    '{bullets-1}',
    '{\ufffebullets-1}',
    '{numbers 1 .-1}',
    '{numbers 1 .-2}',
    '{{title}}',
    '[object Object]',
  ]
  const xml = await body(d.bullets(words), d.numbered(words))
  assert.equal(shown(xml), (words.join('') + words.join('')).replaceAll('\ufffe', '\ufffd'))
  assert.equal(xml.match(/<w:numId w:val="\d+"\/>/g)?.length, 2 * words.length)
})

test('each list has its own numbers', async () => {
  const xml = await body(d.numbered(['a', 'b']), d.numbered(['c']), d.numbered(['d'], 7))
  const used = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id)
  assert.equal(used[0], used[1])
  assert.equal(new Set(used).size, 3)
})

test('two tables in a row stay two', async () => {
  const xml = await body(
    d.facts({ name: 'a', value: 'b' }),
    d.facts({ name: 'c', value: 'd' }),
    d.signatures({ role: 'Chair' }),
  )
  assert.equal(xml.match(/<w:tbl>/g)?.length, 3)
  assert.doesNotMatch(xml, /<\/w:tbl><w:tbl>/)
})

test('a turned page is a section of its own with the same footer', async () => {
  const parts = await partsOf(
    await d.toWord(paper(d.heading(1, 'Up'), d.turn('landscape'), d.heading(1, 'Side'), d.turn('portrait'))),
  )
  const xml = parts['word/document.xml'] ?? ''
  assert.deepEqual(
    [...xml.matchAll(/<w:pgSz ([^/]*)\/>/g)].map(([, size]) => size),
    ['w:w="11906" w:h="16838" w:orient="portrait"', 'w:w="16838" w:h="11906" w:orient="landscape"'],
  )
  assert.equal(Object.keys(parts).filter(name => /^word\/footer\d/.test(name)).length, 2)
})

test('contents lead to every heading of the first two levels', async () => {
  const xml = await body(d.contents, d.heading(1, 'One'), d.heading(2, 'Two'), d.heading(3, 'Three'))
  const anchors = [...xml.matchAll(/<w:hyperlink w:[^>]*w:anchor="([^"]+)"|<w:hyperlink w:anchor="([^"]+)"/g)].map(
    found => found[1] ?? found[2],
  )
  const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
  assert.deepEqual(anchors, ['heading_1', 'heading_2'])
  assert.deepEqual(bookmarks, anchors)
})

test('a score never stands without its label', async () => {
  assert.equal(shown(await body(d.scoreLine(3, 5, 'We are making progress'))), 'Score 3 of 5: We are making progress')
  assert.equal(shown(await body(d.scoreLine(undefined, 5, 'We can’t judge this yet'))), 'We can’t judge this yet')
})

test('a row that does not fill its columns is a bug', () => {
  const columns = [
    { heading: 'a', width: 1 },
    { heading: 'b', width: 1 },
  ]
  assert.throws(() => d.table({ caption: 'Who', columns, rows: [['1', '2'], ['3']] }), /Row 2 of the table "Who"/)
})

test('any text comes back from the file as it went in, but for what XML cannot hold', async () => {
  const expected = (text: string) =>
    text
      .replace(/\r\n?|[\v\u2028\u2029]/g, '\n')
      .toWellFormed()
      .replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
  const units = [
    '\u0000',
    '\u000b',
    '\t',
    '\n',
    '\r',
    '<w:p>',
    ']]>',
    '&amp;',
    '\u202e',
    '\u200f',
    '\ufeff',
    '👩‍👧',
    '\ud800',
    '\ufffe',
    '=1+1',
    '',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...units, 'CURRENT')).map(parts => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, async typed => {
      const xml = await body(d.paragraph(typed, d.bold(typed)))
      assert.equal(shown(xml), expected(typed) + expected(typed))
      assert.doesNotMatch(xml, /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/u)
    }),
    { numRuns: 150 },
  )
})

test('five megabytes of text are one paper', async () => {
  const text = 'Partners agreed to share what they know. '.repeat(20).concat('\n\n').repeat(6500)
  const xml = await body(...d.prose(text))
  assert.ok(text.length > 5_000_000)
  assert.equal(shown(xml).length, text.replace(/ ?\n/g, '').length)
})
