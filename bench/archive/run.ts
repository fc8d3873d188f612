// `npm run bench -- archive`: everything of a partnership with ten years, out and in, beside reading the same rows raw.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Writable } from 'node:stream'
import type { Client } from 'pg'
import { openDatabase } from '#db'
import { realWorld, type Id } from '#ground'
import { loadEditions } from '#instrument'
import { buildWorld } from '#test/world/index.ts'
import { storeArchive } from '../../src/papers/archive/actions/storing.ts'
import { takeEverything } from '../../src/papers/archive/actions/taking.ts'
import { leavingNames } from '../../src/papers/archive/leaving.ts'
import { rooms } from '../../src/papers/archive/store/rooms.ts'
import { addYears } from './years.ts'

const [years, rounds, files, fileBytes] = [10, 5, 40, 2 * 1024 * 1024]
const chunk = 256 * 1024

const say = (words: string): void => console.log(words)

type Cost = { readonly cpu: number; readonly wall: number; readonly memory: number }

/** Processor time and wall of some work, and by how much the process grew while it was done. */
const cost = async (work: () => Promise<unknown>): Promise<Cost> => {
  globalThis.gc?.()
  const [before, began, start] = [process.cpuUsage(), performance.now(), process.memoryUsage().rss]
  let most = start
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 10)
  await work()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - began, memory: (most - start) / 1_000_000 }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

const sayCost = (name: string, costs: readonly Cost[], raw?: readonly Cost[]): void => {
  const of = (part: keyof Cost, all: readonly Cost[]): number => middle(all.map(each => each[part]))
  const times = (part: keyof Cost): string =>
    raw === undefined ? '' : ` (× ${(of(part, costs) / of(part, raw)).toFixed(1)})`
  say(
    `  ${name.padEnd(34)} CPU ${of('cpu', costs).toFixed(0)} ms${times('cpu')}, wall ${of('wall', costs).toFixed(0)} ms${times('wall')}, ` +
      `grows by ${of('memory', costs).toFixed(0)} MB`,
  )
}

/** Attached files of a size, as rows. */
const attach = async (client: Client, partnership: Id<'partnership'>, person: Id<'person'>): Promise<void> => {
  const world = realWorld()
  for (let count = 0; count < files; count++) {
    const [id, bytes] = [world.newId(), randomBytes(fileBytes)]
    const { createHash } = await import('node:crypto')
    await client.query(
      `insert into files.file (partnership_id, id, name, kind, size, sha256, added_by, added_at)
       values ($1, $2, $3, 'pdf', $4, $5, $6, now())`,
      [partnership, id, `evidence-${count}.pdf`, fileBytes, createHash('sha256').update(bytes).digest('hex'), person],
    )
    for (let at = 0; at * chunk < fileBytes; at++)
      await client.query('insert into files.chunk values ($1, $2, $3, $4)', [
        ...[partnership, id, at, bytes.subarray(at * chunk, (at + 1) * chunk)],
      ])
  }
}

async function* noPapers(): AsyncGenerator<never> {
  yield* []
}

/** The rows and the bytes as plain statements give them, with nothing done to them. */
const readRaw = async (client: Client, partnership: Id<'partnership'>, withFiles: boolean): Promise<number> => {
  let rows = 0
  for (const table of leavingNames(rooms)) {
    const owner = table === 'people.partnership' ? 'id' : 'partnership_id'
    rows += (await client.query(`select * from ${table} where ${owner} = $1`, [partnership])).rows.length
  }
  if (!withFiles) return rows
  const { rows: chunks } = await client.query<{ file_id: string; position: number }>(
    'select file_id, position from files.chunk where partnership_id = $1 order by file_id, position',
    [partnership],
  )
  for (const { file_id: file, position } of chunks)
    await client.query('select bytes from files.chunk where partnership_id = $1 and file_id = $2 and position = $3', [
      ...[partnership, file, position],
    ])
  return rows
}

const nowhere = (): Writable => new Writable({ write: (_piece, _encoding, done) => done() })

/** Everything of ten years out and in, on a database that is made. */
export const benchArchive = async (administrator: Client, connection: string): Promise<void> => {
  const db = openDatabase(connection)
  const world = realWorld()
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const { partnerships, people } = await buildWorld({ db, world, editions })
  const [partnership, person] = [partnerships.wexmoor, people.ruth]
  await addYears({ db, world }, partnership, person.id, years)
  await administrator.query('vacuum analyze')
  const taking = { db, world, person, partnership: { id: partnership, name: 'Wexmoor' }, papers: noPapers() }
  const take = (into: Writable) => pipeline(takeEverything({ ...taking, papers: noPapers() }), into)
  const measured = async (withFiles: boolean): Promise<void> => {
    const [raw, out]: [Cost[], Cost[]] = [[], []]
    let rows = 0
    for (let round = 0; round <= rounds; round++) {
      const one = await cost(async () => {
        rows = await readRaw(administrator, partnership, withFiles)
      })
      const other = await cost(() => take(nowhere()))
      if (round === 0) continue
      raw.push(one)
      out.push(other)
    }
    say(`\n${rows} rows of ${years} years${withFiles ? `, and ${files} files of ${fileBytes / 1024 / 1024} MB` : ''}:`)
    sayCost('read raw, by plain statements', raw)
    sayCost('everything out, without papers', out, raw)
  }
  await measured(false)
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-bench-'))
  try {
    const path = join(folder, 'archive.zip')
    await take(createWriteStream(path))
    const { size } = await stat(path)
    const costs: Cost[] = []
    for (let round = 0; round <= rounds; round++)
      costs.push(
        await cost(async () => {
          const stored = await storeArchive({ db, world, editions, person }, { path, size })
          if (!stored.ok) throw new Error(JSON.stringify(stored.refusal))
        }),
      )
    sayCost(`everything in (${(size / 1_000_000).toFixed(1)} MB)`, costs.slice(1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await attach(administrator, partnership, person.id)
  await measured(true)
  await db.close()
}
