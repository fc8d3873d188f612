// @ts-expect-error yauzl comes without types
import { fromBufferPromise } from 'yauzl'

type Zip = {
  eachEntry(): AsyncIterable<{ readonly fileName: string }>
  openReadStreamPromise(entry: unknown): Promise<AsyncIterable<Buffer>>
}

/** The parts of an office file by name, as texts. */
export const partsIn = async (file: Uint8Array): Promise<ReadonlyMap<string, string>> => {
  const zip = (await fromBufferPromise(Buffer.from(file), { lazyEntries: true })) as Zip
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}
