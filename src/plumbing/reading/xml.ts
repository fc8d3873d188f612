import sax from 'sax'
import { Damaged, limits, TooMuch } from './limits.ts'

/** An element of the format's own language, or of another one: those names begin with `~`. */
export type Element = {
  readonly name: string
  /** One attribute by its name, whatever its prefix. */
  readonly get: (name: string) => string | undefined
}

export type Handlers = {
  readonly open: (element: Element) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const own = /\/(?:wordprocessingml|spreadsheetml|relationships|content-types|custom-properties|package\/2006\/)/

/**
 * Reads XML as it comes, holding nothing of it. A document type, an entity of the file's own, or elements that nest
 * without end stop it: nothing is expanded and nothing is fetched.
 */
export const readXml = async (pieces: AsyncIterable<Uint8Array>, { open, close, text }: Handlers): Promise<void> => {
  const names: string[] = []
  const parser = sax.parser(true, { xmlns: true, strictEntities: true })
  parser.ondoctype = () => {
    throw new Damaged('A document type has no place in an office file.')
  }
  parser.onopentag = tag => {
    if (names.length >= limits.depth) throw new TooMuch('Elements nest too deep.')
    const name = own.test(tag.uri) ? tag.local : `~${tag.local}`
    names.push(name)
    open({ name, get: wanted => Object.values(tag.attributes).find(({ local }) => local === wanted)?.value })
  }
  parser.onclosetag = () => {
    const name = names.pop()
    if (name !== undefined) close(name)
  }
  const said = (words: string): void => text?.(words)
  parser.ontext = said
  parser.oncdata = said
  const decode = decoding()
  const write = (text: string): void => {
    parser.write(text)
    if (parser.error !== null) throw new Damaged(parser.error.message)
  }
  for await (const piece of pieces) write(decode(piece))
  write(decode())
  if (names.length > 0) throw new Damaged('A part breaks off.')
  parser.close()
}

const decoding = (): ((piece?: Uint8Array) => string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return piece => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true })
    } catch {
      throw new Damaged('A part is not UTF-8.')
    }
  }
}
