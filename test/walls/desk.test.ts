import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Id, Scope } from '#ground'
import { cast, type PersonName } from '#test/world/cast.ts'
import { partnerships, type PartnershipName } from '#test/world/places.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { ask, nobody, type Answer } from './requests.ts'

let story: TestWorld
let app: FastifyInstance
let desk = ''
before(async () => {
  story = await openWorld()
  app = await appFor(story)
  desk = `/programmes/${story.sample.programme}`
})
after(() => app.close())

const get = async (who: PersonName, path: string): Promise<Answer> =>
  ask(app, 'GET', desk + path, { cookie: await story.signedIn(cast[who].email) })
const post = async (who: PersonName, path: string, payload = ''): Promise<Answer> =>
  ask(app, 'POST', desk + path, { cookie: await story.signedIn(cast[who].email), payload })

/** The partnerships whose standing a transaction under that scope sees, by their names in the story. */
const seen = async (scope: Scope): Promise<readonly string[]> => {
  const all = Object.entries(story.sample.partnerships)
  const rows = await story.db.read(scope, tx =>
    tx
      .over<{ 'exercise.standing': { partnership_id: string } }>()
      .selectFrom('exercise.standing')
      .select('partnership_id')
      .execute(),
  )
  const ids = new Set(rows.map(each => each.partnership_id))
  return all.flatMap(([name, id]) => (ids.has(id) ? [name] : [])).toSorted()
}
const atDesk = (
  who: PersonName,
  more: { readonly programme?: Id<'programme'>; readonly today?: string } = {},
): Scope => ({
  ...{ kind: 'desk', programme: story.sample.programme, person: story.sample.people[who].id, today: '2026-11-18' },
  ...more,
})

describe('where exercises stand, row by row', () => {
  it('is seen whole by an administrator, for the own region by a regional lead, and not by other parts', async () => {
    const started = await seen(atDesk('nadia'))
    assert.equal(started.length, 10)
    assert.deepEqual(await seen(atDesk('maud')), ['sallowby', 'wexmoor'])
    assert.deepEqual(await seen(atDesk('rhys')), ['calder', 'fenwater', 'hallowick', 'thornmere'])
    for (const who of ['adaeze', 'wilf', 'cora', 'gwen', 'lee', 'ruth'] as const)
      assert.deepEqual(await seen(atDesk(who)), [], who)
  })

  it('is not seen from another programme, nor after the last day of its own', async () => {
    assert.deepEqual(await seen(atDesk('nadia', { programme: nobody })), [])
    assert.equal((await seen(atDesk('nadia', { today: '2029-03-30' }))).length, 10)
    assert.deepEqual(await seen(atDesk('nadia', { today: '2029-03-31' })), [])
  })

  it('is each partnership’s own in a partnership’s scope', async () => {
    const { wexmoor } = story.sample.partnerships
    const own = { kind: 'partnership', partnership: wexmoor, person: story.sample.people.ruth.id } as const
    assert.deepEqual(await seen(own), ['wexmoor'])
  })
})

describe('the desk of the sample', () => {
  const nameOf = (key: PartnershipName): string =>
    key === 'brindle' ? 'Brindle Water Family Partnership' : partnerships[key].name
  const at = (page: string, key: PartnershipName): number => page.indexOf(`>${nameOf(key)}<`)

  it('sorts by what is overdue, and shows states and dates', async () => {
    const { body } = await get('nadia', '/standing')
    const order = (['lowEsker', 'ashmarch', 'corriston', 'thornmere', 'wexmoor'] as const).map(key => at(body, key))
    assert.ok(order.every(place => place > 0))
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    )
    assert.match(body, /overdue since 13 November 2026/)
    assert.match(body, /5 of 6/)
  })

  it('shows a region or a state by itself, and nonsense as everything', async () => {
    const coast = (await get('nadia', `/standing?region=${story.sample.regions.coast}`)).body
    assert.ok(at(coast, 'calder') > 0 && at(coast, 'wexmoor') === -1)
    const agreeing = (await get('nadia', '/standing?stage=agreeing')).body
    assert.ok(at(agreeing, 'sallowby') > 0 && at(agreeing, 'wexmoor') === -1)
    const nonsense = (await get('nadia', '/standing?region=x&region=y&stage=best')).body
    assert.ok(at(nonsense, 'wexmoor') > 0 && at(nonsense, 'calder') > 0)
  })

  it('shows a regional lead the own region only', async () => {
    const { body } = await get('maud', '/standing')
    assert.ok(at(body, 'wexmoor') > 0 && at(body, 'calder') === -1)
    const { thornmere } = story.sample.partnerships
    assert.equal((await get('maud', `/partnerships/${thornmere}/standing`)).status, 404)
    assert.equal((await get('rhys', `/partnerships/${thornmere}/standing`)).status, 200)
  })

  it('reminds a champion once, and says why not twice, nor where nothing is late', async () => {
    const { thornmere, wexmoor, lowEsker } = story.sample.partnerships
    const path = (id: string) => `/partnerships/${id}/reminders`
    assert.match((await post('nadia', path(thornmere))).goesTo, /done=reminded/)
    const twice = await post('nadia', path(thornmere))
    assert.equal(twice.status, 409)
    assert.match(twice.body, /less than a week ago[\s\S]*25 November 2026/)
    assert.match((await post('nadia', path(wexmoor))).body, /Nothing is overdue there any more/)
    assert.match((await post('nadia', path(lowEsker))).goesTo, /done=reminded/, 'the last one is two weeks old')
    assert.equal((await post('maud', path(lowEsker))).status, 404)
  })

  it('is a calendar by month, on the screen and as a file', async () => {
    const { body } = await get('nadia', '/calendar')
    assert.match(body, /November 2026[\s\S]*Wexmoor Children’s Partnership: gather answers[\s\S]*January 2027/)
    assert.match((await get('nadia', '/calendar?from=2029-01')).body, /Last day of Better Together/)
    assert.equal((await get('nadia', '/calendar?from=2029-13')).status, 200)
    const file = (await get('nadia', '/calendar/calendar.ics')).body
    assert.match(file, /^BEGIN:VCALENDAR/)
    assert.match(file.replaceAll('\r\n ', ''), /SUMMARY:Wexmoor Children’s Partnership: gather answers/)
  })

  it('gives each part of the staff a page that says what it can do', async () => {
    const analyst = await get('adaeze', '')
    assert.match(analyst.body, /You are analyst here/)
    assert.doesNotMatch(analyst.body, /Wexmoor/)
    assert.match((await get('maud', '')).body, /regional lead for Moors and Vales/)
    assert.equal((await get('cora', '')).status, 200)
  })
})

