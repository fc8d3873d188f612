import { no, type Decision } from '#ground'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { FileRefusal } from './refusal.ts'
import type { Pieces } from './bytes.ts'

/** One file inside a zip. */
export type Part = {
  readonly name: string
  /** In bytes, as the zip's own directory claims; reading it fails when that is not true. */
  readonly size: number
  open(): Promise<Pieces>
}

/** What a zip may come to. */
export type ZipLimits = {
  readonly parts: number
  /** All parts together, in bytes. */
  readonly unpacked: number
}

const ordinary: ZipLimits = { parts: 5_000, unpacked: 200 * 1024 * 1024 }
const harmless = 10 * 1024 * 1024
const ratioLimit = 200

const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

/** Parts that share bytes are how a small zip claims to be a huge one. */
const overlap = (entries: readonly Entry[]): boolean => {
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize
    return next !== undefined && next.relativeOffsetOfLocalHeader < end
  })
}

const refusalOf = (
  zip: ZipFile,
  entries: readonly Entry[],
  size: number,
  limits: ZipLimits,
): FileRefusal['kind'] | undefined => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > limits.unpacked || (unpacked > harmless && unpacked > size * ratioLimit)) return 'unpacks-too-large'
  if (overlap(entries)) return 'unpacks-too-large'
  const names = new Set(entries.map(entry => entry.fileName.toLowerCase()))
  const links = entries.some(isLink)
  const begins = entries.some(entry => entry.relativeOffsetOfLocalHeader === 0)
  return links || !begins || names.size < entries.length || zip.comment !== '' ? 'not-allowed' : undefined
}

const entriesOf = async (zip: ZipFile, limits: ZipLimits): Promise<readonly Entry[]> => {
  const entries: Entry[] = []
  if (zip.entryCount <= limits.parts) for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** A zip that lies about itself or can't be read says so by an error of yauzl or zlib; a disk that fails is another matter. */
const refusalFrom = (error: unknown): FileRefusal => {
  if (!(error instanceof Error) || 'syscall' in error) throw error
  return { kind: error.message.startsWith('too many bytes in the stream') ? 'unpacks-too-large' : 'not-allowed' }
}

/**
 * Opens a zip, judges its directory before anything is unpacked, and hands its parts to `judge`. Refuses too many parts,
 * too much when unpacked, parts that overlap, links, doubled, encrypted or outward-pointing names, and bytes before or
 * after the zip.
 */
export const judgeZip = async <Value, Refusal extends { readonly kind: string } = FileRefusal>(
  path: string,
  size: number,
  judge: (parts: readonly Part[]) => Promise<Decision<Value, Refusal | FileRefusal>>,
  limits: ZipLimits = ordinary,
): Promise<Decision<Value, Refusal | FileRefusal>> => {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { autoClose: false })
    const entries = await entriesOf(zip, limits)
    if (entries.length < zip.entryCount) return no({ kind: 'unpacks-too-large' })
    const refused = refusalOf(zip, entries, size, limits)
    if (refused) return no({ kind: refused })
    return await judge(entries.map(entry => partOf(zip as ZipFile, entry)))
  } catch (error) {
    return no(refusalFrom(error))
  } finally {
    zip?.close()
  }
}

const partOf = (zip: ZipFile, entry: Entry): Part => ({
  name: entry.fileName,
  size: entry.uncompressedSize,
  open: () => zip.openReadStreamPromise(entry),
})

/** True when a file of another kind is a zip as well, seen from its end. */
export const isAlsoZip = async (path: string, size: number): Promise<boolean> => {
  const found = await openPromise(path, { autoClose: false }).catch(refusalFrom)
  if ('kind' in found) return false
  found.close()
  return found.entryCount > 0 && size > 0
}
