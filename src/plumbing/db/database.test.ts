import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import type { Scope } from '#ground'
import { DatabaseDown, openDatabase, sql, type Write } from './index.ts'

type Tables = { 'trial.counter': { id: number; count: number } }

const anyone: Scope = { kind: 'visitor' }

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(`
    create schema trial;
    create table trial.counter (id integer primary key, count bigint not null);
    insert into trial.counter values (1, 0), (2, 0);
    grant usage on schema trial to stocktake_app;
    grant all on trial.counter to stocktake_app;`)
})
after(() => db.close())

const addOne = async (tx: Write, id: number): Promise<void> => {
  const tables = tx.over<Tables>()
  const { count } = await tables
    .selectFrom('trial.counter')
    .select('count')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await tables
    .updateTable('trial.counter')
    .set({ count: count + 1 })
    .where('id', '=', id)
    .execute()
}

const counted = async (id: number): Promise<unknown> =>
  (await db.unscoped(`select count::integer from trial.counter where id = ${id}`))[0]?.['count']

test('32 callers who load, decide and save the same row at once: every one counts', async () => {
  await Promise.all(Array.from({ length: 32 }, () => db.write(anyone, tx => addOne(tx, 1))))
  equal(await counted(1), 32)
})

test('two writes that lock each other out both happen in the end', async () => {
  const before = [await counted(1), await counted(2)]
  const both = (order: readonly number[]): Promise<void> =>
    db.write(anyone, async tx => {
      for (const id of order) await addOne(tx, id)
    })
  await Promise.all(Array.from({ length: 6 }, (_, index) => both(index % 2 ? [1, 2] : [2, 1])))
  deepEqual(
    [await counted(1), await counted(2)],
    before.map(count => Number(count) + 6),
  )
})

test('a write that throws leaves nothing behind, and its error comes through unchanged', async () => {
  const before = await counted(2)
  const refused = new Error('no')
  await rejects(
    db.write(anyone, async tx => {
      await addOne(tx, 2)
      throw refused
    }),
    error => error === refused,
  )
  equal(await counted(2), before)
})

test('a failed statement that the work swallowed is not taken for success', async () => {
  await rejects(
    db.write(anyone, async tx => {
      await addOne(tx, 2)
      await sql`select 1 / 0`.execute(tx.over()).catch(() => undefined)
    }),
    /rolled back/,
  )
})

test('values leave as the nouns expect: whole numbers, instants, days and parsed documents', async () => {
  const { rows } = await db.read(anyone, tx =>
    sql`select 9007199254740991::bigint as big, '2026-11-26 14:32:00.1+00'::timestamptz as at, null::timestamptz as never,
      '2026-03-29 01:30:00+01'::timestamptz as summer, '2026-11-26'::date as day, '{"a": [1, "x"]}'::jsonb as document,
      array['2026-11-26 14:32:00.123456+00'::timestamptz, null] as moments, array[1, 2]::bigint[] as numbers,
      array['2026-11-26'::date] as days, 0.1::numeric as exact`.execute(tx.over()),
  )
  deepEqual(rows[0], {
    big: 9007199254740991,
    at: '2026-11-26T14:32:00.100Z',
    never: null,
    summer: '2026-03-29T00:30:00.000Z',
    day: '2026-11-26',
    document: { a: [1, 'x'] },
    moments: ['2026-11-26T14:32:00.123Z', null],
    numbers: [1, 2],
    days: ['2026-11-26'],
    exact: '0.1',
  })
  await rejects(
    db.read(anyone, tx => sql`select 9007199254740993::bigint`.execute(tx.over())),
    /too large/,
  )
})

test('within a read everything is of one moment', async () => {
  const seen = await db.read(anyone, async tx => {
    const look = async (): Promise<unknown> =>
      (await tx.over<Tables>().selectFrom('trial.counter').select('count').where('id', '=', 2).executeTakeFirst())
        ?.count
    const first = await look()
    await db.write(anyone, other => addOne(other, 2))
    return [first, await look()]
  })
  equal(seen[0], seen[1])
})

test('a connection that is cut in mid-work is said as DatabaseDown, and the next request gets a new one', async () => {
  const cut = db.read(anyone, async tx => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.over())
    await db.unscoped('select pg_terminate_backend($1)', [rows[0]?.pid])
    await sql`select 1`.execute(tx.over())
  })
  await rejects(cut, DatabaseDown)
  equal((await db.read(anyone, tx => sql`select 1 as one`.execute(tx.over()))).rows.length, 1)
})

test('idle connections that are cut are replaced without a word', async () => {
  const others = 'pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  const cut = await db.unscoped(`select pg_terminate_backend(pid) from ${others}`)
  ok(cut.length > 0, 'there was nothing to cut')
  await until('they have gone', async () => (await db.unscoped(`select from ${others}`)).length === 0)
  equal((await db.read(anyone, tx => sql`select 1 as one`.execute(tx.over()))).rows.length, 1)
})

test('a database that is not there is DatabaseDown', async () => {
  for (const url of ['postgresql://x@localhost:1/x', 'postgresql://x@localhost/x?host=/nowhere']) {
    const gone = openDatabase(url)
    await rejects(
      gone.read(anyone, async () => undefined),
      DatabaseDown,
    )
    await gone.close()
  }
})
