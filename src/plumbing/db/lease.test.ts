import { deepEqual, equal, rejects } from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { after, before, test, type TestContext } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import type { Scope } from '#ground'
import { DatabaseDown, openDatabase, sql, type Database, type Read, type Write } from './index.ts'

type Tables = { 'trial.note': { partnership_id: string; id: number; text: string } }

const ids = Array.from({ length: 8 }, (_, index) => `0190a000-0000-7000-8000-00000000000${index}`)
const [first = '', second = ''] = ids
const inside = (partnership: string): Scope => ({ kind: 'partnership', partnership, person: first })

let db: TestDatabase
before(async () => {
  db = await freshDatabase({ max: 2 })
  await db.unscoped(`
    set role stocktake_owner;
    call plumbing.room('trial');
    create table trial.note (
      partnership_id uuid not null, id integer not null, text text not null, primary key (partnership_id, id)
    );
    call plumbing.tenant_table('trial.note');
    create table trial.open (id integer not null);
    call plumbing.guarded_table('trial.open');
    create policy everybody on trial.open to stocktake_app using (true) with check (true);`)
  for (const id of ids) await db.unscoped(`insert into trial.note values ($1, 1, 'first'), ($1, 2, 'second')`, [id])
})
after(() => db.close())

const owners = async (tx: Read): Promise<readonly string[]> => {
  const rows = await tx.over<Tables>().selectFrom('trial.note').select('partnership_id').distinct().execute()
  return rows.map(row => row.partnership_id)
}

const put = (tx: Write, partnership: string, id: number): Promise<unknown> =>
  tx.over<Tables>().insertInto('trial.note').values({ partnership_id: partnership, id, text: '' }).execute()

const stored = async (id: number): Promise<unknown> =>
  (await db.unscoped(`select count(*)::integer as count from trial.note where id = $1`, [id]))[0]?.['count']

const sleep = (seconds: number) => sql`select pg_sleep(${seconds})`

test('forty scopes at once on two connections, five times, with statements side by side, never see one another', async () => {
  const look = async (_: unknown, index: number): Promise<void> => {
    const own = ids[index % ids.length] ?? ''
    const scope = async (tx: Read): Promise<unknown> =>
      (await sql<{ own: string }>`select plumbing.setting('app.partnership') as own`.execute(tx.over())).rows[0]?.own
    const work = async (tx: Read): Promise<unknown> => [
      ...(await Promise.all([owners(tx), scope(tx), owners(tx)])),
      await owners(tx),
    ]
    const seen = await (index % 3 ? db.read(inside(own), work) : db.write(inside(own), work))
    deepEqual(seen, [[own], own, [own], [own]])
  }
  // Who waits ten seconds for a connection gets none.
  for (let time = 0; time < 5; time++) await Promise.all(Array.from({ length: 40 }, look))
})

test('side by side, the first failure is the one that is told, and nothing is kept', async () => {
  const attempt = db.write(inside(first), tx =>
    Promise.all([put(tx, first, 11), sql`select 1 / 0`.execute(tx.over()), put(tx, first, 12), put(tx, first, 1)]),
  )
  await rejects(attempt, { code: '22012' })
  deepEqual([await stored(11), await stored(12)], [0, 0])
})

test('a statement that takes too long stops those behind it; the connection goes on to serve', async () => {
  const attempt = db.write(inside(first), async tx => {
    await sql`set local statement_timeout = 40`.execute(tx.over())
    await Promise.all([put(tx, first, 13), sleep(2).execute(tx.over()), put(tx, first, 14)])
  })
  await rejects(attempt, { code: '57014' })
  deepEqual([await stored(13), await stored(14)], [0, 0])
  deepEqual(await db.read(inside(second), owners), [second])
})

test('a connection that is killed between statements that travel together keeps none of them', async () => {
  const attempt = db.write(inside(first), async tx => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.over())
    const killed = db.unscoped('select pg_terminate_backend($1)', [rows[0]?.pid])
    await Promise.all([put(tx, first, 15), sleep(5).execute(tx.over()), put(tx, first, 16), killed])
  })
  await rejects(attempt, DatabaseDown)
  deepEqual([await stored(15), await stored(16)], [0, 0])
  deepEqual(await db.read(inside(second), owners), [second])
})

