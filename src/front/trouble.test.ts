import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Server } from '#http'
import { loadEditions } from '#instrument'
import { firstRunLink } from '#people'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { worldAt } from '#test/world/clock.ts'
import { appFor } from '#test/world/test-world.ts'

const world = worldAt('2026-11-26T09:00:00.000Z', 'trouble')
const form = { name: 'Ruth', email: 'ruth@wexmoor.example', kind: 'partnership', partnership: 'Wexmoor' }

describe('a save that the database does not take', () => {
  let db: TestDatabase
  let app: Server
  let address = ''

  before(async () => {
    db = await freshDatabase()
    app = await appFor({ db, world, editions: await loadEditions(join(import.meta.dirname, '../../editions')) })
    address = `/first-run/${await firstRunLink({ db, world })}`
  })
  after(async () => {
    await app.close()
    await db.close()
  })

  const save = () =>
    app.inject({
      ...{ method: 'POST', url: address, payload: new URLSearchParams(form).toString() },
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    })

  /** What somebody sees whose save PostgreSQL fails with this code. */
  const savedWith = async (code: string) => {
    await db.unscoped(`
      create or replace function plumbing.fails() returns trigger language plpgsql as
        $$ begin raise exception 'as the server says it' using errcode = '${code}'; end $$;
      create or replace trigger fails before insert on people.person execute function plumbing.fails();`)
    return save()
  }

  for (const [what, code, status, title] of [
    ['for a full disk', '53100', 507, /Stocktake has no room left/],
    ['for a statement that took too long', '57014', 503, /That took too long/],
    ['for want of memory', '53200', 503, /That took too long/],
    ['because it takes no writes now', '25006', 503, /Stocktake cannot reach its database/],
  ] as const)
    it(`${what} is answered with what was kept and what to do, and leaves nothing behind`, async () => {
      const { statusCode, body } = await savedWith(code)
      assert.equal(statusCode, status)
      assert.match(body, title)
      assert.match(body, /What was saved is safe/)
      assert.match(body, /not saved/)
      assert.doesNotMatch(body, /our fault|as the server says it/)
      assert.deepEqual(await db.unscoped('select id from people.person'), [])
    })

  it('can be sent again as it was, once there is room', async () => {
    await db.unscoped('drop trigger fails on people.person')
    assert.equal((await save()).statusCode, 303)
  })
})
