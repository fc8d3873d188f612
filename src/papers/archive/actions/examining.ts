import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checklistsShipped, runTable } from '#checklist'
import { shapesOf, type Database } from '#db'
import { exerciseTable } from '#exercise'
import { fileTable, inspect, quota, type Inspected } from '#files'
import { yes, type Decision, type Id, type Instant } from '#ground'
import { comesInWhole, editionTable, ownChecklistTable, type Editions } from '#instrument'
import { leavingNames, leavingOf, personColumns, type Leaving } from '../leaving.ts'
import {
  contentName,
  differenceOf,
  manifestFrom,
  manifestName,
  personFrom,
  type ArchivePerson,
  type Manifest,
} from '../manifest.ts'
import { idsIn } from '../redraw.ts'
import type { ArchiveRefusal } from '../refusal.ts'
import { rooms } from '../store/rooms.ts'
import { expectDigest, NotReadIn, openArchive, partIn, piecesIn, rowsIn, textIn, type Parts } from './opening.ts'

const manifestLimit = 32 * 1024 * 1024

/** A file of the archive, as its row knows it. */
export type ArchiveFile = {
  readonly id: Id<'file'>
  readonly name: string
  readonly kind: string
  readonly size: number
  readonly sha256: string
  readonly added_by: Id<'person'>
  readonly added_at: Instant
}

/** An archive in which every part was read and found to be what it says. */
export type Examined = {
  readonly manifest: Manifest
  readonly tables: readonly Leaving[]
  readonly persons: readonly ArchivePerson[]
  readonly files: readonly ArchiveFile[]
  /** The years of its exercises, the newest first. */
  readonly years: readonly string[]
  /** Every id that a row has in a column for ids, and those of the people. */
  readonly ids: ReadonlySet<string>
}

export type Examining = { readonly db: Database; readonly editions: Editions }

type Row = Readonly<Record<string, unknown>>

const readManifest = async (parts: Parts): Promise<Manifest> => {
  const part = parts.get(manifestName)
  if (part === undefined) throw new NotReadIn({ kind: 'no-archive' })
  const read = manifestFrom(await textIn(part, manifestLimit))
  if ('manifest' in read) return read.manifest
  throw new NotReadIn({ kind: read.fault === 'unknown-version' ? 'unknown-version' : 'no-archive' })
}

/** A line as a row that has these columns and no other. */
export const rowFrom = (line: string, { table, columns }: Leaving): Row => {
  const unfit = new NotReadIn({ kind: 'unfit', part: contentName(table) })
  const row = parsed(line)
  if (row === undefined) throw unfit
  const names = Object.keys(row)
  if (names.length !== columns.length || columns.some(({ name }) => !(name in row))) throw unfit
  return row
}

const parsed = (line: string): Row | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined
  } catch {
    return undefined
  }
}

const readPersons = async (parts: Parts, { persons }: Manifest): Promise<readonly ArchivePerson[]> => {
  const found: ArchivePerson[] = []
  for await (const line of rowsIn(partIn(parts, persons.file), persons)) {
    const person = personFrom(parsed(line))
    if (person === undefined) throw new NotReadIn({ kind: 'unfit', part: persons.file })
    found.push(person)
  }
  return found
}

/** Reads every row of a table once, for what it points at. */
const readTable = async (
  parts: Parts,
  { tables }: Manifest,
  leaving: Leaving,
  see: (row: Row, ids: readonly string[]) => void,
): Promise<void> => {
  const part = contentName(leaving.table)
  const said = tables.find(({ table }) => table === leaving.table)
  if (said === undefined) throw new NotReadIn({ kind: 'missing', part })
  for await (const line of rowsIn(partIn(parts, part), said)) {
    const row = rowFrom(line, leaving)
    const ids = idsIn(row, leaving.columns)
    if (ids === undefined) throw new NotReadIn({ kind: 'unfit', part })
    see(row, ids)
  }
}

