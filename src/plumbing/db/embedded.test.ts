import { equal, match, notEqual, ok, rejects } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { asAdministrator } from '#test/server.ts'
import { until } from '#test/until.ts'
import { DatabaseDown, openDatabase, sql, startEmbedded, type Embedded } from './index.ts'

const run = promisify(execFile)
const isRoot = process.getuid?.() === 0
const pgBin = process.env['PG_BIN']
const server = join(import.meta.dirname, 'embedded.ts')

let root = ''
let dataDir = ''
const running: Embedded[] = []
const lines: string[] = []

const start = async (folder = dataDir, more: { readonly pgBin?: string } = {}): Promise<Embedded> => {
  const embedded = await startEmbedded({ dataDir: folder, pgBin, log: line => lines.push(line), ...more })
  running.push(embedded)
  return embedded
}

const ask = async (connection: string, question: string): Promise<string> =>
  asAdministrator(connection, async client => String(Object.values((await client.query(question)).rows[0] ?? {})[0]))

const socketOf = (connection: string): string => decodeURIComponent(/host=([^&]+)/.exec(connection)?.[1] ?? '')

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'stocktake-embedded-'))
  await chmod(root, 0o755)
})
beforeEach(async () => {
  dataDir = await mkdtemp(join(root, 'data-'))
  await chmod(dataDir, 0o755)
})
afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop()
})
after(() => rm(root, { recursive: true, force: true }))

test('a folder that is not there yet becomes a database; what it holds is there after stop and start', async () => {
  const folder = join(dataDir, 'not/there')
  const first = await start(folder)
  equal(await ask(first.connection, 'select session_user'), 'stocktake')
  await asAdministrator(first.administrator, client => client.query('create table kept (); '))
  await first.stop()
  await rejects(ask(first.connection, 'select 1'), /ENOENT|ECONNREFUSED/)
  const second = await start(folder)
  await first.stop()
  equal(await ask(second.administrator, `select count(*) from pg_tables where tablename = 'kept'`), '1')
  equal((await stat(join(dataDir, 'not'))).mode & 0o777, 0o755)
})

test('it listens on a socket that others can not reach, and on nothing else', async () => {
  const { connection, administrator } = await start()
  equal(await ask(administrator, 'show listen_addresses'), '')
  equal((await stat(socketOf(connection))).mode & 0o777, 0o700)
  equal((await stat(join(dataDir, 'postgres'))).mode & 0o777, 0o700)
  equal(await ask(administrator, `select setting from pg_settings where name = 'max_connections'`), '50')
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'])
    equal(await ask(administrator, `show ${name}`), 'on', name)
})

test('text is ordered the same everywhere: by code point, in UTF8', async () => {
  const { connection } = await start()
  const locale = await ask(connection, `select datcollate from pg_database where datname = current_database()`)
  match(locale, /^C(\.UTF-8)?$/)
  equal(await ask(connection, 'show server_encoding'), 'UTF8')
})

test('a second program on the same folder is refused, and the first goes on', async () => {
  const first = await start()
  await rejects(start(), new RegExp(`${dataDir} is in use by another Stocktake \\(process ${process.pid}\\)`))
  equal(await ask(first.connection, 'select 1'), '1')
})

const holder = `
  const { startEmbedded } = await import(process.argv[1])
  await startEmbedded({ dataDir: process.argv[2], pgBin: process.env.PG_BIN, log: () => undefined })
  process.kill(process.pid, 'SIGKILL')`

/** Lives until it is killed. */
const living = holder.replace(/process\.kill.*/, `process.stdout.write('ready'); setInterval(() => undefined, 60_000)`)

const postmaster = async (): Promise<string | undefined> =>
  (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]

test('the server outlives a program that was killed, and the next one adopts it', async () => {
  const killed = run(process.execPath, ['--input-type=module', '-e', holder, server, dataDir])
  await rejects(killed, { signal: 'SIGKILL' })
  const pid = await postmaster()
  const next = await start()
  equal(await postmaster(), pid)
  equal(await ask(next.connection, 'select 1'), '1')
})

test('a program that was killed holds nobody up while its connection is still there', async () => {
  const first = run(process.execPath, ['--input-type=module', '-e', living, server, dataDir])
  const { child } = first
  await once(child.stdout ?? child, 'data')
  const administrator = `postgresql://postgres@localhost/postgres?host=${join(dataDir, 'socket')}`
  const connectionOf = (program: number | undefined): Promise<string> =>
    ask(administrator, `select max(pid) from pg_stat_activity where application_name = 'process ${program}'`)
  const held = Number(await connectionOf(child.pid))
  process.kill(held, 'SIGSTOP')
  child.kill('SIGKILL')
  await rejects(first, { signal: 'SIGKILL' })
  const next = start()
  await until('the next one asks', async () => (await connectionOf(process.pid)) !== 'null')
  process.kill(held, 'SIGCONT')
  equal(await ask((await next).connection, 'select 1'), '1')
})

