import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from '#db'
import type { Scope } from '#ground'
import { exchangeDueOf } from '../store.ts'
import { arrangeExchange, dayFields } from '../test/site.ts'

const site = await arrangeExchange()
const { desk, wexmoor, calder, far, eventOn, placedAt, swapShop } = site
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
    assert.match(file.markup, /DTSTART:20261210T093000\r\nDTEND:20261210T110000/)
    assert.match(file.markup, /LOCATION:Room 2\r\n/)
    assert.match(file.markup, /SUMMARY:Swap shop on waiting\r\n(?:[^\r]*\r\n)*?LOCATION:Moor Hall/)
  })

  it('is changed by one at a time', async () => {
    const { location } = await desk.post(`/events/${coming}/sessions/new`, session('2026-12-10', 'Second'))
    const id = idIn(location)
    const form = await desk.get(`/events/${coming}/sessions/${id}`)
    const fields = { ...session('2026-12-10', 'Second, longer'), version: form.value('version') }
    assert.equal((await desk.post(`/events/${coming}/sessions/${id}`, fields)).status, 303)
    const late = await desk.post(`/events/${coming}/sessions/${id}`, { ...fields, title: 'Third', place: 'Room 9' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Last written by Nadia Perrin, .* What stands now, .* Title Second, longer Place Room 2/)
    assert.deepEqual([late.value('title'), late.value('place'), late.value('version')], ['Third', 'Room 9', '2'])
    const wrong = await desk.post(`/events/${coming}/sessions/${id}`, { ...fields, title: '' })
    assert.deepEqual([wrong.status, wrong.value('version')], [422, fields.version], 'a mistake arms nothing')
    const day = await desk.post(`/events/${coming}/sessions/${id}`, { ...fields, ...dayFields('day', '2026-12-11') })
    assert.deepEqual([day.status, day.value('version')], [409, fields.version], 'nor does a refusal')
  })

  it('loses a session that is taken out, and what came of it', async () => {
    const { location } = await desk.post(`/events/${gone}/sessions/new`, session('2026-10-13', 'A slip'))
    const id = idIn(location)
    const fields = { outcome: 'Penguins were counted.', audience: 'network', version: '1', does: 'publish' }
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}/outcome`, fields)).status, 303)
    assert.match((await far.as('member').get('?words=penguins')).text, /1 record found/)
    const out = { takes: 'out', version: '1' }
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}`, out)).status, 409, 'somebody wrote meanwhile')
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}`, { ...out, version: '2' })).status, 303)
    assert.doesNotMatch((await desk.get(`/events/${gone}`)).text, /A slip/)
    assert.match((await far.as('member').get('?words=penguins')).text, /No records found/)
    assert.equal((await desk.get(`/events/${gone}/sessions/${id}`)).status, 404)
    const scope = { kind: 'partnership', partnership: wexmoor.id, person: wexmoor.people.member.id } as const
    const rows = (reader: Scope) =>
      site.db.read(reader, tx => sql`select id from exchange.session where id = ${id}`.execute(tx.over()))
    assert.deepEqual([(await rows(scope)).rows.length, (await rows(desk.scope)).rows.length], [0, 1])
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
    const path = `/events/${gone}/sessions/${id}/outcome`
    const fields = {
      outcome: 'Attendance fell where buses were cut.',
      audience: 'network',
      version: '1',
      does: 'publish',
    }
    const before = await desk.post(`/events/${coming}/sessions/${early}/outcome`, fields)
    assert.equal(before.status, 409)
    assert.match(before.text, /what came of it can be written from then on/)
    assert.equal((await desk.post(`/events/${gone}/sessions/${id}/outcome`, fields)).status, 303)
    assert.match((await far.as('member').get('?words=buses')).text, /1 record found What we saw/)
    assert.match((await site.browser.get('/exchange?words=buses')).text, /No records found/)
    const found = await desk.get('/search?words=buses')
    assert.match(found.text, /1 record found What we saw/, 'the desk searches what it may read')
    assert.match(found.markup, new RegExp(`exchange/found/${id}`))
    const renamed = (title: string, version: string) =>
      desk.post(`/events/${gone}/sessions/${id}`, { ...session('2026-10-13', title), version })
    const named = await renamed('What Wexmoor saw', '2')
    assert.equal(named.status, 409, 'its title is read with what came of it')
    assert.match(named.text, /“Wexmoor” \(the session’s title\)/)
    assert.equal((await renamed('What we have seen', '2')).status, 303)
    assert.match((await far.as('member').get('?words=buses')).text, /1 record found What we have seen/)
    const anyone = { ...fields, audience: 'anyone', version: '3' }
    const check = await desk.post(path, { ...anyone, does: '' })
    assert.equal(check.status, 200)
    assert.match(check.text, /Check what will be read .*Readers Anyone .*Whose consent Nobody’s .*Anyone can copy it/)
    assert.match(
      (await site.browser.get('/exchange?words=buses')).text,
      /No records found/,
      'one press publishes nothing',
    )
    const change = await desk.post(path, { ...anyone, version: '1', does: 'change' })
    assert.match(change.value('outcome'), /Attendance fell/)
    assert.equal(change.value('version'), '1', 'what somebody wrote meanwhile is not overwritten unread')
    for (const does of ['', 'publish']) {
      const late = await desk.post(path, { ...anyone, outcome: 'Otherwise.', version: '1', does })
      assert.equal(late.status, 409)
      assert.match(late.text, /What stands now, .* What came of it Attendance fell/)
      assert.deepEqual([late.value('outcome'), late.value('version')], ['Otherwise.', '3'])
    }
    assert.equal((await desk.post(path, anyone)).status, 303)
    assert.match((await site.browser.get('/exchange?words=buses')).text, /1 record found What we have seen/)
    const back = { does: 'back', version: '4' }
    assert.equal((await desk.post(path, { ...back, version: '3' })).status, 409, 'somebody wrote meanwhile')
    assert.equal((await desk.post(path, back)).status, 303)
    for (const read of [await site.browser.get('/exchange?words=buses'), await far.as('member').get('?words=buses')])
      assert.match(read.text, /No records found/)
    assert.doesNotMatch((await wexmoor.as('member').get(`/events/${gone}`)).text, /buses/)
    assert.match((await desk.get(`/events/${gone}`)).text, /withdrawn from its readers by Nadia Perrin/)
    assert.match((await desk.get(path)).value('outcome'), /Attendance fell/, 'the words are kept for the desk')
    const readers = { kind: 'partnership', partnership: wexmoor.id, person: wexmoor.people.member.id } as const
    const rows = (scope: Scope) =>
      site.db.read(scope, tx => sql`select words from exchange.outcome_taken_back`.execute(tx.over()))
    assert.deepEqual([(await rows(readers)).rows.length, (await rows(desk.scope)).rows.length], [0, 1])
    const twice = await desk.post(path, { does: 'back', version: '5' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /There is nothing that could be withdrawn/)
  })

  it('records nothing that names a partnership of the programme', async () => {
    const { location } = await desk.post(`/events/${gone}/sessions/new`, session('2026-10-13', 'Names'))
    const path = `/events/${gone}/sessions/${idIn(location)}/outcome`
    for (const does of ['', 'publish']) {
      const fields = { outcome: 'In Wexmoor all went wrong.', audience: 'anyone', version: '1', does }
      const named = await desk.post(path, fields)
      assert.equal(named.status, 409)
      assert.match(named.text, /names a partnership or people: “Wexmoor” \(what came of it\)\. Take that out/)
      assert.equal(named.value('outcome'), fields.outcome)
    }
    for (const outcome of ['Hale told it.', 'Write to a@b.example', 'Farlow came.', 'So said Ruth Adeyemi'])
      assert.equal((await desk.post(path, { outcome, audience: 'anyone', version: '1', does: 'publish' })).status, 409)
    const as = (role: string) =>
      site.db.unscoped('update people.staff set role = $1 where programme_id = $2', [role, site.ours])
    await as('regional-lead')
    const fields = { outcome: 'In Wexmoor all went wrong.', audience: 'anyone', version: '1', does: 'publish' }
    assert.equal((await desk.post(path, fields)).status, 409, 'also of a region that is not one’s own')
    await as('programme-admin')
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
    const [draft] = await dueFor(calder)
    assert.deepEqual([draft?.note, draft?.path], ['Not published yet: It failed', `/exchange/records/${record}`])
    assert.match((await calder.as('member').get(`/events/${coming}`)).text, /Our answer: It failed, by .* \(a draft\)/)
    assert.doesNotMatch((await wexmoor.as('member').get(`/events/${coming}`)).text, /It failed/)
    const mark = (await calder.as('member').get(`/records/${record}/publication`)).value('mark')
    await calder.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    assert.deepEqual(await dueFor(calder), [])
    assert.match((await desk.get(`/events/${coming}`)).text, /Records of this event \d+ records? It failed/)
    const named = await desk.get(`/events/${coming}`)
    assert.match(
      named.text,
      /No answer is published yet\. An answer without a name is among the records of this event only/,
    )
    const read = await desk.get(`/found/${record}`)
    assert.match(read.text, /It failed .*Families waited on four waiting lists\..*From A partnership that is not named/)
    assert.doesNotMatch(read.markup, new RegExp(`Calder|${calder.id}`))
    assert.match(read.markup, new RegExp(`exchange/events/${coming}#records`))
    const asked = /requests\/([\w-]{36})/.exec((await desk.get(`/events/${coming}`)).markup)?.[1] ?? ''
    const became = { became: 'Chapter two.', seen: '' }
    assert.equal((await desk.post(`/events/${coming}/requests/${asked}`, became)).status, 303)
    assert.match((await calder.as('member').get(`/events/${coming}`)).text, /What became of it .*Chapter two\./)
  })

  it('withdraws what it asked, with a line of why: it waits on nobody any more, and what was given stays', async () => {
    const asked = { ...request, what: 'A page on night shifts.', work: '' }
    assert.equal((await desk.post(`/events/${coming}/requests/new`, asked)).status, 303)
    const ids = [...(await desk.get(`/events/${coming}`)).markup.matchAll(/requests\/([\w-]{36})\/withdrawal/g)]
    const id =
      ids
        .map(([, found = '']) => found)
        .toSorted()
        .at(-1) ?? ''
    for (const there of [wexmoor, calder]) await placedAt(coming, there, { by: 'member', people: ['member'] })
    const dues = async (there: typeof wexmoor) => (await dueFor(there)).filter(({ note }) => note === asked.what)
    assert.deepEqual([(await dues(wexmoor)).length, (await dues(calder)).length], [1, 1])
    const answer = { ...swapShop, event: coming, request: id, title: 'Nights' }
    const record = idIn((await calder.as('member').post('/records/new', answer)).location)

    const mark = (await calder.as('member').get(`/records/${record}/publication`)).value('mark')
    await calder.as('member').post(`/records/${record}/publication`, { does: 'publish', mark })
    const kept = await desk.get(`/events/${coming}`)
    assert.match(
      kept.text,
      /night shifts\. .* 1 answer published: Nights/,
      'everybody was asked: it says what it answers',
    )
    assert.match(kept.markup, new RegExp(`exchange/found/${record}`))
    const inside = { ...swapShop, audience: 'partnership', event: coming }
    const draft = idIn((await wexmoor.as('member').post('/records/new', inside)).location)
    const own = (await wexmoor.as('member').get(`/records/${draft}/publication`)).value('mark')
    await wexmoor.as('member').post(`/records/${draft}/publication`, { does: 'publish', mark: own })
    assert.equal((await desk.get(`/found/${draft}`)).status, 404, 'what stays inside is not the desk’s to read')

    const path = `/events/${coming}/requests/${id}/withdrawal`
    const empty = await desk.post(path, { because: ' ' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Write why, for those who were asked/)
    assert.equal((await dues(wexmoor)).length, 1)
    assert.equal((await desk.post(path, { because: 'The session is full.' })).status, 303)
    assert.deepEqual(await dues(wexmoor), [])
    const page = await wexmoor.as('member').get(`/events/${coming}`)
    assert.match(page.text, /night shifts\. .* Withdrawn by Nadia Perrin, .*The session is full\./)
    assert.doesNotMatch(page.text, /Answer with a record: A page on night/)
    const given = await calder.as('member').get(`/records/${record}/wording`)
    assert.match(given.text, /Nadia Perrin has withdrawn it: The session is full\. What you wrote stays yours/)
    assert.equal(given.value('title'), 'Nights')
    const twice = await desk.post(path, { because: 'Again.' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /It was withdrawn already/)
    assert.equal((await desk.post(`/events/${gone}/requests/${id}/withdrawal`, { because: 'No.' })).status, 404)
    assert.equal((await desk.get(`/events/${gone}/requests/${id}/withdrawal`)).status, 404)
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
    const past = await wexmoor
      .as('member')
      .post(`/events/${coming}/actions`, { what: 'Late.', ...dayFields('by', '2020-01-14') })
    assert.equal(past.status, 422)
    assert.match(past.text, /The day must not be in the past/)
    const action = { what: 'Ask two charities what they would have to stop.', ...dayFields('by', '2027-01-14') }
    const done = await wexmoor.as('member').post(`/events/${coming}/actions`, action)
    assert.match(done.location, /\/waiting$/)
    type Row = { origin_path: string; origin_words: string; own_person: string; is_shared: boolean }
    const kept = (words: string) => site.db.unscoped<Row>('select * from plans.action where words = $1', [words])
    const rows = await kept(action.what)
    assert.equal(rows.length, 1)
    assert.equal(rows[0]?.origin_path, `/exchange/events/${coming}`)
    assert.deepEqual([rows[0]?.own_person, rows[0]?.is_shared], [wexmoor.people.member.id, false], 'one’s own alone')
    const made = await wexmoor
      .as('member')
      .post('/records/new', { ...swapShop, title: 'Of Wexmoor', audience: 'partnership' })
    const mark = (await wexmoor.as('member').get(`/records/${idIn(made.location)}/publication`)).value('mark')
    await wexmoor.as('member').post(`/records/${idIn(made.location)}/publication`, { does: 'publish', mark })
    const shared = { words: 'Tell all.', sees: 'partnership' }
    assert.equal((await wexmoor.as('member').post(`/found/${idIn(made.location)}/action`, shared)).status, 303)
    const [told] = await kept(shared.words)
    assert.deepEqual([told?.origin_words, told?.is_shared], ['Practice exchange: swap shop', true], 'without its title')
  })
})
