import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Instant } from '#ground'
import type { Pieces } from './bytes.ts'

/** One file that goes into a zip. */
export type Packed = {
  /** With `/` between folders. */
  readonly name: string
  readonly bytes: Pieces
  /** It is compressed already, as office files, PDFs and pictures are: it goes in as it is. */
  readonly isDense?: boolean
}

const put = async (
  zip: ZipFile,
  { name, bytes, isDense }: Packed,
  mtime: Date,
  under: Set<Readable>,
): Promise<void> => {
  const stream = Readable.from(bytes, { objectMode: false })
  under.add(stream)
  zip.addReadStream(stream, name, { mtime, compress: isDense !== true })
  await finished(stream)
  under.delete(stream)
}

/**
 * Writes a zip as it is read, one part after another: a part is asked for when the one before it has gone, and nothing
 * is held but a few pieces. A reader who goes ends the parts too, so that they can clear up.
 */
export async function* packZip(parts: AsyncIterable<Packed>, at: Instant): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const under = new Set<Readable>()
  const packing = (async () => {
    for await (const part of parts) await put(zip, part, new Date(at), under)
    zip.end()
  })()
  packing.catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error('The zip failed.')))
  zip.on('error', (error: Error) => output.destroy(error))
  try {
    for await (const piece of output) yield piece as Uint8Array
    await packing
  } finally {
    output.destroy()
    for (const stream of under) stream.destroy(new Error('Nobody reads the zip any more.'))
    await packing.catch(() => undefined)
  }
}
