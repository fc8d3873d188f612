import { packZip, type Packed } from '#files'
import { createHash } from 'node:crypto'
import { partsOf, savedAs, type Zip } from './archives.ts'

/** The parts of an archive, to be changed. */
export type Parts = Map<string, Buffer>

const at = '2026-11-18T09:30:00.000Z'

async function* packed(parts: Parts): AsyncGenerator<Packed> {
  for (const [name, bytes] of parts)
    yield {
      name,
      bytes: (async function* () {
        yield bytes
      })(),
    }
}

/** The same archive after somebody did something to it. */
export const spoilt = async (zip: Zip, change: (parts: Parts) => void): Promise<Zip> => {
  const parts = new Map(await partsOf(zip))
  change(parts)
  return savedAs(packZip(packed(parts), at))
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type Listed = { table?: string; file: string; rows?: number; size?: number; sha256: string }
type Told = { persons: Listed; tables: Listed[]; files: Listed[] } & Record<string, unknown>

export const manifestIn = (parts: Parts): Told => JSON.parse(parts.get('stocktake.json')?.toString() ?? '') as Told

/** Changes what the archive says of itself. */
export const retold = (parts: Parts, change: (manifest: Told) => void): void => {
  const manifest = manifestIn(parts)
  change(manifest)
  parts.set('stocktake.json', Buffer.from(JSON.stringify(manifest)))
}

/** Rewrites a part as somebody does who knows about digests: what the archive says of itself fits again. */
export const rewritten = (parts: Parts, name: string, change: (text: string) => string): void => {
  const text = change(parts.get(name)?.toString() ?? '')
  const bytes = Buffer.from(text)
  parts.set(name, bytes)
  retold(parts, ({ persons, tables, files }) => {
    for (const each of [persons, ...tables, ...files]) {
      if (each.file !== name) continue
      each.sha256 = digest(bytes)
      if (each.rows !== undefined) each.rows = Math.max(0, text.split('\n').length - 3)
      if (each.size !== undefined) each.size = bytes.length
    }
  })
}
