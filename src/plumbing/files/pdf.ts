import { open, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { constants, inflate } from 'node:zlib'
import { bytesAt, lookThrough, markup, piecesOf } from './bytes.ts'
import type { FileRefusal } from './refusal.ts'
import { isAlsoZip } from './zip.ts'

type Kind = FileRefusal['kind'] | undefined

const unpack = promisify(inflate)

/**
 * Names that stand for something that acts, or for a file inside the file. An action's name comes after `/S` or where a
 * name can begin, and not as the end of a link such as `https://example.org/wiki/JavaScript`.
 */
const activeName =
  /(?:[\s\0<>()[\]]|\/S)\/(?:JavaScript|Launch|ImportData|SubmitForm|Rendition)(?![\w.-])|\/(?:EmbeddedFiles?|RichMedia|XFA)(?![\w.-])/
const locked = /\/Encrypt(?![\w.-])/
const objectStream = /\/ObjStm(?![\w.-])/g

const packedLimit = 5_000
const streamLimit = 8 * 1024 * 1024
const unpackedLimit = 100 * 1024 * 1024

/** A PDF may write any letter of a name as `#` and two digits. */
const spelledOut = (text: string): string =>
  text.replace(/#([\da-f]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The readable part of the file: what it says openly, and where packed objects begin. */
const lookOpenly = async (path: string): Promise<{ readonly kind: Kind; readonly packed: readonly number[] }> => {
  let kind: Kind
  const packed = new Set<number>()
  await lookThrough(piecesOf(path), 128, (raw, start) => {
    const text = spelledOut(raw)
    const lower = raw.toLowerCase()
    if (activeName.test(text) || markup.some(word => lower.includes(word))) kind = 'active-content'
    // Nobody but somebody hiding something spells the name of a packed stream in numbers.
    if (count(text, objectStream) !== count(raw, objectStream)) kind = 'active-content'
    if (locked.test(text)) kind ??= 'not-allowed'
    for (const found of raw.matchAll(objectStream)) packed.add(start + found.index)
  })
  return { kind, packed: [...packed] }
}

/** The bytes between `stream` and `endstream`; undefined when there is no end within 8 MB. */
const streamFrom = async (file: FileHandle, start: number): Promise<Buffer | undefined> => {
  for (let length = 64 * 1024; length <= streamLimit; length *= 4) {
    const bytes = await bytesAt(file, start, length)
    const end = bytes.indexOf('endstream')
    if (end >= 0) return bytes.subarray(0, end)
    if (bytes.length < length) return undefined
  }
  return undefined
}

/** What one stream of packed objects says. A packing other than plain deflate can't be looked into, so it is refused. */
const unpackAt = async (file: FileHandle, position: number): Promise<Buffer | Kind> => {
  const from = Math.max(0, position - 1024)
  const round = (await bytesAt(file, from, 5 * 1024)).toString('latin1')
  const at = position - from
  const keyword = /stream\r?\n/.exec(round.slice(at))
  if (keyword === null) return 'not-allowed'
  const dictionary = spelledOut(round.slice(round.lastIndexOf('obj', at), at + keyword.index))
  if (!/\/Filter/.test(dictionary)) return undefined
  if (/\/Predictor/.test(dictionary) || !/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary))
    return 'not-allowed'
  const bytes = await streamFrom(file, from + at + keyword.index + keyword[0].length)
  if (bytes === undefined) return 'not-allowed'
  return unpack(bytes, { maxOutputLength: 4 * streamLimit, finishFlush: constants.Z_SYNC_FLUSH }).catch(
    (error: unknown) => (error instanceof RangeError ? 'unpacks-too-large' : 'not-allowed'),
  )
}

const lookIntoPacked = async (file: FileHandle, positions: readonly number[]): Promise<Kind> => {
  if (positions.length > packedLimit) return 'unpacks-too-large'
  let unpacked = 0
  for (const position of positions) {
    const found = await unpackAt(file, position)
    if (!Buffer.isBuffer(found)) {
      if (found) return found
      continue
    }
    unpacked += found.length
    if (unpacked > unpackedLimit) return 'unpacks-too-large'
    if (activeName.test(spelledOut(found.toString('latin1')))) return 'active-content'
  }
  return undefined
}

/** Ends as a PDF ends: anything after it is there for another program to find. */
const endsProperly = async (file: FileHandle, size: number): Promise<boolean> =>
  /%%EOF[\s\0]*$/.test((await bytesAt(file, size - 2048, Math.min(size, 2048))).toString('latin1'))

/**
 * Why a file that begins as a PDF is not kept: code, other files inside, a password, or a second face. Looks into packed
 * objects too, where newer writers put most of what a PDF says. The file is never rendered.
 */
export const refusePdf = async (path: string, size: number): Promise<Kind> => {
  const openly = await lookOpenly(path)
  if (openly.kind) return openly.kind
  const file = await open(path)
  try {
    if (!(await endsProperly(file, size))) return 'not-allowed'
    const packed = await lookIntoPacked(file, openly.packed)
    return packed ?? ((await isAlsoZip(path, size)) ? 'does-not-match-its-name' : undefined)
  } finally {
    await file.close()
  }
}
