import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { promisify } from 'node:util'
// @ts-expect-error yauzl comes without types
import { fromBufferPromise } from 'yauzl'
import { countryOf } from '#test/overview/world.ts'
import { filesOf } from '../../release/actions.ts'
import type { Release, ReleaseFiles } from '../../release/printed.ts'
import { publish } from '../../test/country.ts'
import { rowsOfCsv } from './csv.ts'
import { faultsIn, type FileFault } from './files.ts'
import { linesIn, linesOf } from './lines.ts'
import { emptied, readableIn, unexplained } from './numbers.ts'
import { readRelease } from './release.ts'

const run = promisify(execFile)

type Zip = {
  eachEntry(): AsyncIterable<{ readonly fileName: string }>
  openReadStreamPromise(entry: unknown): Promise<AsyncIterable<Buffer>>
}

/** The parts of a workbook by name, as texts. */
const partsIn = async (file: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const zip = (await fromBufferPromise(Buffer.from(file), { lazyEntries: true })) as Zip
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}

/** A release with cells of all kinds: printed, too few, printed again; levels; and earlier releases beside it. */
const release = publish(countryOf('B', 4, 2), true).releases[2] as Release

const sayFaults = (faults: readonly FileFault[]): readonly string[] => faults.map(({ file, kind }) => `${file} ${kind}`)

