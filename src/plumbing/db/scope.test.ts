import { deepEqual, equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import type { Scope } from '#ground'
import { isUniqueViolation, sql, type Read } from './index.ts'

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
    call plumbing.tenant_table('trial.note');`)
  for (const id of ids) await db.unscoped(`insert into trial.note values ($1, 1, 'first'), ($1, 2, 'second')`, [id])
})
after(() => db.close())

const owners = async (tx: Read): Promise<readonly string[]> => {
  const rows = await tx.over<Tables>().selectFrom('trial.note').select('partnership_id').distinct().execute()
  return rows.map(row => row.partnership_id)
}

const scopesWithoutPartnership: readonly Scope[] = [
  { kind: 'visitor' },
  { kind: 'visitor', email: first, tokenHash: first },
  { kind: 'person', person: first },
  { kind: 'desk', programme: first, person: first },
  { kind: 'job', name: 'weekly' },
]

for (const scope of scopesWithoutPartnership)
  test(`a scope without a partnership sees no row: ${Object.keys(scope).join(', ')}`, async () => {
    deepEqual(await db.read(scope, owners), [])
  })

test('a partnership sees its own rows and no others', async () => {
  deepEqual(await db.read(inside(second), owners), [second])
  deepEqual(await db.read({ kind: 'job', name: 'weekly', partnership: first }, owners), [first])
})

test("a row for another partnership can't be put in, changed or taken away", async () => {
  const insert = db.write(inside(first), tx =>
    tx.over<Tables>().insertInto('trial.note').values({ partnership_id: second, id: 9, text: '' }).execute(),
  )
  await rejects(insert, { code: '42501' })
  const moved = db.write(inside(first), tx =>
    tx.over<Tables>().updateTable('trial.note').set({ partnership_id: second }).where('id', '=', 2).execute(),
  )
  await rejects(moved, { code: '42501' })
  const gone = await db.write(inside(first), tx =>
    tx.over<Tables>().deleteFrom('trial.note').where('partnership_id', '=', second).executeTakeFirst(),
  )
  equal(gone.numDeletedRows, 0n)
})

test('eight partnerships at once on two connections never see one another, also when statements are prepared', async () => {
  const look = async (_: unknown, index: number): Promise<void> => {
    const own = ids[index % ids.length] ?? ''
    deepEqual(await db.read(inside(own), owners), [own])
  }
  // Ten times forty: who waits ten seconds for a connection gets none.
  for (let time = 0; time < 10; time++) await Promise.all(Array.from({ length: 40 }, look))
})

test('on the only connection, a scope is gone with its transaction, whether it was kept or undone', async () => {
  const narrow = await freshDatabase({ max: 1 })
  const scopeLeft = (): Promise<string | undefined> =>
    narrow.read({ kind: 'visitor' }, async tx => {
      const answer = sql<{
        left: string
      }>`select concat(plumbing.setting('app.partnership'), plumbing.setting('app.person')) as left`
      return (await answer.execute(tx.over())).rows[0]?.left
    })
  await narrow.write(inside(first), async () => undefined)
  equal(await scopeLeft(), '')
  await rejects(
    narrow.write(inside(first), async () => {
      throw new Error('undone')
    }),
    /undone/,
  )
  equal(await scopeLeft(), '')
  await narrow.close()
})

test('what a scope holds is only ever text: quotes and backslashes open nothing', async () => {
  const email = `x', false), set_config('app.partnership', '${second}', true); -- \\' "`
  deepEqual(await db.read({ kind: 'visitor', email }, owners), [])
  const back = await db.read({ kind: 'visitor', email }, async tx =>
    sql<{ email: string }>`select plumbing.setting('app.email') as email`.execute(tx.over()),
  )
  equal(back.rows[0]?.email, email)
  deepEqual(await db.read({ kind: 'visitor', email: 'a\0b' }, owners), [])
})

test('a read can not change anything', async () => {
  await rejects(
    db.read(inside(first), tx => sql`update trial.note set text = ''`.execute(tx.over())),
    { code: '25006' },
  )
})

test('the same key in two partnerships is no conflict; twice in one is a unique violation by name', async () => {
  const put = (partnership: string): Promise<unknown> =>
    db.write(inside(partnership), tx =>
      tx.over<Tables>().insertInto('trial.note').values({ partnership_id: partnership, id: 3, text: '' }).execute(),
    )
  await put(first)
  await put(second)
  const error: unknown = await put(first).catch((caught: unknown) => caught)
  equal(isUniqueViolation(error), true)
  equal(isUniqueViolation(error, 'note_pkey'), true)
  equal(isUniqueViolation(error, 'other'), false)
})

test("a request can't empty a table past its policies, nor become another role's owner", async () => {
  const attempt = (text: string): Promise<unknown> => db.write(inside(first), tx => tx.executor.executeSql(text))
  await rejects(attempt('truncate trial.note'), { code: '42501' })
  await rejects(attempt('alter table trial.note disable row level security'), { code: '42501' })
  await rejects(attempt('drop policy partnership on trial.note'), { code: '42501' })
})