test('a server that was killed as well, and whose processes are still leaving, is started again', async () => {
  const killed = run(process.execPath, ['--input-type=module', '-e', holder, server, dataDir])
  await rejects(killed, { signal: 'SIGKILL' })
  const pid = await postmaster()
  process.kill(Number(pid), 'SIGKILL')
  const next = await start()
  notEqual(await postmaster(), pid)
  equal(await ask(next.connection, 'select 1'), '1')
})

test('a server that dies under a running program is run again and locked again, and an open pool answers', async () => {
  const { connection } = await start()
  const db = openDatabase(connection)
  const asked = () => db.read({ kind: 'visitor' }, tx => sql`select 1`.execute(tx.over()))
  await asked()
  const [pid, before] = [await postmaster(), lines.length]
  process.kill(Number(pid), 'SIGKILL')
  // A connection that is open may still be served until its own process hears of the death.
  await asked().catch((error: unknown) => ok(error instanceof DatabaseDown))
  await until('the server runs again', () => lines.slice(before).includes('PostgreSQL runs again.'))
  equal((await asked()).rows.length, 1)
  notEqual(await postmaster(), pid)
  await rejects(start(), /is in use by another Stocktake/)
  await db.close()
})

test('a server that is stopped as it should be stays stopped', async () => {
  const { connection, stop } = await start()
  const before = lines.length
  await stop()
  await pause(300)
  equal(lines.length, before)
  await rejects(ask(connection, 'select 1'), /ENOENT|ECONNREFUSED/)
})

test('the number of a process that is no PostgreSQL of ours does not keep it from starting', async () => {
  await (await start()).stop()
  const alive = run(process.execPath, ['-e', 'setTimeout(() => undefined, 60000)'])
  const left = [alive.child.pid, join(dataDir, 'postgres'), 1, 5432, join(dataDir, 'socket'), '', ' 1 1', 'ready   ']
  await writeFile(join(dataDir, 'postgres/postmaster.pid'), `${left.join('\n')}\n`)
  if (isRoot) await run('chown', ['65534', join(dataDir, 'postgres/postmaster.pid')])
  try {
    equal(await ask((await start()).connection, 'select 1'), '1')
  } finally {
    alive.child.kill()
    await alive.catch(() => undefined)
  }
})

test('a folder of another major version is refused and left alone', async () => {
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres/PG_VERSION'), '14\n')
  await rejects(start(), /was made by PostgreSQL 14, and this is PostgreSQL 1\d\. Set PG_BIN/)
  equal(await readFile(join(dataDir, 'postgres/PG_VERSION'), 'utf8'), '14\n')
})

test('a PG_BIN without PostgreSQL is said in words', async () => {
  await rejects(start(dataDir, { pgBin: '/nowhere' }), /\/nowhere\/postgres does not run: is PG_BIN right\?/)
})

test('what people wrote never reaches the log, even when a statement fails', async () => {
  const { connection } = await start()
  await rejects(ask(connection, `select 'a private sentence'::integer`), /invalid input syntax/)
  await asAdministrator(connection, async client => {
    await client.query('create temporary table person (name text primary key)')
    const put = (): Promise<unknown> => client.query('insert into person values ($1)', ['private name'])
    await put()
    await rejects(put(), /duplicate key/)
  })
  // A failure stands in the log before the one who asked hears of it.
  const log = await readFile(join(dataDir, 'postgres.log'), 'utf8')
  match(log, /duplicate key/)
  equal(/private name/.test(log), false, log)
})

test(
  'as root below a folder that others can not enter, data and programs go elsewhere and it says so',
  { skip: isRoot ? false : 'only root has this case' },
  async () => {
    const closed = join(dataDir, 'home')
    await mkdir(join(closed, 'clone'), { recursive: true })
    await chmod(closed, 0o700)
    const embedded = await start(join(closed, 'clone/data'))
    match(
      lines.join('\n'),
      /^Started as root from a place that others cannot enter: the database is in \/var\/lib\/stocktake\/data-/m,
    )
    const place = await ask(embedded.administrator, 'show data_directory')
    match(place, /^\/var\/lib\/stocktake\//)
    equal((await stat(closed)).mode & 0o777, 0o700)
    await embedded.stop()
    await rm(join(place, '..'), { recursive: true })
  },
)

test('a folder whose path is too long for a socket still works', async () => {
  const { connection, stop } = await start(join(dataDir, 'a-rather-long-folder-name/'.repeat(4), 'data'))
  equal(await ask(connection, 'select 1'), '1')
  await stop()
  await rm(socketOf(connection), { recursive: true })
})