describe('the files of a release, read back', { timeout: 360_000 }, () => {
  let files: ReleaseFiles
  let fixed: ReleaseFiles

  before(async () => {
    files = await filesOf(release)
    fixed = await filesOf(emptied(release))
  })

  /** As the gate does it: what the JSON says is made again, and every file held against that. */
  const look = async (given: ReleaseFiles): Promise<readonly string[]> => {
    const read = readRelease(given.json)
    if (read === undefined) return ['json unreadable']
    const again = read === release ? files : await filesOf(read)
    return sayFaults(faultsIn(given, { release: read, again, fixed: await filesOf(emptied(read)) }))
  }
  const withHtml = (html: string): ReleaseFiles => ({ ...files, html })
  const withCsv = (change: (text: string) => string): ReleaseFiles => ({
    ...files,
    csv: new TextEncoder().encode(change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.csv))),
  })

  it('are the release itself, key by key and line by line', async () => {
    assert.ok(
      release.cells.some(({ notUpdated }) => notUpdated) && release.levels.length > 0 && release.earlier.length > 1,
    )
    assert.deepEqual(readRelease(files.json), release)
    assert.deepEqual(linesIn(rowsOfCsv(files.csv)), linesOf(release))
    assert.deepEqual(await look(files), [])
  })

  it('are refused as JSON with a key more, at any depth, or with less', () => {
    const plain = JSON.parse(files.json) as { cells: object[]; editions: object[] }
    assert.equal(readRelease('{'), undefined)
    assert.equal(readRelease(JSON.stringify({ ...plain, exact: 2.37 })), undefined)
    assert.equal(readRelease(JSON.stringify({ ...plain, cells: [{ ...plain.cells[0], mean: 2.37 }] })), undefined)
    assert.equal(readRelease(JSON.stringify({ ...plain, cells: undefined })), undefined)
    assert.equal(readRelease(files.json.replace('"kind": "figure",', '"kind": "figure", "n": 17,')), undefined)
  })

  it('are found out when one of them prints another figure, or a line less', async () => {
    const csv = (change: (text: string) => string) => look(withCsv(change))
    assert.ok((await csv(text => text.replace(/,about 25,/, ',about 30,'))).includes('csv other-figures'))
    assert.ok((await csv(text => text.split('\r\n').toSpliced(3, 1).join('\r\n'))).includes('csv other-figures'))
    assert.ok((await csv(text => text.replace('Printed', 'Mean'))).includes('csv unreadable'))
    assert.ok((await csv(text => text.replace(/,about 25,/, ',about 25.25,'))).includes('csv unknown-number'))
  })

  it('are found out when a page says a number more: in words, a chart’s title, a label, hidden data, a comment', async () => {
    const more = [
      (html: string) => html.replace('</table>', '</table><p>2.3714</p>'),
      (html: string) => html.replace('<title>', '<title>2.3714 '),
      (html: string) => html.replace('role="img"', 'role="img" aria-label="mean 2.3714"'),
      (html: string) => html.replace('<table', '<table data-mean="2.3714"'),
      (html: string) => html.replace('</table>', '</table><!-- 2.3714 -->'),
      (html: string) => html.replace('</table>', '</table><script type="application/json">[2.3714]</script>'),
    ]
    for (const add of more)
      assert.deepEqual(await look(withHtml(add(files.html))), ['html unknown-number', 'html something-more'])
  })

  it('are found out when a mark of a chart stands where its printed figure would not put it', async () => {
    const [mark = '', x = '0'] = /cx="(\d+)"/.exec(files.html) ?? []
    assert.notEqual(mark, '')
    assert.deepEqual(await look(withHtml(files.html.replace(mark, `cx="${Number(x) + 1}"`))), ['html something-more'])
  })

  it('are found out when the workbook or the PDF is not to the byte what the printed figures make', async () => {
    const other = await filesOf({ ...release, label: `${release.label} ` })
    assert.deepEqual(await look({ ...files, xlsx: other.xlsx }), ['xlsx something-more'])
    assert.deepEqual(await look({ ...files, pdf: other.pdf }), ['pdf something-more'])
  })

  it('print the same in the workbook, cell by cell, and nothing beside', async () => {
    const parts = await partsIn(files.xlsx)
    const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([^]*?)<\/t><\/si>/g)].map(
      ([, text = '']) => text,
    )
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    const rows = [...sheet.matchAll(/<row [^>]*>([^]*?)<\/row>/g)].map(([, row = '']) => {
      const cells = new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g)].map(
          ([, at = '', kind = '', value = '']) => [at, kind.includes('t="s"') ? (shared[Number(value)] ?? '') : value],
        ),
      )
      return [...'ABCDEFGHI'].map(at => cells.get(at) ?? '')
    })
    assert.deepEqual(linesIn(rows), linesOf(release))
    const words = [...parts].filter(([name]) => !/styles|theme|rels|Content_Types/.test(name)).map(([, text]) => text)
    assert.doesNotMatch(words.join(' '), /\d\.\d{2,}(?!\d*["/])/)
  })

  it('print no number in the PDF that the release does not explain, and every printed figure', async t => {
    const folder = await mkdtemp(join(tmpdir(), 'release-'))
    t.after(() => rm(folder, { recursive: true }))
    const textOf = async (name: string, pdf: Uint8Array): Promise<string> => {
      await writeFile(join(folder, name), pdf)
      return (await run('pdftotext', ['-layout', join(folder, name), '-'], { maxBuffer: 1 << 26 })).stdout
    }
    const [own, empty] = [await textOf('own.pdf', files.pdf), await textOf('empty.pdf', fixed.pdf)]
    const pages = Array.from({ length: own.split('\f').length }, (_, page) => String(page + 1)).join(' ')
    assert.deepEqual(unexplained(own, release, `${empty} ${pages}`), [])
    for (const { figure } of release.cells)
      if (figure.kind === 'figure') assert.ok(own.includes(figure.text), figure.text)
  })
})

describe('what a page can be read for', () => {
  it('is its texts and every attribute but the places and lengths of drawings', () => {
    const html =
      '<svg width="10" viewBox="0 0 9 9"><title>2.5 of 15</title><path d="M7 7" data-mean="2.37"/></svg><p>8</p>'
    const read = readableIn(html)
    for (const number of ['2.5', '15', '2.37', '8']) assert.ok(read.includes(number), number)
    assert.ok(!read.includes('M7') && !read.includes('10'))
  })
})
