import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { exchangeDueOf } from '../store.ts'
import { arrangeExchange, dayFields } from '../test/site.ts'

const site = await arrangeExchange()
const { desk, wexmoor, calder, far, eventOn, swapShop } = site
const [coming, gone] = [await eventOn('2026-12-10'), await eventOn('2026-10-13', 'What the figures say')]

const session = (day: string, title = 'Three areas show') => ({
  ...{ title, about: 'Twenty minutes each.', startsAt: '9:30', endsAt: '11:00', place: 'Room 2', link: '' },
  ...{ speaker: 'Ana Fry', respondent: 'Jon Pike', host: 'Dot Hanley', partners: 'Moor College\nReach Board' },
  ...dayFields('day', day),
})
const request = { what: 'One thing that failed.', work: 'Guide to waiting', ...dayFields('due', '2026-12-04') }
const idIn = (location: string): string => /([\w-]{36})(?:[#?]|$)/.exec(location.replace('#session-', '/'))?.[1] ?? ''

describe('the programme of an event', () => {
  it('has sessions that those who may come read, and nobody else', async () => {
    const made = await desk.post(`/events/${coming}/sessions/new`, session('2026-12-10'))
    assert.equal(made.status, 303, made.text)
    const page = await wexmoor.as('member').get(`/events/${coming}`)
    assert.match(
      page.text,
      /09:30 to 11:00 Three areas show .*Speaker Ana Fry Respondent Jon Pike Host Dot Hanley With Moor College Reach Board/,
    )
    assert.equal((await far.as('member').get(`/events/${coming}`)).status, 404)
    const other = await desk.post(`/events/${coming}/sessions/new`, session('2026-12-11'))
    assert.equal(other.status, 409)
    assert.match(other.text, /The event is on 10 December 2026/)
    assert.equal((await desk.post(`/events/${coming}/sessions/new`, { title: '' })).status, 422)
    const file = await wexmoor.as('member').get(`/events/${coming}/programme.ics`)
    assert.match(file.markup, /SUMMARY:Swap shop on waiting: Three areas show/)
    assert.match(file.markup, /DTSTART:20261210T093000/)
  })

  it('is changed by one at a time', async () => {
    const { location } = await desk.post(`/events/${coming}/sessions/new`, session('2026-12-10', 'Second'))
    const id = idIn(location)
    const form = await desk.get(`/events/${coming}/sessions/${id}`)
    const fields = { ...session('2026-12-10', 'Second, longer'), version: form.value('version') }
    assert.equal((await desk.post(`/events/${coming}/sessions/${id}`, fields)).status, 303)
    assert.equal((await desk.post(`/events/${coming}/sessions/${id}`, fields)).status, 409)
  })

  it('loses a session that is taken out, and what came of it', async () => {
    const { location } = await desk.post(`/events/${gone}/sessions/new`, session('2026-10-13', 'A slip'))
    const id = idIn(location)
    const fields = { outcome: 'Penguins were counted.', audience: 'network', version: '1' }
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}/outcome`, fields)).status, 303)
    assert.match((await far.as('member').get('?words=penguins')).text, /1 record found/)
    const out = { takes: 'out', version: '1' }
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}`, out)).status, 409, 'somebody wrote meanwhile')
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}`, { ...out, version: '2' })).status, 303)
    assert.doesNotMatch((await desk.get(`/events/${gone}`)).text, /A slip/)
    assert.match((await far.as('member').get('?words=penguins')).text, /No records found/)
    assert.equal((await desk.get(`/events/${gone}/sessions/${id}`)).status, 404)
  })

  it('can be put on record afterwards, but then nobody can be asked to bring anything', async () => {
    assert.equal((await desk.post(`/events/${gone}/sessions/new`, session('2026-10-13'))).status, 303)
    const late = await desk.post(`/events/${gone}/requests/new`, request)
    assert.equal(late.status, 409)
    assert.match(late.text, /It was over on 13 October 2026/)
    assert.match((await desk.get(`/events/${gone}`)).text, /It is over: nothing can be asked for beforehand/)
    assert.match((await wexmoor.as('member').get(`/events/${gone}`)).text, /Who of us came/)
  })

  it('records what a session came to, once it has been, and it is found like any record', async () => {
    const { location } = await desk.post(`/events/${gone}/sessions/new`, session('2026-10-13', 'What we saw'))
    const id = idIn(location)
    const early = idIn((await desk.post(`/events/${coming}/sessions/new`, session('2026-12-10', 'Later'))).location)
    const fields = { outcome: 'Attendance fell where buses were cut.', audience: 'network', version: '1' }
    const before = await desk.post(`/events/${coming}/sessions/${early}/outcome`, fields)
    assert.equal(before.status, 409)
    assert.match(before.text, /what came of it can be written from then on/)
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}/outcome`, fields)).status, 303)
    assert.match((await far.as('member').get('?words=buses')).text, /1 record found What we saw/)
    assert.match((await site.browser.get('/exchange?words=buses')).text, /No records found/)
    const anyone = { ...fields, audience: 'anyone', version: '2' }
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}/outcome`, anyone)).status, 303)
    assert.match((await site.browser.get('/exchange?words=buses')).text, /1 record found What we saw/)
  })

  const dueFor = (there: typeof wexmoor) =>
    there.read(tx =>
      exchangeDueOf(tx, {
        ...{ may: ability => ability === 'exchange.write', today: '2026-11-16', editions: site.editions },
        person: there.people.member.id,
      }),
    )

  it('asks everybody or one partnership for something, which waits until a record answers it', async () => {
    assert.equal((await desk.post(`/events/${coming}/requests/new`, { ...request, whom: calder.id })).status, 303)
    assert.deepEqual(await dueFor(wexmoor), [])
    assert.doesNotMatch((await wexmoor.as('member').get(`/events/${coming}`)).text, /One thing that failed/)
    const [due] = await dueFor(calder)
    assert.equal(due?.what, 'Bring along to Swap shop on waiting')
    const event = await calder.as('member').get(`/events/${coming}`)
    const link = /records\/new(\?event=[\w-]+&amp;request=[\w-]+)/.exec(event.markup)?.[1]?.replace('&amp;', '&') ?? ''
    const form = await calder.as('member').get(`/records/new${link}`)
    assert.match(form.text, /Asked for: One thing that failed\./)
    const answer = { ...swapShop, event: form.value('event'), request: form.value('request'), title: 'It failed' }
    const record = idIn((await calder.as('member').post('/records/new', answer)).location)
    assert.deepEqual(await dueFor(calder), [])
    const mark = (await calder.as('member').get(`/records/${record}`)).value('mark')
    await calder.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    assert.match((await desk.get(`/events/${coming}`)).text, /Records of this event It failed/)
    const asked = /requests\/([\w-]{36})/.exec((await desk.get(`/events/${coming}`)).markup)?.[1] ?? ''
    assert.equal((await desk.post(`/events/${coming}/requests/${asked}`, { became: 'Chapter two.' })).status, 303)
    assert.match((await calder.as('member').get(`/events/${coming}`)).text, /What became of it .*Chapter two\./)
  })

  it('has things to read, with where they are from; one takes out one’s own', async () => {
    const reading = {
      title: 'Fewer measures',
      source: 'Moor College',
      link: 'https://a.example/x',
      ...dayFields('dated', '2026-05-04'),
    }
    assert.equal((await wexmoor.as('member').post(`/events/${coming}/reading`, { ...reading, source: '' })).status, 422)
    assert.equal(
      (await wexmoor.as('member').post(`/events/${coming}/reading`, { ...reading, link: 'javascript:alert(1)' }))
        .status,
      422,
    )
    assert.equal((await wexmoor.as('member').post(`/events/${coming}/reading`, reading)).status, 303)
    const page = await wexmoor.as('member').get(`/events/${coming}`)
    assert.match(page.text, /Fewer measures Moor College, 4 May 2026 https:\/\/a\.example\/x/)
    const id = page.value('reading')
    await calder.as('member').post(`/events/${coming}/reading/out`, { reading: id })
    assert.match((await calder.as('member').get(`/events/${coming}`)).text, /Fewer measures/)
    await wexmoor.as('member').post(`/events/${coming}/reading/out`, { reading: id })
    assert.doesNotMatch((await calder.as('member').get(`/events/${coming}`)).text, /Fewer measures/)
  })

  it('leads to actions that are one’s own and come back when they are due', async () => {
    const wrong = await wexmoor.as('member').post(`/events/${coming}/actions`, { what: '' })
    assert.equal(wrong.status, 422)
    const action = { what: 'Ask two charities what they would have to stop.', ...dayFields('by', '2027-01-14') }
    const done = await wexmoor.as('member').post(`/events/${coming}/actions`, action)
    assert.match(done.location, /\/waiting$/)
    const rows = await site.db.unscoped<{ origin_path: string; owner_person_id: string; due: string }>(
      'select * from plans.action where words = $1',
      [action.what],
    )
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.origin_path, `/exchange/events/${coming}`)
  })
})
