// @ts-expect-error yauzl comes without types
import { fromBufferPromise } from 'yauzl'

type Zip = {
  eachEntry(): AsyncIterable<{ readonly fileName: string }>
  openReadStreamPromise(entry: unknown): Promise<AsyncIterable<Buffer>>
}

/** The words of a Word file as a person reads them, a paragraph a line. */
export const wordsIn = async (file: Uint8Array): Promise<string> => {
  const zip = (await fromBufferPromise(Buffer.from(file), { lazyEntries: true })) as Zip
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    return plain(Buffer.concat(chunks).toString('utf8'))
  }
  throw new Error('This is no Word file')
}

const plain = (xml: string): string =>
  xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:br\/>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
