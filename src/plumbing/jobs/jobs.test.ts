import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { after, before, describe, test, type TestContext } from 'node:test'
import { migrate } from '#db'
import type { Scope } from '#ground'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import { Futile, installJobs, send, startJobs, type Handlers } from './index.ts'

const migrations = join(import.meta.dirname, '../../../migrations')
const anyone: Scope = { kind: 'visitor' }
const link = '0198c0de-0000-7000-8000-000000000001'
const other = '0198c0de-0000-7000-8000-000000000002'

/** As the program's start does it, on a database whose owner may make schemas. */
const install = async (database: TestDatabase): Promise<readonly string[]> => {
  await database.unscoped(
    `do $$ begin execute format('grant create on database %I to stocktake_owner', current_database()); end $$`,
  )
  return migrate(database.connection, { folder: migrations, jobs: installJobs })
}

const listening = () => {
  const lines: { fields: object; words: string }[] = []
  return { lines, log: { error: (fields: object, words: string) => void lines.push({ fields, words }) } }
}

describe('jobs', () => {
  let database: TestDatabase

  before(async () => {
    database = await freshDatabase()
    await install(database)
  })
  after(() => database.close())

  const start = async (t: TestContext, handlers: Handlers, log = listening().log): Promise<void> => {
    const jobs = await startJobs({ connection: database.connection, handlers, log })
    t.after(() => jobs.stop())
  }

  test('a job sent in a transaction is done once after it has committed', async t => {
    const done: unknown[] = []
    await start(t, { 'test.committed': async payload => void done.push(payload) })
    await database.write(anyone, async tx => {
      await send(tx, 'test.committed', { link })
      await pause(1500)
      assert.deepEqual(done, [], 'nothing is done before the commit')
    })
    await until('it is done', () => done.length > 0)
    await pause(1200)
    assert.deepEqual(done, [{ link }])
  })

  test('a job sent in a transaction that rolls back is never done, nor any sent with it', async t => {
    const done: unknown[] = []
    await start(t, { 'test.rolled-back': async payload => void done.push(payload) })
    await assert.rejects(
      database.write(anyone, async tx => {
        await send(tx, 'test.rolled-back', { link })
        throw new Error('the rule said no')
      }),
    )
    await database.write(anyone, tx => send(tx, 'test.rolled-back', { link: other }))
    await until('it is done', () => done.length > 0)
    assert.deepEqual(done, [{ link: other }])
  })

  test('a job waits in the database while no process works', async t => {
    const done: unknown[] = []
    await database.write(anyone, tx => send(tx, 'test.waiting', { link }))
    await start(t, { 'test.waiting': async payload => void done.push(payload) })
    await until('it is done', () => done.length > 0)
  })

  test('what is on the schedule is asked for by the clock, once for two processes, and carries nothing', async t => {
    const done: unknown[] = []
    const handlers: Handlers = { 'test.clock': async payload => void done.push(payload) }
    // On one day in four years, so that it does not come while the test runs.
    const schedule = { 'test.clock': '30 6 29 2 *' }
    const log = listening()
    for (let processes = 0; processes < 2; processes++) {
      const jobs = await startJobs({ connection: database.connection, handlers, schedule, log: log.log })
      t.after(() => jobs.stop())
    }
    const rows = await database.unscoped('select name, cron, timezone, data from jobs.schedule')
    assert.deepEqual(rows, [{ name: 'test.clock', cron: '30 6 29 2 *', timezone: 'Europe/London', data: {} }])
    assert.deepEqual([done, log.lines], [[], []])
  })

  test('two processes do each of forty jobs once', async t => {
    const done: string[] = []
    const ids = Array.from(
      { length: 40 },
      (_, index) => `0198c0de-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    )
    const handlers: Handlers = { 'test.shared': async payload => void done.push(payload['link'] ?? '') }
    await Promise.all([start(t, handlers), start(t, handlers)])
    await database.write(anyone, async tx => {
      for (const id of ids) await send(tx, 'test.shared', { link: id })
    })
    await until('all are done', () => done.length >= ids.length)
    await pause(1200)
    assert.deepEqual(done.toSorted(), ids)
  })

  test('a job that fails is tried again, and neither log nor queue repeats the words of its error', async t => {
    const { lines, log } = listening()
    let tries = 0
    const handler = async () => {
      tries += 1
      if (tries === 1) throw new Error('no mailbox for ann@example.org\n    at the council')
    }
    await start(t, { 'test.failing': handler }, log)
    await database.write(anyone, tx => send(tx, 'test.failing', { link }))
    await until('it is tried again', () => tries === 2)
    assert.equal(lines.length, 1)
    assert.match(JSON.stringify(lines), /test\.failing.*Error.*jobs\.test\.ts/)
    assert.doesNotMatch(JSON.stringify(lines), /ann@|mailbox|council|0198c0de-0000/)
    const kept = await database.unscoped(`select * from jobs.job where name = 'test.failing'`)
    assert.equal(kept[0]?.['retry_count'], 1)
    assert.doesNotMatch(JSON.stringify(kept), /ann@|mailbox|council/)
  })

  test('a job that would fail in the same way each time is said once and given up', async t => {
    const { lines, log } = listening()
    const handler = async () => {
      throw new Futile('no mailbox for ann@example.org')
    }
    await start(t, { 'test.futile': handler }, log)
    await database.write(anyone, tx => send(tx, 'test.futile', { link }))
    const kept = () => database.unscoped(`select state, retry_count from jobs.job where name = 'test.futile'`)
    await until('it is given up', async () => (await kept())[0]?.['state'] === 'failed')
    assert.deepEqual(await kept(), [{ state: 'failed', retry_count: 0 }])
    assert.match(JSON.stringify(lines), /test\.futile.*is given up/)
    assert.equal(lines.length, 1)
  })

  test('anything but ids is refused before it reaches the queue', async () => {
    for (const text of ['ann@example.org', '', `${link} `])
      await assert.rejects(
        database.write(anyone, tx => send(tx, 'test.text', { link: text })),
        /test\.text has something else in link/,
      )
    assert.deepEqual(await database.unscoped(`select * from jobs.job where name = 'test.text'`), [])
  })

  test('the app role can not change the tables of the queue', async () => {
    await assert.rejects(
      database.write(anyone, tx => tx.executor.executeSql('drop table jobs.job')),
      /must be owner/,
    )
  })

  test('installing again changes nothing', async () => {
    const version = () => database.unscoped('select version from jobs.version')
    const before = await version()
    assert.deepEqual(await install(database), [])
    assert.deepEqual(await version(), before)
  })
})

test('a database that is down or not yet set up is said in the log, and the process goes on and catches up', async t => {
  const database = await freshDatabase()
  t.after(() => database.close())
  await database.unscoped('drop schema if exists jobs cascade')
  const { lines, log } = listening()
  const done: unknown[] = []
  const nowhere = await startJobs({ connection: 'postgresql://nobody@127.0.0.1:1/none', handlers: {}, log })
  assert.match(JSON.stringify(lines), /ECONNREFUSED/)
  await nowhere.stop()
  const jobs = await startJobs({
    connection: database.connection,
    handlers: { 'test.late': async payload => void done.push(payload) },
    log,
  })
  t.after(() => jobs.stop())
  assert.equal(lines.length, 2)
  await install(database)
  await database.write(anyone, tx => send(tx, 'test.late', { link }))
  await until('it is done', () => done.length > 0)
})
