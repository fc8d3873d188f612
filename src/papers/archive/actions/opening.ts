import { createHash } from 'node:crypto'
import { judgeZip, type Part } from '#files'
import { no, type Decision } from '#ground'
import type { ArchiveRefusal } from '../refusal.ts'

/** What an archive may come to: a gigabyte of files, its papers, and texts that pack well. */
const limits = { parts: 50_000, unpacked: 4 * 1024 * 1024 * 1024 }
const longestLine = 32 * 1024 * 1024

/** Thrown while an archive is read, to leave at once; it does not get past `openArchive`. */
export class NotReadIn extends Error {
  override readonly name = 'NotReadIn'
  readonly refusal: ArchiveRefusal

  constructor(refusal: ArchiveRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}

/** The parts of an open archive, by name. */
export type Parts = ReadonlyMap<string, Part>

export const partIn = (parts: Parts, name: string): Part => {
  const part = parts.get(name)
  if (part === undefined) throw new NotReadIn({ kind: 'missing', part: name })
  return part
}

/** The bytes of a part. One that cannot be read to its end has been damaged; a disk that fails is another matter. */
export async function* piecesIn(part: Part): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* await part.open()
  } catch (error) {
    if (!(error instanceof Error) || error instanceof NotReadIn || 'syscall' in error) throw error
    throw new NotReadIn({ kind: 'changed', part: part.name })
  }
}

/** Checks that what was read is what the archive says it holds. */
export const expectDigest = (part: string, hash: ReturnType<typeof createHash>, sha256: string): void => {
  if (hash.digest('hex') !== sha256) throw new NotReadIn({ kind: 'changed', part })
}

/** The whole of a small part as text. */
export const textIn = async (part: Part, limit: number): Promise<string> => {
  if (part.size > limit) throw new NotReadIn({ kind: 'swells' })
  const pieces: Uint8Array[] = []
  for await (const piece of piecesIn(part)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** The rows of a list, each the JSON of one line, while its digest and their number are checked. */
export async function* rowsIn(
  part: Part,
  expected: { readonly rows: number; readonly sha256: string },
): AsyncGenerator<string, void, undefined> {
  const changed = new NotReadIn({ kind: 'changed', part: part.name })
  const hash = createHash('sha256')
  let [seen, rows, last] = [0, 0, '']
  for await (const line of linesIn(part, hash)) {
    if (seen++ === 0) {
      if (line !== '[') throw changed
    } else {
      if (last !== '') yield last.replace(/,$/, '')
      rows += last === '' ? 0 : 1
      last = line
    }
  }
  expectDigest(part.name, hash, expected.sha256)
  if (last !== ']' || rows !== expected.rows) throw changed
}

async function* linesIn(part: Part, hash: ReturnType<typeof createHash>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const changed = new NotReadIn({ kind: 'changed', part: part.name })
  const read = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw changed
    }
  }
  let rest = ''
  for await (const piece of piecesIn(part)) {
    hash.update(piece)
    const lines = (rest + read(piece)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) throw changed
    yield* lines
  }
  if (rest + read() !== '') throw changed
}

/**
 * Opens a zip as an archive that nobody has vouched for, and lets `work` read its parts. Whatever the zip does wrong is
 * a refusal; what we do wrong stays an error.
 */
export const openArchive = async <Value>(
  { path, size }: { readonly path: string; readonly size: number },
  work: (parts: Parts) => Promise<Decision<Value, ArchiveRefusal>>,
): Promise<Decision<Value, ArchiveRefusal>> => {
  let fault: { readonly error: unknown } | undefined
  const worked = async (parts: readonly Part[]): Promise<Decision<Value, ArchiveRefusal>> => {
    try {
      return await work(new Map(parts.map(part => [part.name, part])))
    } catch (error) {
      if (error instanceof NotReadIn) return no(error.refusal)
      fault = { error }
      throw error
    }
  }
  const done = await judgeZip<Value, ArchiveRefusal>(path, size, worked, limits)
  if (fault !== undefined) throw fault.error
  if (done.ok) return done
  const { refusal } = done
  if (refusal.kind === 'unpacks-too-large') return no({ kind: 'swells' })
  return isOurs(refusal) ? no(refusal) : no({ kind: 'no-archive' })
}

const zipKinds = ['empty', 'not-allowed', 'does-not-match-its-name', 'active-content', 'unpacks-too-large']

const isOurs = (refusal: { readonly kind: string }): refusal is ArchiveRefusal => !zipKinds.includes(refusal.kind)