describe('somebody with two parts at the desk', () => {
  const alsoAnalyst = async (): Promise<void> => {
    await story.db.unscoped(
      'insert into people.staff (programme_id, id, person_id, role, given_at) values ($1, $2, $3, $4, $5)',
      [story.sample.programme, story.world.newId(), story.sample.people.rhys.id, 'analyst', story.world.now()],
    )
  }

  it('keeps the regions of the part that keeps regions, and no more', async () => {
    const { coast, moors } = story.sample.regions
    await alsoAnalyst()
    assert.match((await get('rhys', '')).body, /analyst/)
    for (const below of ['support', 'support/elsewhere/new', 'principles']) {
      assert.equal((await get('rhys', `/regions/${coast}/${below}`)).status, 200, below)
      assert.equal((await get('rhys', `/regions/${moors}/${below}`)).status, 404, below)
      assert.equal((await get('nadia', `/regions/${moors}/${below}`)).status, 200, below)
      assert.equal((await get('adaeze', `/regions/${coast}/${below}`)).status, 404, below)
    }
    assert.equal((await post('rhys', `/regions/${moors}/support/elsewhere/new`, 'body=x&offer=y')).status, 404)
    assert.doesNotMatch((await get('rhys', '/offer')).body, new RegExp(`/regions/${moors}/support`))
  })

  it('sees partnerships by name as far as the part that lists them does', async () => {
    const { wexmoor, calder } = story.sample.partnerships
    for (const page of ['', '/standing', '/overdue', '/calendar', '/allotments', '/regions'])
      assert.doesNotMatch((await get('rhys', page)).body, /Wexmoor Children’s Partnership|Sallowby Partnership/, page)
    assert.match((await get('rhys', '')).body, /Calder Reach/)
    for (const below of ['', '/standing', '/history', '/invitations'])
      assert.equal((await get('rhys', `/partnerships/${wexmoor}${below}`)).status, 404, below)
    assert.equal((await get('rhys', `/partnerships/${calder}`)).status, 200)
    assert.match((await get('rhys', '/permissions')).body, /Wexmoor/, 'an analyst asks any of them to be quoted')
  })
})

/** What people, scanners and broken programs send to the forms of the desk. */
const nasty = [
  'before%00after',
  '%ED%A0%80',
  encodeURIComponent('"><script>alert(1)</script>'),
  nobody,
  '9'.repeat(400),
]

describe('bad input at the desk', { timeout: 1_000_000 }, () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    '': ['partnerships'],
    '/dates': ['first-day', 'first-month', 'first-year', 'last-day', 'last-month', 'last-year', 'month'],
    '/regions': ['name'],
    '/area-kinds': ['kind'],
    '/printed-regions': ['from-day', 'from-month', 'from-year'],
    '/printed-regions/parts': ['region', 'with'],
    '/allotments': ['lead', 'partnership', 'from-day', 'to-day', 'to-month', 'to-year'],
    '/merger': ['from', 'name', 'region', 'area', 'on-day', 'on-month', 'on-year', 'reason'],
    '/staff': ['name', 'email', 'role', 'region'],
  }
  const ofOne = { '': ['name', 'region', 'area', 'on-day', 'reason'], '/split': ['names', 'on-year', 'reason'] }

  it('never gives a fault, and shows no script', async () => {
    const { wexmoor } = story.sample.partnerships
    const all = {
      ...forms,
      ...Object.fromEntries(Object.entries(ofOne).map(([path, names]) => [`/partnerships/${wexmoor}${path}`, names])),
    }
    for (const [path, names] of Object.entries(all))
      for (const name of names)
        for (const value of nasty) {
          const answer = await post('nadia', path, `${name}=${value}`)
          if (path === '/printed-regions')
            assert.ok((await get('nadia', `${path}/check?${name}=${value}`)).status < 500, `looking at ${name}`)
          assert.ok(answer.status < 500, `${path}: ${name}=${value.slice(0, 40)} gave ${answer.status}`)
          assert.doesNotMatch(answer.body, /<script>alert/, path)
          const twice = await post('nadia', path, `${name}=1&${name}=2`)
          assert.ok(twice.status < 500, `${path}: ${name} twice gave ${twice.status}`)
        }
  })
})