test('what is still asked for when its transaction has failed reaches nobody else’s', async () => {
  const narrow = openDatabase(db.connection, { max: 1 })
  const [others, late] = [Promise.withResolvers<void>(), Promise.withResolvers<unknown>()]
  const attempt = narrow.write(inside(first), tx => {
    const slow = async (): Promise<void> => {
      await owners(tx)
      await others.promise
      late.resolve(Promise.allSettled([put(tx, second, 17), owners(tx)]))
    }
    return Promise.all([slow(), sql`select 1 / 0`.execute(tx.over())])
  })
  await rejects(attempt, { code: '22012' })
  const seen = await narrow.write(inside(second), async tx => {
    await owners(tx)
    others.resolve()
    const answers = await late.promise
    return [await owners(tx), answers]
  })
  const refused = { status: 'rejected', reason: new Error('A statement was asked for after its transaction.') }
  deepEqual(seen, [[second], [refused, refused]])
  equal(await stored(17), 0)
  await narrow.close()
})

test('a read of one journey ends with its first statements: a later one is refused, and a failure comes through', async () => {
  deepEqual(await db.readAtOnce(inside(second), tx => Promise.all([owners(tx), owners(tx)])), [[second], [second]])
  await rejects(
    db.readAtOnce(inside(second), async tx => [await owners(tx), await owners(tx)]),
    /after its transaction/,
  )
  await rejects(
    db.readAtOnce(inside(second), tx => sql`select 1 / 0`.execute(tx.over())),
    { code: '22012' },
  )
  const cut = rejects(
    db.readAtOnce(inside(second), tx => sleep(90).execute(tx.over())),
    DatabaseDown,
  )
  const cutAll = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`
  await until('it sleeps, and is cut', async () => (await db.unscoped(cutAll)).length > 0)
  await cut
  deepEqual(await db.readAtOnce(inside(first), owners), [first])
})

const texts = (id: number): Promise<unknown> =>
  db.unscoped('select text from trial.note where id = $1 order by text', [id])

const word = (tx: Write, id: number, text: string): Promise<unknown> =>
  tx.over<Tables>().insertInto('trial.note').values({ partnership_id: first, id, text }).execute()

test('a write ends with its last statements: all are kept, or none, and nothing comes after', async () => {
  const both = (id: number, other: number): Promise<unknown> =>
    db.write(inside(first), async tx => {
      await owners(tx)
      await tx.last(() => Promise.all([word(tx, id, 'one'), word(tx, other, 'other')]))
      return 'kept'
    })
  equal(await both(21, 22), 'kept')
  deepEqual([await texts(21), await texts(22)], [[{ text: 'one' }], [{ text: 'other' }]])
  await rejects(both(23, 22), { code: '23505' })
  await rejects(both(22, 23), { code: '23505' })
  equal(await stored(23), 0)
  const after = db.write(inside(first), async tx => {
    await tx.last(() => word(tx, 24, 'one'))
    return owners(tx)
  })
  await rejects(after, /after its transaction/)
})

test('what is thrown beside the last statements undoes them', async () => {
  const thrown = new Error('not like this')
  const attempt = db.write(inside(first), tx =>
    tx.last(async () => {
      const refuse = async (): Promise<never> => {
        throw thrown
      }
      await Promise.all([word(tx, 25, 'one'), refuse()])
    }),
  )
  await rejects(attempt, error => error === thrown)
  equal(await stored(25), 0)
})

test('writers whose last statements lose a race are done again from the start', async () => {
  await db.write(inside(second), tx => put(tx, second, 26))
  const count = async (tx: Write): Promise<void> => {
    const { rows } = await sql<{ text: string }>`select text from trial.note where id = 26`.execute(tx.over())
    const text = String((Number(rows[0]?.text) || 0) + 1)
    await tx.last(() => sql`update trial.note set text = ${text} where id = 26`.execute(tx.over()))
  }
  await Promise.all(Array.from({ length: 24 }, () => db.write(inside(second), count)))
  deepEqual(await texts(26), [{ text: '24' }])
})

test('writers whose statements travel together and lose a race are done again from the start', async () => {
  const count = async (tx: Write): Promise<unknown> => {
    const [{ rows }] = await Promise.all([
      sql<{ text: string }>`select text from trial.note where id = 2`.execute(tx.over()),
      sql`select count(*) from trial.note`.execute(tx.over()),
    ])
    const text = String((Number(rows[0]?.text) || 0) + 1)
    return Promise.all([
      sql`update trial.note set text = ${text} where id = 2`.execute(tx.over()),
      sql`select 1`.execute(tx.over()),
    ])
  }
  await Promise.all(Array.from({ length: 24 }, () => db.write(inside(first), count)))
  deepEqual(await db.unscoped('select text from trial.note where id = 2 and partnership_id = $1', [first]), [
    { text: '24' },
  ])
})

/** A way to the database on which an opening can be spoilt: PostgreSQL gets it with its first word misspelt. */
const spoiling = async (t: TestContext): Promise<{ readonly through: Database; spoil(): void }> => {
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-spoil-'))
  const there = join(new URLSearchParams(db.connection.split('?')[1]).get('host') ?? '', '.s.PGSQL.5432')
  let isSpoilt = false
  const server: Server = createServer(near => {
    const far = connect(there)
    const spelling = new Transform({
      transform(chunk: Buffer, _, done) {
        const text = chunk.toString('latin1')
        const isOpening = isSpoilt && text.includes('begin isolation')
        if (isOpening) isSpoilt = false
        done(null, isOpening ? Buffer.from(text.replace('begin isolation', 'bogus isolation'), 'latin1') : chunk)
      },
    })
    near.on('error', () => far.destroy()).on('close', () => far.destroy())
    far.on('error', () => near.destroy())
    near.pipe(spelling).pipe(far).pipe(near)
  })
  await new Promise<void>(done => void server.listen(join(folder, '.s.PGSQL.5432'), done))
  const url = new URL(db.connection)
  const through = openDatabase(`postgresql://${url.username}@localhost${url.pathname}?host=${folder}`, { max: 1 })
  t.after(async () => {
    await through.close()
    await new Promise(done => server.close(done))
    await rm(folder, { recursive: true })
  })
  return { through, spoil: () => void (isSpoilt = true) }
}

test('where the opening fails, what travelled with it reads nothing and changes nothing', async t => {
  const { through, spoil } = await spoiling(t)
  deepEqual(await through.read(inside(first), owners), [first])
  let travelled: Promise<readonly PromiseSettledResult<unknown>[]> = Promise.resolve([])
  const attempt = (): Promise<unknown> =>
    through.write(inside(first), async tx => {
      travelled = Promise.allSettled([
        put(tx, first, 18),
        owners(tx),
        sql`insert into trial.open values (1)`.execute(tx.over()),
        sql`select * from trial.open`.execute(tx.over()),
      ])
      await travelled
      return put(tx, first, 19)
    })
  spoil()
  await rejects(attempt(), { code: '42601', message: /bogus/ })
  deepEqual(
    (await travelled).map(each => each.status),
    Array.from({ length: 4 }, () => 'rejected'),
  )
  deepEqual([await stored(18), await stored(19)], [0, 0])
  deepEqual(await db.unscoped('select * from trial.open'), [])
  deepEqual(await through.read(inside(second), owners), [second])
})

test('no table at all answers outside a transaction of ours', async t => {
  const { through, spoil } = await spoiling(t)
  const tables = await db.unscoped<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'p', 'v')
      and 'stocktake_owner'::regrole = c.relowner and has_table_privilege('stocktake_app', c.oid, 'select')
      and c.relnamespace <> 'jobs'::regnamespace`,
  )
  equal(tables.length > 150, true)
  const answered: string[] = []
  spoil()
  const attempt = through.read({ kind: 'visitor' }, tx =>
    Promise.allSettled(
      tables.map(async ({ name }) => {
        await sql`select from ${sql.table(name)} limit 1`.execute(tx.over())
        answered.push(name)
      }),
    ),
  )
  await rejects(attempt, { code: '42601' })
  deepEqual(answered, [])
})
