import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Database } from '#db'
import { chunksOf, packZip, type Packed } from '#files'
import type { Id, Instant, Scope, World } from '#ground'
import type { Person } from '#people'
import { outsideOf } from '../leaving.ts'
import {
  archiveFormat,
  archiveVersion,
  contentName,
  manifestName,
  personsName,
  schemaName,
  typesOf,
  type Manifest,
} from '../manifest.ts'
import { readMe } from '../pages/read-me.ts'
import { contentsPage } from '../pages/contents.ts'
import { rooms } from '../store/rooms.ts'
import { archiveSchema } from '../schema.ts'
import { beginTaking, endTaking } from '../store/records.ts'
import { spoolEverything, type Spool, type SpooledFile } from './spool.ts'

/** A paper that goes into an archive, or why there is none. */
export type ArchivePaper = { readonly name: string; readonly year: string } & (
  { readonly file: string; readonly bytes: Uint8Array; readonly why?: never } | { readonly why: string }
)

export type Taking = {
  readonly db: Database
  readonly world: World
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly person: Person
  /** Made one after another, while what came before is on its way; no transaction is open then. */
  readonly papers: AsyncIterable<ArchivePaper>
}

async function* text(words: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(words)
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** A file of the partnership's, in a folder of its own, under the name that it was given. */
const fileName = ({ id, name }: SpooledFile): string => `files/${id}/${name}`

const isDense = (name: string): boolean => !/\.(?:txt|csv)$/i.test(name)

type MadePapers = { readonly papers: Manifest['papers'][number][]; readonly missing: string[] }

async function* packPapers(papers: AsyncIterable<ArchivePaper>, made: MadePapers): AsyncGenerator<Packed> {
  for await (const paper of papers) {
    const { name, year } = paper
    if (paper.why !== undefined) {
      made.missing.push(`${year}: ${name}. ${paper.why}`.slice(0, 500))
      continue
    }
    const { file, bytes } = paper
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    made.papers.push({ file, name: name.slice(0, 500), year, size: bytes.length, sha256 })
    yield {
      name: file,
      isDense: isDense(file),
      bytes: (async function* () {
        yield bytes
      })(),
    }
  }
}

const manifestOf = (taking: Taking, at: Instant, spool: Spool, { papers, missing }: MadePapers): Manifest => ({
  ...{ format: archiveFormat, version: archiveVersion },
  partnership: { id: taking.partnership.id, name: taking.partnership.name },
  ...{ takenAt: at, takenBy: taking.person.name, editions: [...spool.editions] },
  persons: { file: personsName, rows: spool.persons.rows, sha256: spool.persons.sha256 },
  tables: spool.tables.map(({ leaving: { table, columns }, rows, sha256 }) => ({
    ...{ table, file: contentName(table), rows, sha256 },
    columns: typesOf(columns),
  })),
  files: spool.files.map(file => ({ id: file.id, file: fileName(file), size: file.size, sha256: file.sha256 })),
  ...{ papers, missing },
  outside: [...outsideOf(rooms)],
})

async function* packAll(taking: Taking, scope: Scope, at: Instant, spool: Spool): AsyncGenerator<Packed> {
  yield { name: 'README.txt', bytes: text(readMe(taking.partnership.name, at)) }
  yield { name: schemaName, bytes: text(json(archiveSchema(spool.tables.map(({ leaving }) => leaving)))) }
  yield { name: personsName, bytes: createReadStream(spool.persons.path) }
  for (const { leaving, path } of spool.tables)
    yield { name: contentName(leaving.table), bytes: createReadStream(path) }
  for (const file of spool.files)
    yield { name: fileName(file), isDense: isDense(file.name), bytes: chunksOf(taking.db, scope, file.id) }
  const made: MadePapers = { papers: [], missing: [] }
  yield* packPapers(taking.papers, made)
  const manifest = manifestOf(taking, at, spool, made)
  yield { name: 'index.html', bytes: text(contentsPage(manifest, spool.files).markup) }
  yield { name: manifestName, bytes: text(json(manifest)) }
}

/**
 * Everything that a partnership has on record, as one zip, while it is being made. That it was taken is on record before
 * the first byte. One transaction copies the rows to the disk and ends; then papers are made and files read, piece by
 * piece, as fast as whoever takes it reads.
 */
export async function* takeEverything(taking: Taking): AsyncGenerator<Uint8Array, void, undefined> {
  const { db, world, partnership, person } = taking
  const scope: Scope = { kind: 'partnership', partnership: partnership.id, person: person.id }
  const [id, at] = [world.newId<'taking'>(), world.now()]
  await db.write(scope, tx => beginTaking(tx, id, person, at))
  // In nobody's name: what a person or a group has not shared is not the partnership's to take.
  const inNoName: Scope = { kind: 'job', name: 'papers.everything', partnership: partnership.id }
  const { spool, clear } = await spoolEverything(work => db.read(inNoName, work))
  let bytes = 0
  try {
    for await (const piece of packZip(packAll(taking, scope, at, spool), at)) {
      bytes += piece.length
      yield piece
    }
    await db.write(scope, tx => endTaking(tx, id, bytes, world.now()))
  } finally {
    await clear()
  }
}
