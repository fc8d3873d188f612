import { deepEqual, equal } from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Scope } from '#ground'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { overlapping } from '#test/overlapping.ts'
import { inLine, sql, type Database, type Write } from './index.ts'

type Tables = { 'trial.table': { id: number; name: string }; 'trial.guest': { table_id: number; name: string } }

const anyone: Scope = { kind: 'visitor' }

let db: TestDatabase
before(async () => {
  db = await freshDatabase()
  await db.unscoped(`
    create schema trial;
    create table trial.table (id integer primary key, name text not null);
    create table trial.guest (table_id integer not null, name text not null);
    insert into trial.table values (1, 'window'), (2, 'door');
    grant usage on schema trial to stocktake_app;
    grant all on trial.table, trial.guest to stocktake_app;`)
})
after(() => db.close())

type Hold = (tx: Write, table: number) => Promise<unknown>

/** Sits down where nobody sits yet. The row of the table says nothing of that. */
const sitDown =
  (table: number, name: string, hold: Hold) =>
  (own: Database): Promise<boolean> =>
    own.write(anyone, async tx => {
      await hold(tx, table)
      const guests = await tx
        .over<Tables>()
        .selectFrom('trial.guest')
        .selectAll()
        .where('table_id', '=', table)
        .execute()
      if (guests.length > 0) return false
      await tx.over<Tables>().insertInto('trial.guest').values({ table_id: table, name }).execute()
      return true
    })

test('of two in line, the second sees what the first did', async () => {
  const hold: Hold = (tx, id) => inLine(tx, 'trial.table', { id })
  deepEqual(await overlapping(db, sitDown(1, 'Ada', hold), sitDown(1, 'Bo', hold)), [true, false])
})

test('after a lock alone it does not: that is why there is a line', async () => {
  const lock: Hold = (tx, id) => sql`select from trial.table where id = ${id} for update`.execute(tx.over())
  deepEqual(await overlapping(db, sitDown(2, 'Ada', lock), sitDown(2, 'Bo', lock)), [true, true])
})

test('whoever is in line gets the rows as they stand, and changes nothing in them', async () => {
  const rows = await db.write(anyone, tx => inLine<Tables['trial.table']>(tx, 'trial.table', { name: 'door', id: 2 }))
  deepEqual(rows, [{ id: 2, name: 'door' }])
  equal((await db.write(anyone, tx => inLine(tx, 'trial.table', { id: 3 }))).length, 0)
})
