import { createHash } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowLines, shapesOf, type Read } from '#db'
import { exerciseTable } from '#exercise'
import { fileTable } from '#files'
import type { Id } from '#ground'
import { peopleBehind } from '#people'
import { leavingNames, leavingOf, personColumns, type Leaving } from '../leaving.ts'
import type { ArchivePerson } from '../manifest.ts'
import { rooms } from '../store/rooms.ts'
import { addressesThatCame } from '../store/records.ts'

/** A list of rows as it lies on the disk until it has gone into the zip. */
export type Spooled = { readonly path: string; readonly rows: number; readonly sha256: string }

export type SpooledFile = {
  readonly id: Id<'file'>
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** What a partnership had on record at one moment, on the disk; and what else has to go along. */
export type Spool = {
  readonly tables: readonly (Spooled & { readonly leaving: Leaving })[]
  readonly persons: Spooled
  readonly files: readonly SpooledFile[]
  /** The editions that its exercises rest on. */
  readonly editions: readonly string[]
}

type Row = Readonly<Record<string, unknown>>

/** Lists as an archive has them: JSON with a row on each line. */
const writeList = async (path: string, pages: AsyncIterable<readonly string[]>): Promise<Spooled> => {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let rows = 0
  const put = async (text: string): Promise<void> => {
    hash.update(text)
    await file.appendFile(text)
  }
  try {
    await put('[')
    for await (const lines of pages) {
      await put(`${rows === 0 ? '\n' : ',\n'}${lines.join(',\n')}`)
      rows += lines.length
    }
    await put('\n]\n')
  } finally {
    await file.close()
  }
  return { path, rows, sha256: hash.digest('hex') }
}

async function* seen(
  pages: AsyncIterable<readonly string[]>,
  see: (row: Row) => void,
): AsyncGenerator<readonly string[]> {
  for await (const lines of pages) {
    for (const line of lines) see(JSON.parse(line) as Row)
    yield lines
  }
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value
}

/** What rows tell of people, files and editions while they pass. */
const makeNotes = () => {
  const people = new Set<Id<'person'>>()
  const files: SpooledFile[] = []
  const editions = new Set<string>()
  const noteFor = (leaving: Leaving) => {
    const columns = personColumns(leaving)
    return (row: Row): void => {
      for (const name of columns) if (typeof row[name] === 'string') people.add(row[name])
      if (leaving.table === fileTable) files.push(row as unknown as SpooledFile)
      if (leaving.table === exerciseTable) editions.add(String(row['edition_id']))
    }
  }
  return { people, files, editions, noteFor }
}

const personLines = async (tx: Read, ids: readonly Id<'person'>[]): Promise<readonly string[]> => {
  const behind = new Map((await peopleBehind(tx, ids)).map(each => [each.id, each]))
  const came = await addressesThatCame(tx)
  return ids.toSorted().map(id => {
    const known = behind.get(id)
    const person: ArchivePerson = { id, name: known?.name ?? null, email: known?.email ?? came.get(id) ?? null }
    return JSON.stringify(person)
  })
}

/** Writes everything that leaves to a folder, as it stood at one moment: in one transaction, a megabyte at a time. */
const spoolInto = async (folder: string, tx: Read): Promise<Spool> => {
  const notes = makeNotes()
  const tables: (Spooled & { leaving: Leaving })[] = []
  for (const leaving of leavingOf(rooms, await shapesOf(tx, leavingNames(rooms)))) {
    const names = leaving.columns.map(({ name }) => name)
    const pages = seen(rowLines(tx, leaving, names, leaving.filled), notes.noteFor(leaving))
    tables.push({ ...(await writeList(join(folder, `${leaving.table}.json`), pages)), leaving })
  }
  const people = await personLines(tx, [...notes.people])
  return {
    tables,
    persons: await writeList(join(folder, 'persons.json'), once(people)),
    files: notes.files.map(({ id, name, size, sha256 }) => ({ id, name, size, sha256 })),
    editions: [...notes.editions].toSorted(),
  }
}

/** A folder of one's own that goes with everything in it when the work is done, well or badly. */
export const inFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-everything-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Makes a folder and fills it; `clear` removes it again. Nothing stays where the filling fails. */
export const spoolEverything = async (
  read: <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>,
): Promise<{ readonly spool: Spool; readonly clear: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-everything-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  try {
    return { spool: await read(tx => spoolInto(folder, tx)), clear }
  } catch (error) {
    await clear()
    throw error
  }
}