const readTables = async (
  parts: Parts,
  manifest: Manifest,
  tables: readonly Leaving[],
  persons: readonly ArchivePerson[],
  editions: Editions,
): Promise<Pick<Examined, 'ids' | 'files' | 'years'>> => {
  const known = new Set(persons.map(({ id }) => id))
  const ids = new Set(known)
  const files: ArchiveFile[] = []
  const years: string[] = []
  const held = new Set<string>()
  for (const leaving of tables) {
    const columns = personColumns(leaving)
    await readTable(parts, manifest, leaving, (row, own) => {
      for (const id of own) ids.add(id)
      if (columns.some(name => typeof row[name] === 'string' && !known.has(row[name])))
        throw new NotReadIn({ kind: 'unfit', part: contentName(leaving.table) })
      if (!comesInWhole(leaving.table, row)) throw new NotReadIn({ kind: 'unfit', part: contentName(leaving.table) })
      if (leaving.table === fileTable) files.push(row as unknown as ArchiveFile)
      if (leaving.table === editionTable || leaving.table === ownChecklistTable) held.add(String(row['id']))
      if (leaving.table === runTable) expectChecklist(held, String(row['checklist']))
      if (leaving.table !== exerciseTable) return
      expectEdition(editions, held, String(row['edition_id']))
      if (row['withdrawn'] !== true) years.push(String(row['label']))
    })
  }
  return { ids, files, years: years.toSorted().toReversed() }
}

/** The same of checklists. */
const expectChecklist = (held: ReadonlySet<string>, checklist: string): void => {
  if (!held.has(checklist) && checklistsShipped().find(checklist) === undefined)
    throw new NotReadIn({ kind: 'unknown-edition', what: checklist })
}

/** An archive brings the partnership's own editions along; the others must be here. */
const expectEdition = (editions: Editions, held: ReadonlySet<string>, edition: string): void => {
  if (!held.has(edition) && editions.shippedOne(edition) === undefined)
    throw new NotReadIn({ kind: 'unknown-edition', what: edition })
}

/** Takes a file out of the archive into a folder and looks into it as if somebody had attached it. */
export const unpackFile = async (
  parts: Parts,
  { files }: Manifest,
  file: ArchiveFile,
  folder: string,
): Promise<Inspected> => {
  const said = files.find(({ id }) => id === file.id)
  const name = said?.file ?? `files/${file.id}`
  if (said === undefined) throw new NotReadIn({ kind: 'missing', part: name })
  const hash = createHash('sha256')
  const path = join(folder, file.id)
  let size = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of piecesIn(partIn(parts, name))) {
      hash.update(piece)
      size += piece.length
      yield piece
    }
  }
  await pipeline(counted(), createWriteStream(path, { mode: 0o600 }))
  expectDigest(name, hash, file.sha256)
  const found = await inspect({ field: '', name: file.name, path, size, tooLarge: false })
  if (!found.ok || found.value.kind !== file.kind || found.value.name !== file.name || size !== file.size)
    throw new NotReadIn({ kind: 'unsafe-file', part: file.name })
  return found.value
}

const lookIntoFiles = async (
  parts: Parts,
  manifest: Manifest,
  files: readonly ArchiveFile[],
  folder: string,
): Promise<void> => {
  if (files.reduce((sum, { size }) => sum + Number(size), 0) > quota) throw new NotReadIn({ kind: 'over-quota' })
  for (const file of files) {
    const { path } = await unpackFile(parts, manifest, file, folder)
    await rm(path)
  }
}

/** Reads all of an open archive and stores nothing. */
export const examineParts = async (
  { db, editions }: Examining,
  parts: Parts,
  folder: string,
): Promise<Decision<Examined, ArchiveRefusal>> => {
  const manifest = await readManifest(parts)
  const shapes = await db.read({ kind: 'visitor' }, tx => shapesOf(tx, leavingNames(rooms)))
  const tables = leavingOf(rooms, shapes)
  const what = differenceOf(manifest.tables, tables)
  if (what !== undefined) throw new NotReadIn({ kind: 'kept-differently', what })
  const persons = await readPersons(parts, manifest)
  const read = await readTables(parts, manifest, tables, persons, editions)
  await lookIntoFiles(parts, manifest, read.files, folder)
  return yes({ manifest, tables, persons, ...read })
}

/** Whether a file is an archive that can be read in here, and what is in it. Reads all of it and stores nothing. */
export const examine = (
  ground: Examining,
  zip: { readonly path: string; readonly size: number },
  folder: string,
): Promise<Decision<Examined, ArchiveRefusal>> => openArchive(zip, parts => examineParts(ground, parts, folder))
