import { equal, rejects } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import type { Scope } from '#ground'
import { DatabaseDown, isFull, isStrained, sql } from './index.ts'

const anyone: Scope = { kind: 'visitor' }

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(`
    create schema trial;
    grant usage on schema trial to stocktake_app;
    create function trial.fail(how text) returns void language plpgsql as
      $$ begin raise exception 'as the server says it' using errcode = how; end $$;`)
})
after(() => db.close())

/** The error of a write in which PostgreSQL fails so. */
const failing = (how: string): Promise<unknown> =>
  db.write(anyone, tx => sql`select trial.fail(${how})`.execute(tx.over())).catch((error: unknown) => error)

test('a disk without room, and a statement that is given up, are known for what they are', async () => {
  const slow = db.read(anyone, async tx => {
    await sql`set local statement_timeout = 30`.execute(tx.over())
    await sql`select pg_sleep(5)`.execute(tx.over())
  })
  await rejects(slow, isStrained)
  equal(isStrained(await failing('53200')), true)
  equal(isFull(await failing('53100')), true)
  equal(isFull(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })), true)
  const fault = await failing('22012')
  equal(isFull(fault) || isStrained(fault), false)
})

test('a server that takes no writes is down to a write; a change in a read is our own fault', async () => {
  equal((await failing('25006')) instanceof DatabaseDown, true)
  await rejects(
    db.read(anyone, tx => sql`create table trial.never ()`.execute(tx.over())),
    { code: '25006' },
  )
})
