import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUniqueViolation } from '#db'
import type { Id, Scope } from '#ground'
import { giveUpForLeaving } from './actions/places.ts'
import { elementsOf } from './store/elements.ts'
import { eventOf, eventsOf } from './store/events.ts'
import { attendanceOf } from './store/places.ts'
import { takesOf } from './store/take.ts'
import { takeUpOf } from './store/taken.ts'
import { day, dayFields, guide, idOf, offerSite } from './test/site.ts'

const site = await offerSite()
const { db, desk, member, ours, theirs, wexmoor, calder, far } = site

const element = idOf(await desk.post('/offer/elements/new', guide))
const event = idOf(await desk.post('/offer/events/new', day))
await desk.post(`/offer/events/${event}/standing`, { records: 'opened' })
await member(wexmoor).post(`/elements/${element}`, { version: '0', ...dayFields('since', '2026-11-02') })
const names = { version: '0', counted: 'names', others: 'Dot Hanley', shows: 'yes' }
await member(wexmoor).post(`/events/${event}`, names)

const person = wexmoor.people.champion.id
const deskOf = (programme: Id<'programme'>): Scope => ({ kind: 'desk', programme, person })
const within = (there: typeof wexmoor): Scope => ({ kind: 'partnership', partnership: there.id, person })

/** Every row of this room that a scope sees, by table. */
const seen = (scope: Scope) =>
  db.read(scope, async tx => ({
    elements: (await elementsOf(tx)).length,
    events: (await eventsOf(tx)).length,
    takes: (await takesOf(tx)).length,
  }))

test('a programme’s catalogue is read in its partnerships and at its own desk, and nowhere else', async () => {
  const takes = { elements: 1, events: 1, takes: 2 }
  assert.deepEqual(await seen(deskOf(ours.programme)), takes)
  assert.deepEqual(await seen(within(wexmoor)), takes)
  assert.deepEqual(await seen(within(calder)), { ...takes, takes: 0 })
  for (const scope of [within(far), deskOf(theirs.programme), { kind: 'person', person }, { kind: 'visitor' }] as const)
    assert.deepEqual(await seen(scope), { elements: 0, events: 0, takes: 0 }, scope.kind)
})

test('what a partnership put down is its own: the desk and others see none of its rows', async () => {
  const rows = (scope: Scope) =>
    Promise.all(
      ['element_taken', 'attendance', 'place'].map(async table => {
        const found = await db.read(scope, tx =>
          tx
            .over<Record<string, { partnership_id: string }>>()
            .selectFrom(`support.${table}`)
            .select('partnership_id')
            .execute(),
        )
        return found.length
      }),
    )
  assert.deepEqual(await rows(within(wexmoor)), [1, 1, 1])
  assert.deepEqual(await rows(deskOf(ours.programme)), [0, 0, 0])
  assert.deepEqual(await rows(within(calder)), [0, 0, 0])
  assert.deepEqual(await rows(within(far)), [0, 0, 0])
  assert.deepEqual(await rows({ kind: 'job', name: 'mail.week' }), [0, 0, 0])
})

test('a partnership that leaves its programme keeps what it took up, in the words of then', async () => {
  const belongs = (programme: string | null) =>
    db.unscoped('update people.partnership set programme_id = $1, region_id = $2 where id = $3', [
      ...[programme, programme === null ? null : ours.moors, wexmoor.id],
    ])
  await belongs(null)
  const taken = await db.read(within(wexmoor), takeUpOf)
  assert.deepEqual(
    taken.map(({ name, when, who, stands }) => [name, when, who, stands]),
    [
      ['Guide to joint panels', 'since 2 November 2026', undefined, 'in use'],
      ['Costing a pathway', '14 January 2027', { names: ['Dot Hanley'] }, '1 place'],
    ],
  )
  assert.deepEqual(await seen(deskOf(ours.programme)), { elements: 1, events: 1, takes: 0 })
  assert.match((await member(wexmoor).get('')).text, /belongs to no programme.*What we took up Guide to joint panels/)
  await belongs(ours.programme)
})

test('two who ask for the last place at once: one has it, the other waits', async () => {
  const one = idOf(await desk.post('/offer/events/new', { ...day, title: 'One place', places: '1' }))
  await desk.post(`/offer/events/${one}/standing`, { records: 'opened' })
  const asked = { version: '0', counted: 'number', number: '1' }
  const replies = await Promise.all([
    member(wexmoor).post(`/events/${one}`, asked),
    member(calder).post(`/events/${one}`, asked),
  ])
  assert.deepEqual(
    replies.map(({ status }) => status),
    [303, 303],
  )
  const found = await db.read(deskOf(ours.programme), tx => eventOf(tx, one))
  assert.deepEqual(found?.count, { confirmed: 1, waiting: 1 })
  const held = await Promise.all(
    [wexmoor, calder].map(
      async there => (await db.read(within(there), tx => attendanceOf(tx, one)))?.places[0]?.confirmedAt,
    ),
  )
  assert.equal(held.filter(at => at !== undefined).length, 1)
})

test('who leaves the programme gives up what is to come, and whoever waits elsewhere gets it', async () => {
  const one = idOf(await desk.post('/offer/events/new', { ...day, title: 'Left', places: '2' }))
  await desk.post(`/offer/events/${one}/standing`, { records: 'opened' })
  await member(wexmoor).post(`/events/${one}`, { version: '0', counted: 'number', number: '2' })
  await member(calder).post(`/events/${one}`, { version: '0', counted: 'number', number: '1' })
  const { now, write } = wexmoor.hand('champion')
  await write(tx => giveUpForLeaving(tx, wexmoor.id, now))
  await site.work()
  assert.deepEqual((await db.read(deskOf(ours.programme), tx => eventOf(tx, one)))?.count, { confirmed: 1, waiting: 0 })
  assert.match((await member(calder).get(`/events/${one}`)).text, /1 place\./)
  assert.match((await member(wexmoor).get(`/events/${one}`)).text, /Nobody is put down/)
})

test('the database holds one event of a title on a day, and no event that ends before it begins', async () => {
  const put = (ends: string, title: string) =>
    db.unscoped(
      `insert into support.event (programme_id, id, kind, title, about, begins, ends, starts_at, ends_at, place, link, host,
         speakers, helps, version, changed_at, changed_by, changed_by_name)
       values ($1, $2, 'other', $3, '', '2027-01-14', $4, '', '', '', '', '', '', '{}', 1, now(), $5, '')`,
      [ours.programme, site.world.newId(), title, ends, person],
    )
  await assert.rejects(put('2027-01-14', 'COSTING A PATHWAY'), error =>
    isUniqueViolation(error, 'one_event_of_a_title'),
  )
  await assert.rejects(put('2027-01-13', 'Backwards'), /event_check/)
})
