import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One file inside a zip as a test wants it, honest or not. */
export type Entry = {
  readonly name: string
  readonly data?: string | Buffer
  /** The data follows itself so often; it is never whole in the memory of the test. */
  readonly times?: number
  /** What the directory claims that it unpacks to. */
  readonly claims?: number
  readonly flags?: number
  readonly mode?: number
}

type Packed = { readonly bytes: Buffer; readonly size: number; readonly sum: number }

const packedOf = ({ data = '', times = 1 }: Entry): Packed => {
  const plain = Buffer.from(data)
  // A piece that forgets what came before it can be followed by itself.
  const piece = deflateRawSync(plain, { finishFlush: constants.Z_FULL_FLUSH })
  const pieces = Array.from({ length: times }, () => piece)
  return {
    bytes: Buffer.concat([...pieces, deflateRawSync('')]),
    size: plain.length * times,
    sum: pieces.reduce(sum => crc32(plain, sum), 0),
  }
}

const headerOf = (entry: Entry, packed: Packed): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(entry.flags ?? 0, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(packed.sum, 10)
  fields.writeUInt32LE(packed.bytes.length, 14)
  fields.writeUInt32LE(entry.claims ?? packed.size, 18)
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return fields
}

/** A zip as given. */
export const zipped = (entries: readonly Entry[]): Buffer => {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const entry of entries) {
    const packed = packedOf(entry)
    const header = headerOf(entry, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, rest, Buffer.from(entry.name))
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(entry.name), packed.bytes])
    local.push(body)
    at += body.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`
const office = 'http://schemas.openxmlformats.org'
const relationsXml = (relations: string): string =>
  xml(`<Relationships xmlns="${office}/package/2006/relationships">${relations}</Relationships>`)
const relation = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`
const typesXml = (parts: string): string =>
  xml(
    `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`,
  )
const main = 'application/vnd.openxmlformats-officedocument'

/** A Word file whose body is given; `more` are further parts or those in the place of its own. */
export const wordFile = (body: string, more: readonly Entry[] = [], before = ''): Entry[] =>
  withMore(
    [
      {
        name: '[Content_Types].xml',
        data: typesXml(
          `<Override PartName="/word/document.xml" ContentType="${main}.wordprocessingml.document.main+xml"/>`,
        ),
      },
      { name: '_rels/.rels', data: relationsXml(relation('r1', 'officeDocument', 'word/document.xml')) },
      {
        name: 'word/document.xml',
        data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${before}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      },
    ],
    more,
  )

/** An Excel file with one sheet, and whatever its parts are told to be. */
export const sheetFile = (sheet: string, more: readonly Entry[] = []): Entry[] =>
  withMore(
    [
      {
        name: '[Content_Types].xml',
        data: typesXml(`<Override PartName="/xl/workbook.xml" ContentType="${main}.spreadsheetml.sheet.main+xml"/>`),
      },
      { name: '_rels/.rels', data: relationsXml(relation('r1', 'officeDocument', 'xl/workbook.xml')) },
      { name: 'xl/_rels/workbook.xml.rels', data: relationsXml(relation('r1', 'worksheet', 'worksheets/sheet1.xml')) },
      {
        name: 'xl/workbook.xml',
        data: xml(
          `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Answers" sheetId="1" r:id="r1"/></sheets></workbook>`,
        ),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: xml(`<worksheet xmlns="${office}/spreadsheetml/2006/main">${sheet}</worksheet>`),
      },
    ],
    more,
  )

/** A relation to something outside, which opening the file would fetch. */
export const fetching = (type: string, target: string): Entry => ({
  name: 'word/_rels/document.xml.rels',
  data: relationsXml(relation('r9', type, target, ' TargetMode="External"')),
})

export const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

const withMore = (own: readonly Entry[], more: readonly Entry[]): Entry[] => [
  ...own.map(entry => more.find(({ name }) => name === entry.name) ?? entry),
  ...more.filter(({ name }) => !own.some(entry => entry.name === name)),
]
