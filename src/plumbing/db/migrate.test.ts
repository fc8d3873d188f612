import { deepEqual, equal, rejects } from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { emptyDatabase, type TestDatabase } from '#test/database.ts'
import { migrate, MigrationRefused } from './index.ts'

const shipped = join(import.meta.dirname, '../../../migrations')

const first = `call plumbing.room('trial');
create table trial.one (partnership_id uuid not null, id integer not null, primary key (partnership_id, id));
call plumbing.tenant_table('trial.one');
`
const second = `set local role stocktake_keeper;
insert into trial.one values ('0190a000-0000-7000-8000-000000000001', 1);
set local role stocktake_owner;
create table trial.two (id integer primary key);
insert into trial.two values (1);
alter table trial.two add column word text not null default 'x';
`

let root = ''
let folder = ''
let db: TestDatabase

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
const run = (): Promise<readonly string[]> => migrate(db.connection, { folder })
const tables = async (): Promise<readonly unknown[]> =>
  (await db.unscoped(`select tablename from pg_tables where schemaname = 'trial' order by 1`)).map(
    row => row['tablename'],
  )

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'stocktake-migrations-'))
})

beforeEach(async () => {
  folder = await mkdtemp(join(root, 'trial-'))
  await copyFile(join(shipped, '000-ground.sql'), join(folder, '000-ground.sql'))
  await write('001-first.sql', first)
  await write('002-second.sql', second)
  db = await emptyDatabase()
})

after(() => rm(root, { recursive: true, force: true }))

test('files are applied in order, once, and what was applied is remembered', async () => {
  deepEqual(await run(), ['000-ground', '001-first', '002-second'])
  deepEqual(await run(), [])
  await write('003-third.sql', 'create table trial.three (id integer primary key);')
  deepEqual(await run(), ['003-third'])
  deepEqual(await tables(), ['one', 'three', 'two'])
})

test('rows that a migration changes as the keeper are changed, and belong to the tables of the owner', async () => {
  await run()
  equal((await db.unscoped('select from trial.one')).length, 1)
  const owners = await db.unscoped(`select distinct tableowner as owner from pg_tables where schemaname = 'trial'`)
  deepEqual(owners, [{ owner: 'stocktake_owner' }])
})

test('two programs that start at once share the work', async () => {
  const applied = await Promise.all([run(), run(), run()])
  deepEqual(await tables(), ['one', 'two'])
  equal((await db.unscoped('select from trial.two')).length, 1)
  equal(applied.length, 3)
})

test('a failing statement takes its whole file back and is named with its line', async () => {
  await write('002-second.sql', `${second}\nselect 1 / 0;\ncreate tabel trial.three ();`)
  await rejects(run(), /migrations\/002-second\.sql line 9: syntax error/)
  await write('002-second.sql', `${second}\ninsert into trial.two values (1);`)
  await rejects(run(), /migrations\/002-second\.sql: duplicate key/)
  deepEqual(await tables(), ['one'])
  await write('002-second.sql', second)
  deepEqual(await run(), ['002-second'])
})

test('an edited file is refused, and so is a database that has seen a newer program', async () => {
  await run()
  await write('001-first.sql', `${first}-- a word more\n`)
  await rejects(run(), /001-first\.sql was edited after it was applied/)
  await write('001-first.sql', first)
  await rm(join(folder, '002-second.sql'))
  await rejects(run(), /newer version of this program: it holds migration 002-second/)
})

test('a file that comes in below what was applied is refused, and so are odd names', async () => {
  await rm(join(folder, '001-first.sql'))
  await write('002-second.sql', 'create schema trial;')
  await run()
  await write('001-first.sql', first)
  await rejects(run(), /001-first\.sql is new but 002-second was applied before it/)
  await write('002-again.sql', '')
  await rejects(run(), MigrationRefused)
  await rm(join(folder, '002-again.sql'))
  await write('3-third.sql', '')
  await rejects(run(), MigrationRefused)
})

test('cut off at any statement, it is whole again at the next start', async () => {
  await rm(join(folder, '002-second.sql'))
  await run()
  const statements = second.trimEnd().split('\n')
  for (const count of statements.keys()) {
    const cut = [...statements.slice(0, count), 'set local role none; select pg_terminate_backend(pg_backend_pid());']
    await write('002-second.sql', cut.join('\n'))
    await rejects(run(), /terminating connection|Connection terminated/)
    deepEqual(await tables(), ['one'])
  }
  await write('002-second.sql', second)
  deepEqual(await run(), ['002-second'])
})

test('every shipped migration applies to an empty database', async () => {
  const last = (await migrate(db.connection, { folder: shipped })).at(-1)
  const text = await readFile(join(shipped, `${last}.sql`), 'utf8')
  equal(text.length > 0, true)
})
