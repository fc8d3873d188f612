import { deepEqual, equal, match, rejects } from 'node:assert/strict'
import { before, test } from 'node:test'
import { emptyDatabase, testServer, type TestDatabase } from '#test/database.ts'
import { inDatabase } from '#test/server.ts'
import { prepareServer } from './index.ts'

const login = `outsider_${process.pid}`

let db: TestDatabase
let asOutsider = ''
before(async () => {
  db = await emptyDatabase()
  await db.unscoped(`create role ${login} login`)
  const name = (await db.unscoped<{ name: string }>('select current_database() as name'))[0]?.name ?? ''
  asOutsider = inDatabase(await testServer(), name, login)
})
test('a server that is down is said so in one line, without the password', async () => {
  const error: unknown = await prepareServer('postgresql://someone:hunter2@localhost:1/x').catch(
    (caught: unknown) => caught,
  )
  const said = error instanceof Error ? error.message : ''
  match(said, /^The database localhost:1\/x can not be reached .*DATABASE_URL right\?$/)
  equal(said.includes('hunter2'), false)
})

test('a login that may not make roles gets the SQL for an administrator, and that SQL is enough', async () => {
  const error: unknown = await prepareServer(asOutsider).catch((caught: unknown) => caught)
  const said = error instanceof Error ? error.message : ''
  match(said, /An administrator of the server runs this once/)
  await db.unscoped(said.slice(said.indexOf('do $$')))
  await prepareServer(asOutsider)
})

test('a login that may make roles makes them itself', async () => {
  await db.unscoped(`drop owned by ${login}; drop role ${login}; create role ${login} login superuser`)
  await prepareServer(asOutsider)
})

test('the roles can not sign in, and neither bypass nor own anything by themselves', async () => {
  const roles = await db.unscoped(
    `select rolname, rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong
     from pg_roles where rolname like 'stocktake\\_%' order by 1`,
  )
  deepEqual(
    roles,
    ['stocktake_app', 'stocktake_keeper', 'stocktake_owner', 'stocktake_release'].map(rolname => ({
      rolname,
      strong: false,
    })),
  )
  await rejects(prepareServer(asOutsider.replace(login, 'stocktake_app')), /not permitted to log in/)
})
