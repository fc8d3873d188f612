import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, dayFields, guide, idOf, offerSite } from '../offer/test/site.ts'

const site = await offerSite()
const { db, desk, member, ours, staff, wexmoor, calder, world } = site

const view = (region: string, token = staff.admin, query = '') => desk.get(`/regions/${region}/support${query}`, token)

const elsewhere = {
  ...{ body: 'Moors Health Authority', offer: 'Two days of costing', audience: 'Finance leads', contact: 'Ana Fry' },
  ...{ link: 'https://health.example/', relates: 'Comes before ours.', ...dayFields('begins', '2026-05-01') },
}

const exercise = world.newId<'exercise'>()
await db.unscoped(
  `insert into exercise.exercise (partnership_id, id, label, edition_id, gather_by, agree_by, plan_by, opened_at, version)
   values ($1, $2, '2026/27', 'commissioning-12.v1', '2026-11-01', '2026-12-01', '2027-01-01', $3, 1)`,
  [wexmoor.id, exercise, world.now()],
)

test('a region’s view has a row for each of its partnerships: what was taken up, as days and numbers', async () => {
  const element = idOf(await desk.post('/offer/elements/new', guide))
  const event = idOf(await desk.post('/offer/events/new', day))
  await desk.post(`/offer/events/${event}/standing`, { records: 'opened' })
  const purpose = 'A purpose of our own'
  const taken = { version: '0', purpose, ...dayFields('since', '2026-11-02') }
  assert.equal((await member(wexmoor).post(`/elements/${element}`, taken)).status, 303)
  const put = {
    version: '0',
    counted: 'names',
    people: [wexmoor.people.champion.id, wexmoor.people.deputy.id],
    purpose,
  }
  assert.equal((await member(wexmoor, 'local-lead').post(`/events/${event}`, put)).status, 303)
  await member(calder).post(`/events/${event}`, { version: '0', counted: 'number', number: '1' })
  const row = /Wexmoor Guide to joint panels, since 2 November 2026 Costing a pathway, 14 January 2027: 2 places None/
  const page = await view(ours.moors)
  assert.match(page.text, row)
  assert.doesNotMatch(page.text, /Calder Reach|Ruth Adeyemi|purpose of our own/)
  assert.match((await view(ours.coast)).text, /Calder Reach None Costing a pathway, 14 January 2027: 1 place/)
  assert.match((await view(ours.moors, staff.admin, '?year=2024')).text, /2024\/25.*Wexmoor None None None/)
  const own = await member(wexmoor, 'member').get('/region')
  assert.match(
    own.text,
    /Elements Guide to joint panels, since 2 November 2026 Events Costing a pathway, 14 January 2027: 2 places/,
  )
  assert.doesNotMatch(own.text, /Calder Reach/)
  assert.equal((await member(wexmoor, 'consultant').get('/region')).status, 404)
})

test('an agreement stands there as a state and its days', async () => {
  await db.unscoped(
    `insert into support.agreement (partnership_id, exercise_id, begun_at, begun_by, begun_by_name)
     values ($1, $2, $3, $4, 'Ruth Adeyemi')`,
    [wexmoor.id, exercise, world.now(), wexmoor.people.champion.id],
  )
  await db.unscoped(
    `insert into support.standing (partnership_id, exercise_id, label, state, version, on_day)
     values ($1, $2, '2026/27', 'in-force', 1, '2026-11-03')`,
    [wexmoor.id, exercise],
  )
  const active = /2026\/27: in force since 3 November 2026/
  assert.match((await view(ours.moors)).text, active)
  await db.unscoped(
    'insert into support.regional_days (partnership_id, exercise_id, agreed, used) values ($1, $2, 12, 4.5)',
    [wexmoor.id, exercise],
  )
  assert.match((await view(ours.moors)).text, /in force since 3 November 2026, 4\.5 of 12 days used/)
  assert.match((await member(wexmoor).get('/region')).text, /4\.5 of 12 days used/)
  assert.doesNotMatch((await member(calder).get('/region')).text, /4\.5 of 12/)
})

test('what another body offers is entered, changed, taken out and put back by who leads the region', async () => {
  const own = `/regions/${ours.moors}/support`
  const post = (below: string, fields: Parameters<typeof desk.post>[1]) =>
    desk.post(`${own}/elsewhere${below}`, fields, staff.lead)
  assert.equal((await post('/new', elsewhere)).status, 303)
  const page = await view(ours.moors, staff.lead)
  assert.match(page.text, /Moors Health Authority Change: the offer of Moors Health Authority Two days of costing/)
  const id = /elsewhere\/([0-9a-f-]{36})/.exec(page.markup)?.[1] ?? ''
  const twice = await post('/new', { ...elsewhere, body: 'moors health authority' })
  assert.equal(twice.status, 409)
  assert.match(twice.text, /in the list already/)
  for (const [more, words] of [
    [dayFields('ends', '2026-04-30'), /The last day must not be before the first, 1 May 2026/],
    [{ body: '' }, /Write which body offers it/],
    [{ link: 'ftp://x' }, /must be a web address/],
  ] as const) {
    const bad = await post(`/${id}`, { ...elsewhere, ...more, version: '1' })
    assert.equal(bad.status, 422)
    assert.match(bad.text, words)
  }
  const changed = { ...elsewhere, relates: '<b>Instead</b> of ours', version: '1' }
  assert.equal((await post(`/${id}`, changed)).status, 303)
  const stale = await post(`/${id}`, changed)
  assert.equal(stale.status, 409)
  assert.equal(stale.value('relates').trim(), '<b>Instead</b> of ours')
  assert.doesNotMatch((await view(ours.moors)).markup, /<b>Instead/)
  assert.equal((await post(`/${id}/place`, { move: 'out', version: '2' })).status, 303)
  assert.doesNotMatch((await view(ours.moors)).text, /Moors Health Authority/)
  assert.equal((await post(`/${id}/place`, { move: 'back', version: '3' })).status, 303)
  assert.match((await view(ours.moors)).text, /Moors Health Authority/)
  assert.doesNotMatch((await view(ours.moors, staff.lead, '?year=2025')).text, /Moors Health Authority/)
})

test('another region’s lead, other staff and another programme find nothing there', async () => {
  assert.equal((await view(ours.coast, staff.lead)).status, 404)
  assert.equal((await view(ours.moors, staff.analyst)).status, 404)
  assert.equal((await view(ours.moors, staff.stranger)).status, 404)
  assert.equal((await view(site.theirs.moors)).status, 404)
  const post = await desk.post(`/regions/${ours.coast}/support/elsewhere/new`, elsewhere, staff.lead)
  assert.equal(post.status, 404)
})
