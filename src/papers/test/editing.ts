import { crc32 } from 'node:zlib'
// @ts-expect-error yauzl comes without types
import { fromBufferPromise } from 'yauzl'

type Zip = {
  eachEntry(): AsyncIterable<{ readonly fileName: string }>
  openReadStreamPromise(entry: unknown): Promise<AsyncIterable<Buffer>>
}

/** The parts of a Word file. */
const partsOf = async (file: Uint8Array): Promise<Map<string, Buffer>> => {
  const zip = (await fromBufferPromise(Buffer.from(file), { lazyEntries: true })) as Zip
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks))
  }
  return parts
}

/** A zip of these parts, nothing packed. */
const zipped = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const [local, central]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, data] of parts) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((0o100644 << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, Buffer.from(name))
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data])
    local.push(body)
    at += body.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}

/** A Word file whose document (or another part) somebody changed. */
export const edited = async (
  file: Uint8Array,
  change: (xml: string) => string,
  part = 'word/document.xml',
): Promise<Buffer> => {
  const parts = await partsOf(file)
  parts.set(part, Buffer.from(change(parts.get(part)?.toString('utf8') ?? '')))
  return zipped(parts)
}

/** A form with one file, as a browser posts it. */
export const posted = (bytes: Uint8Array, name = 'paper.docx') => {
  const head = `--boundary\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--boundary--\r\n')]),
    type: 'multipart/form-data; boundary=boundary',
  }
}

/** What the fields of a page's form would send: hidden ones, and what is chosen of the others. */
export const hiddenIn = (page: string): Record<string, string> => {
  const entities: Readonly<Record<string, string>> = {
    ...{ '&#39;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#10;': '\n' },
  }
  const plain = (text: string): string => text.replaceAll(/&[#\w]+;/g, found => entities[found] ?? found)
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      plain(name),
      plain(value),
    ]),
  )
}

/** What a person reads of a page. */
export const readIn = (page: string): string =>
  page
    .replace(/^[\s\S]*<main/, '<main')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
