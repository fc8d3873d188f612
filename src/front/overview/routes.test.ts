import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { dayOf, later, realWorld, type World } from '#ground'
import { loadEditions } from '#instrument'
import { gateHandlers } from '#overview'
import { startVisit } from '#people'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { giveRow } from '#test/world/nation.ts'
import { agreeYear, openNation, type NationName } from '#test/world/nation-alone.ts'
import { appFor } from '#test/world/test-world.ts'
import { overviewHandlers } from './jobs.ts'

const day = 86_400_000

describe('a release at the desk, and what is refused', { timeout: 600_000 }, () => {
  let db: TestDatabase
  let world: World
  let app: FastifyInstance
  let nation: Awaited<ReturnType<typeof openNation>>
  let handlers: ReturnType<typeof overviewHandlers>
  let passed = 0

  before(async () => {
    db = await freshDatabase()
    const editions = await loadEditions(join(import.meta.dirname, '../../../editions'))
    const real = realWorld()
    world = { ...real, now: () => later(real.now(), passed * day) }
    nation = await openNation({ db, world, editions })
    await agreeYear({ db, world, editions }, nation.own, nation.persons.ruth)
    for (let at = 0; at < 14; at += 1) await giveRow(nation, at, 0, '2026-07-06')
    app = await appFor({ db, world, editions })
    handlers = overviewHandlers({ db, world, editions })
    // Wilf is an analyst as well as an approver.
    await db.unscoped(
      `insert into people.staff (programme_id, id, person_id, role, given_at) values ($1, $2, $3, 'analyst', now())`,
      [nation.programme, world.newId(), nation.persons.wilf.id],
    )
  })
  after(async () => {
    await app.close()
    await db.close()
  })

  type Answer = { readonly status: number; readonly body: string; readonly goesTo: string }
  const ask = async (
    name: NationName | 'nobody',
    url: string,
    fields?: Record<string, string | string[]>,
  ): Promise<Answer> => {
    const cookie = name === 'nobody' ? '' : `visit=${await startVisit({ db, world }, nation.persons[name].id)}`
    const pairs = Object.entries(fields ?? {}).flatMap(([key, value]) =>
      [value].flat().map((each): [string, string] => [key, each]),
    )
    const reply = await app.inject({
      ...{ method: fields === undefined ? 'GET' : 'POST', url, payload: new URLSearchParams(pairs).toString() },
      headers: {
        ...{ host: 'localhost', origin: 'http://localhost', cookie },
        ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    })
    return { status: reply.statusCode, body: reply.body, goesTo: String(reply.headers['location'] ?? '') }
  }
  const own = (path = ''): string => `/programmes/${nation.programme}/releases${path}`
  const closing = (days: number): Record<string, string> => {
    const [year = '', month = '', date = ''] = dayOf(later(world.now(), days * day)).split('-')
    return { label: '2026/27', 'closes-day': date, 'closes-month': month, 'closes-year': year }
  }
  const refuses = async (answer: Promise<Answer>, status: number, words: RegExp): Promise<void> => {
    const { status: given, body } = await answer
    assert.equal(given, status)
    assert.match(body, words)
  }
  const work = (): Promise<void> | undefined => handlers['overview.build']?.({ programme: nation.programme })

  it('is planned with a year and a day still to come; of two plans at once one stands', async () => {
    await refuses(ask('adaeze', own(), { label: '' }), 422, /Enter the year[\s\S]*Enter the day/)
    await refuses(ask('adaeze', own(), closing(-1)), 409, /has to be today or later/)
    await refuses(
      ask('adaeze', own(), { ...closing(0), corrects: '1' }),
      409,
      /Only a published release can be corrected/,
    )
    const both = await Promise.all([ask('adaeze', own(), closing(0)), ask('adaeze', own(), closing(0))])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.match(both.find(({ status }) => status === 409)?.body ?? '', /A release is under way already/)
  })

  it('is built only when contributions have closed', async () => {
    await refuses(ask('adaeze', own('/1/drafts'), {}), 409, /Contributions are open until the end of/)
    passed = 1
  })

  it('is not built while a printed region is small', async () => {
    const close =
      'update people.partnership set closed_on = $2 where programme_id = $1 and region_id = (select min(id::text)::uuid from people.region where programme_id = $1)'
    await db.unscoped(close, [nation.programme, '2026-01-01'])
    await refuses(ask('adaeze', own('/1/drafts'), {}), 409, /fewer than ten partnerships/)
    await db.unscoped('update people.partnership set closed_on = null where programme_id = $1', [nation.programme])
  })

  it('is built once where two ask at once', async () => {
    const both = await Promise.all([ask('wilf', own('/1/drafts'), {}), ask('wilf', own('/1/drafts'), {})])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.match(both.find(({ status }) => status === 409)?.body ?? '', /A draft is being built/)
    assert.equal((await ask('adaeze', own('/1/drafts/1'))).status, 404, 'nobody reads what is not whole')
    assert.match((await ask('adaeze', own('/1/drafts'))).body, /Being built: 0 of 6/)
    await Promise.all([work(), work()])
    assert.match((await ask('adaeze', own('/1/drafts/1'))).body, /The disclosure check has not run yet/)
  })

  it('is approved neither before its gate, nor by who had it built, nor twice by one', async () => {
    await refuses(ask('wilf', own('/1/drafts/1/approval'), {}), 409, /You had a draft of this release built/)
    await refuses(
      ask('leila', own('/1/drafts/1/approval'), {}),
      409,
      /The disclosure check has not looked at this draft/,
    )
    assert.equal((await ask('adaeze', own('/1/drafts/1/approval'), {})).status, 404, 'an analyst approves nothing')
    assert.equal((await ask('leila', own('/1/drafts/1/gate/start'), {})).status, 404)
    assert.equal((await ask('adaeze', own('/1/drafts/1/gate/start'), {})).status, 303)
    await refuses(ask('leila', own('/1/drafts/1/approval'), {}), 409, /The disclosure check is not through/)
    const [gating] = Object.values(gateHandlers({ db }))
    assert.ok(gating)
    while (/The disclosure check is running/.test((await ask('leila', own('/1/drafts/1'))).body))
      await gating({ programme: nation.programme })
    assert.match((await ask('leila', own('/1/drafts/1'))).body, /The disclosure check is clear/)
    await refuses(ask('leila', own('/1/drafts/1/approval'), {}), 409, /you have not seen what approving does/)
    await refuses(ask('leila', own('/1/drafts/1/approval'), { publishes: 'yes' }), 409, /Approve this draft\?/)
    const check = (await ask('leila', own('/1/drafts/1/approval'))).body
    assert.match(check, /Nothing is published yet[\s\S]*name="publishes" value="no"[\s\S]*Back to the draft/)
    assert.equal((await ask('leila', own('/1/drafts/1/approval'), { publishes: 'no' })).status, 303)
    await refuses(ask('leila', own('/1/drafts/1/approval'), {}), 409, /You have approved this draft already/)
  })

  it('is approved from outside by who was asked by name, and by nobody else there', async () => {
    const asked = `/partnerships/${nation.own}/release-approvals`
    assert.match((await ask('ruth', asked)).body, /You are not asked to approve any/)
    assert.equal((await ask('ruth', `${asked}/1`)).status, 404)
    await refuses(ask('adaeze', own('/1/approvers'), { partnership: '' }), 422, /Choose a partnership/)
    await refuses(ask('adaeze', own('/1/approvers'), { partnership: nation.partnerships[3] ?? '' }), 422, /no champion/)
    assert.equal((await ask('adaeze', own('/1/approvers'), { partnership: nation.own })).status, 303)
    assert.match((await ask('ruth', asked)).body, /The overview 2026\/27, release 1[\s\S]*asked by\s+Adaeze Munro/)
    assert.match((await ask('ruth', `${asked}/1`)).body, /Approve this draft and publish it/)
    assert.equal((await ask('ruth', `${asked}/1/files/csv`)).status, 200)
    assert.equal((await ask('ines', `${asked}/1`)).status, 404, 'the chair was not asked')
    assert.equal((await ask('ines', `${asked}/1/approval`, {})).status, 404)
  })

  it('is published once where the second and a third approve at once, and then is over', async () => {
    const outside = `/partnerships/${nation.own}/release-approvals/1/approval`
    assert.match((await ask('ruth', outside)).body, /Approve this draft and publish it\?[\s\S]*can’t be changed/)
    await refuses(ask('ruth', outside, { publishes: 'no' }), 409, /somebody else approved it meanwhile/)
    assert.doesNotMatch((await ask('adaeze', own('/1/drafts'))).body, /published it/, 'not by who was told otherwise')
    const told = { publishes: 'yes' }
    const both = await Promise.all([ask('ruth', outside, told), ask('cora', own('/1/drafts/1/approval'), told)])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    await refuses(ask('cora', own('/1/drafts/1/approval'), {}), 409, /This release is over|approved this draft already/)
    await refuses(ask('adaeze', own('/1/drafts'), {}), 409, /This release is over/)
    await refuses(ask('adaeze', own('/1/giving-up'), { reason: 'No.' }), 409, /over already/)
    const record = (await ask('adaeze', own('/1/drafts'))).body
    assert.equal(record.match(/published it with the second approval/g)?.length, 1)
    assert.match(record, /Ruth Adeyemi read it[\s\S]*|Leila Frome read it/)
  })

  it('is read by sponsors and staff, and by others only when the programme opens it', async () => {
    for (const name of ['cora', 'adaeze', 'nadia'] as const)
      assert.match((await ask(name, own('/1'))).body, /no trust’s score can be worked out/)
    assert.equal((await ask('ruth', own('/1'))).status, 404)
    const open = `/overview/${nation.programme}/1`
    const [closed, nowhere] = [await ask('nobody', open), await ask('nobody', `/overview/${nation.own}/1`)]
    assert.equal(closed.status, 404)
    assert.equal(closed.body.replace(/nonce="[^"]*"/g, ''), nowhere.body.replace(/nonce="[^"]*"/g, ''))
    assert.equal((await ask('adaeze', own('/1/opening'), { to: 'everybody' })).status, 404)
    assert.equal((await ask('nadia', own('/1/opening'), { to: 'everybody' })).status, 303)
    assert.equal((await ask('nobody', open)).status, 200)
    assert.match((await ask('nobody', '/overview')).body, /release 1/)
    assert.equal((await ask('nadia', own('/1/opening'), { to: 'programme' })).status, 303)
    assert.equal((await ask('nobody', open)).status, 404)
    for (const odd of ['/0', '/x', '/99999', '/-1']) assert.equal((await ask('cora', own(odd))).status, 404)
  })

  it('answers whatever is posted, and never with a fault', async () => {
    const odd = [
      '\u0000',
      '\ud800',
      '__proto__',
      '9'.repeat(400),
      '"><script>',
      '-1',
      '0190a000-0000-7000-8000-00000000dead',
    ]
    const forms = {
      '': ['label', 'closes-day', 'closes-month', 'closes-year', 'corrects'],
      ...{ '/1/drafts': ['withheld'], '/1/approvers': ['partnership'], '/1/giving-up': ['reason'] },
      ...{
        '/1/drafts/1/gate/start': [],
        '/1/drafts/9/building': [],
        '/x/drafts/y/building': [],
        '/1/drafts/1/gate/stop': [],
      },
    }
    for (const [path, fields] of Object.entries(forms))
      for (const value of odd) {
        const { status } = await ask('adaeze', own(path), Object.fromEntries(fields.map(name => [name, value])))
        assert.ok(status < 500, `${path} ${JSON.stringify(value.slice(0, 20))}: ${status}`)
      }
    assert.ok((await ask('nadia', own('/1/opening'), { to: '\u0000' })).status < 500)
  })

  it('comes once a year, has three drafts and no fourth, and is given up only with a reason', async () => {
    await refuses(ask('adaeze', own(), closing(5)), 409, /There is one release a year/)
    passed = 340
    assert.equal((await ask('adaeze', own(), { ...closing(0), label: '2027/28' })).status, 303)
    passed = 341
    for (const draft of [1, 2, 3]) {
      assert.equal((await ask('adaeze', own('/2/drafts'), {})).status, 303, `draft ${draft}`)
      await work()
    }
    await refuses(ask('adaeze', own('/2/drafts'), {}), 409, /there is no fourth/)
    await refuses(ask('leila', own('/2/drafts/1/approval'), {}), 409, /There is a newer draft/)
    await refuses(ask('adaeze', own('/2/giving-up'), { reason: ' ' }), 422, /Say why/)
    assert.equal((await ask('adaeze', own('/2/giving-up'), { reason: 'The figures came too late.' })).status, 303)
    assert.match((await ask('adaeze', own('/2/drafts'))).body, /gave the release up: The figures came too late/)
    assert.equal((await ask('adaeze', own('/2'))).status, 404, 'nothing was published')
  })
})
