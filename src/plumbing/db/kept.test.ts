import { equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import type { Scope } from '#ground'
import { KeptThenFailed, sql, type Write } from './index.ts'

const anyone: Scope = { kind: 'visitor' }

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(`
    create schema trial;
    grant usage on schema trial to stocktake_app;
    create table trial.kept (id integer primary key);
    grant all on trial.kept to stocktake_app;`)
})
after(() => db.close())

const put = (tx: Write, id: number): Promise<unknown> => sql`insert into trial.kept values (${id})`.execute(tx.over())

const isThere = async (id: number): Promise<boolean> =>
  (await db.unscoped('select 1 from trial.kept where id = $1', [id])).length === 1

test('what goes wrong after the last statements were sent is said to be kept, and is not done again', async () => {
  const late = new Error('too late')
  let tries = 0
  const attempt = db.write(anyone, tx =>
    tx.last(async () => {
      tries += 1
      await put(tx, 1)
      throw late
    }),
  )
  await rejects(attempt, error => error instanceof KeptThenFailed && error.cause === late)
  equal(await isThere(1), true)

  const raced = db.write(anyone, async tx => {
    tries += 1
    await tx.last(() => put(tx, 2))
    throw Object.assign(new Error('lost a race'), { code: '40001' })
  })
  await rejects(raced, KeptThenFailed)
  equal(await isThere(2), true)
  equal(tries, 2)
})

test('where a last statement fails, its own error is told and nothing is kept', async () => {
  const attempt = db.write(anyone, tx => tx.last(() => Promise.all([put(tx, 3), put(tx, 1)])))
  await rejects(attempt, { code: '23505' })
  equal(await isThere(3), false)
})

test('a read of one journey that fails late fails as it says', async () => {
  const late = new Error('too late')
  const attempt = db.readAtOnce(anyone, async tx => {
    await sql`select 1`.execute(tx.over())
    throw late
  })
  await rejects(attempt, error => error === late)
})
