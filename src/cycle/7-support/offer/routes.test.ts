import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day, dayFields, guide, idOf, offerSite } from './test/site.ts'

const site = await offerSite()
const { desk, member, wexmoor, calder, far, staff, work, mails } = site

const planned = async (more: Readonly<Record<string, string>> = {}, open = true): Promise<string> => {
  const made = await desk.post('/offer/events/new', { ...day, title: `Event ${site.world.newId()}`, ...more })
  assert.equal(made.status, 303, made.text)
  const id = idOf(made)
  if (open) assert.equal((await desk.post(`/offer/events/${id}/standing`, { records: 'opened' })).status, 303)
  return id
}

describe('the catalogue', () => {
  test('an element is kept by staff, read by every partnership of the programme, and by nobody else', async () => {
    const id = idOf(await desk.post('/offer/elements/new', guide))
    const own = await member(wexmoor, 'observer').get(`/elements/${id}`)
    assert.match(own.text, /Guide to joint panels How three areas did it\. Who it is for Commissioners/)
    assert.match(own.text, /Helps with 3 /)
    assert.match(own.markup, /href="https:\/\/programme\.example\/panels"/)
    assert.equal((await member(far).get(`/elements/${id}`)).status, 404)
    assert.doesNotMatch((await member(far).get('')).text, /Guide to joint panels/)
    assert.equal((await member(wexmoor, 'consultant').get('')).status, 404)
    assert.equal((await desk.get('/offer', staff.stranger)).status, 404)
    assert.equal((await desk.get('/offer', staff.analyst)).status, 404)
    assert.equal((await desk.get('/offer', staff.lead)).status, 200)
  })

  test('a name stands once; what is withdrawn frees it, and stays with those who took it up', async () => {
    const named = { ...guide, name: 'Helpline' }
    const id = idOf(await desk.post('/offer/elements/new', named))
    const twice = await desk.post('/offer/elements/new', { ...named, name: ' helpline' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /There is an element called helpline already/)
    assert.equal(twice.value('about'), guide.about)
    const taken = { version: '0', purpose: 'To ask', ...dayFields('since', '2026-11-01') }
    assert.equal((await member(wexmoor).post(`/elements/${id}`, taken)).status, 303)
    assert.equal((await desk.post(`/offer/elements/${id}/place`, { move: 'out', version: '1' })).status, 303)
    assert.match((await member(wexmoor).get(`/elements/${id}`)).text, /It is not offered any more/)
    assert.equal((await member(calder).get(`/elements/${id}`)).status, 404)
    assert.equal((await desk.post('/offer/elements/new', named)).status, 303)
    const back = await desk.post(`/offer/elements/${id}/place`, { move: 'back', version: '2' })
    assert.equal(back.status, 409)
    assert.match(back.text, /Give this one another name/)
  })

  test('days, times and numbers that cannot be are named, and what was typed stays', async () => {
    for (const [more, words] of [
      [dayFields('ends', '2027-01-13'), /The last day must not be before the first, 14 January 2027/],
      [dayFields('ends', '2027-01-28'), /An event lasts 14 days at most/],
      [{ endsAt: '09:00' }, /It must end after it starts, at 09:30/],
      [{ startsAt: 'half past' }, /must be a time like 09:30/],
      [dayFields('signUpBy', '2027-01-15'), /must not be after the event begins/],
      [{ places: '0' }, /The number of places must be a whole number from 1 to 2000/],
      [{ places: '10000' }, /from 1 to 2000/],
      [{ link: 'javascript:alert(1)' }, /must be a web address/],
      [{ helps: 'commissioning-12.v1/99' }, /Each standard must be chosen from the list/],
    ] as const) {
      const page = await desk.post('/offer/events/new', { ...day, title: 'Kept as typed', ...more })
      assert.equal(page.status, 422, JSON.stringify(more))
      assert.match(page.text, words)
      assert.equal(page.value('title'), 'Kept as typed')
    }
  })

  test('an event of the past is never opened, and can be put on record as held', async () => {
    const id = await planned(dayFields('begins', '2026-11-10'), false)
    const opened = await desk.post(`/offer/events/${id}/standing`, { records: 'opened' })
    assert.equal(opened.status, 409)
    assert.match(opened.text, /It began on 10 November 2026, so nobody can sign up any more/)
    assert.equal((await desk.post(`/offer/events/${id}/standing`, { records: 'held' })).status, 303)
    const came = { version: '0', counted: 'number', number: '4' }
    assert.equal((await member(wexmoor).post(`/events/${id}/came`, came)).status, 303)
    assert.match((await desk.get(`/offer/events/${id}`)).text, /Wexmoor 4 came/)
    const toCome = await planned()
    assert.match(
      (await desk.post(`/offer/events/${toCome}/standing`, { records: 'held' })).text,
      /Its last day, 14 January 2027, has not come yet/,
    )
  })

  test('the same title twice on one day is refused; on another day it is a repeat', async () => {
    await planned({ title: 'Twice' }, false)
    const twice = await desk.post('/offer/events/new', { ...day, title: 'TWICE' })
    assert.equal(twice.status, 409)
    assert.match(twice.text, /There is an event called TWICE on that day already/)
    await planned({ title: 'Twice', ...dayFields('begins', '2027-02-14') }, false)
  })

  test('hostile text is text', async () => {
    const title = '<script>alert(1)</script>"\u202e=cmd'
    const id = await planned({ title })
    for (const page of [await desk.get(`/offer/events/${id}`), await member(wexmoor).get('')])
      assert.doesNotMatch(page.markup, /<script>alert/)
  })

  test('once the programme is over its catalogue is only read', async () => {
    const id = await planned()
    const lastDay = (day: string | null) =>
      site.db.unscoped(
        `insert into people.programme_span (programme_id, last_day, changed_at, changed_by, changed_by_name)
         values ($1, $2, now(), $3, 'Nadia') on conflict (programme_id) do update set last_day = excluded.last_day`,
        [site.ours.programme, day, wexmoor.people.champion.id],
      )
    await lastDay('2026-12-31')
    const late = await desk.post('/offer/events/new', day)
    assert.match(late.text, /The programme ends on 31 December 2026: an event cannot be later/)
    await lastDay('2026-11-15')
    assert.match((await desk.get('/offer')).text, /The programme is over\. The catalogue can be read/)
    assert.equal((await desk.post('/offer/elements/new', { ...guide, name: 'Late' })).status, 404)
    assert.equal((await desk.post(`/offer/events/${id}/standing`, { records: 'held' })).status, 404)
    await lastDay(null)
  })
})

const people = (...ids: readonly string[]) => ({ version: '0', counted: 'names', people: ids })

describe('places', () => {
  test('by names or by a number, confirmed while there are any, then in the order of asking', async () => {
    const id = await planned()
    const { champion, deputy } = wexmoor.people
    assert.equal((await member(wexmoor).post(`/events/${id}`, people(champion.id, deputy.id))).status, 303)
    const asked = { version: '0', counted: 'number', number: '3' }
    assert.equal((await member(calder, 'group-lead').post(`/events/${id}`, asked)).status, 303)
    assert.match((await member(calder).get(`/events/${id}`)).text, /1 place, 2 more on the waiting list/)
    const page = await desk.get(`/offer/events/${id}`)
    assert.match(page.text, /3 places taken, 2 on the waiting list/)
    assert.match(page.text, /Calder Reach 1 place, 2 more on the waiting list Not given Wexmoor 2 places Not given/)
    assert.doesNotMatch(page.text, /Ruth Adeyemi/)
    assert.doesNotMatch((await member(calder).get(`/events/${id}`)).text, /Tom Hale: has a place/)
  })

  test('a place given up goes to whoever waits longest, who is told', async () => {
    const id = await planned()
    const { champion, deputy, member: priya } = wexmoor.people
    await member(wexmoor).post(`/events/${id}`, people(champion.id, deputy.id, priya.id))
    await member(calder).post(`/events/${id}`, { ...people(calder.people.chair.id), others: 'Dot Hanley' })
    // Nobody who asks now may overtake them.
    await member(wexmoor).post(`/events/${id}`, { ...people(champion.id, priya.id), version: '1' })
    await work()
    assert.match(
      (await member(calder).get(`/events/${id}`)).text,
      /1 place, 1 more on the waiting list\. Ines Marlow: has a place/,
    )
    const told = (await mails()).find(({ subject }) => subject.startsWith('A place is free'))
    assert.equal(told?.to, calder.people.chair.email)
    assert.match((await desk.get(`/offer/events/${id}`)).text, /3 places taken, 1 on the waiting list/)
  })

  test('more places reach those who wait; fewer than are confirmed are refused', async () => {
    const id = await planned({ places: '1', title: 'Grows' })
    await member(wexmoor).post(`/events/${id}`, { version: '0', counted: 'number', number: '4' })
    const fields = { ...day, title: 'Grows', version: '2' }
    assert.equal((await desk.post(`/offer/events/${id}/wording`, { ...fields, places: '3' })).status, 303)
    await work()
    assert.match((await member(wexmoor).get(`/events/${id}`)).text, /3 places, 1 more on the waiting list/)
    const fewer = await desk.post(`/offer/events/${id}/wording`, { ...fields, version: '3', places: '2' })
    assert.equal(fewer.status, 409)
    assert.match(fewer.text, /3 places are confirmed already\. There cannot be fewer/)
  })

  test('somebody else may go instead, and the place stays', async () => {
    const id = await planned({ places: '1' })
    await member(wexmoor).post(`/events/${id}`, people(wexmoor.people.champion.id))
    await member(calder).post(`/events/${id}`, people(calder.people.champion.id))
    await member(wexmoor).post(`/events/${id}`, { version: '1', counted: 'names', others: 'Yusuf Amin' })
    await work()
    assert.match((await member(wexmoor).get(`/events/${id}`)).text, /Yusuf Amin: has a place/)
    await member(wexmoor).post(`/events/${id}`, { version: '2', counted: 'none' })
    await work()
    assert.match((await member(calder).get(`/events/${id}`)).text, /Ruth Adeyemi: has a place/)
  })

  test('nought, ten thousand, nobody, and one name twice are refused with words', async () => {
    const id = await planned()
    const post = (fields: Readonly<Record<string, string>>) =>
      member(wexmoor).post(`/events/${id}`, { version: '0', ...fields })
    for (const [fields, words] of [
      [{ counted: 'number', number: '0' }, /must be a whole number from 1 to 200/],
      [{ counted: 'number', number: '10000' }, /must be a whole number from 1 to 200/],
      [{ counted: 'names' }, /Name at least one person/],
      [{ counted: 'names', others: 'Ana Fry\nana fry' }, /ana fry|Ana Fry stands there twice/],
      [{ counted: '' }, /Choose how you put people down/],
      [
        { counted: 'names', others: Array.from({ length: 201 }, (_, at) => `N ${at}`).join('\n') },
        /200 people at most/,
      ],
    ] as const) {
      const page = await post(fields)
      assert.equal(page.status, 422, JSON.stringify(fields).slice(0, 80))
      assert.match(page.text, words)
    }
    assert.match((await member(wexmoor).get(`/events/${id}`)).text, /Nobody is put down/)
  })

  test('a stale page is told so and loses nothing', async () => {
    const id = await planned()
    await member(wexmoor).post(`/events/${id}`, people(wexmoor.people.champion.id))
    const stale = await member(wexmoor, 'deputy').post(`/events/${id}`, { ...people(), others: 'Dot Hanley' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Somebody else of your partnership changed who goes/)
    assert.equal(stale.value('others').trim(), 'Dot Hanley')
  })

  test('only those who may put people down; nobody once sign-up is over', async () => {
    const id = await planned()
    for (const role of ['member', 'observer', 'chair', 'consultant'] as const)
      assert.equal((await member(wexmoor, role).post(`/events/${id}`, people())).status, 404, role)
    assert.equal((await member(far).post(`/events/${id}`, people())).status, 404)
    const closed = await planned({ ...dayFields('begins', '2026-11-16'), ...dayFields('signUpBy', '2026-11-16') })
    await site.at('2026-11-17T09:00:00.000Z')
    const late = await member(wexmoor).post(`/events/${closed}`, people(wexmoor.people.champion.id))
    assert.equal(late.status, 409)
    assert.match(late.text, /The last day to sign up, 16 November 2026, is past/)
    await site.at('2026-11-16T10:00:00.000Z')
  })
})

describe('what moves, what is cancelled, what was', () => {
  test('those put down are told once when it moves and once when it is cancelled', async () => {
    const id = await planned({ title: 'Moves' })
    const { champion, deputy } = wexmoor.people
    await member(wexmoor).post(`/events/${id}`, { ...people(deputy.id), others: 'Yusuf Amin' })
    await member(calder).post(`/events/${id}`, { version: '0', counted: 'number', number: '1' })
    const before = (await mails()).length
    const moved = { ...day, title: 'Moves', version: '2', ...dayFields('begins', '2027-01-21') }
    assert.equal((await desk.post(`/offer/events/${id}/wording`, moved)).status, 303)
    await work()
    const told = (await mails()).slice(0, (await mails()).length - before)
    assert.deepEqual(
      told.map(({ to }) => to).toSorted(),
      [champion.email, deputy.email, calder.people.champion.email].toSorted(),
    )
    assert.match(told[0]?.text ?? '', /Moves has moved\. It was 14 January 2027.*It is now 21 January 2027/)
    assert.match(told[0]?.attached?.text ?? '', new RegExp(`UID:event-${id}@stocktake\r\n[^]*VALUE=DATE:20270121`))
    assert.match((await member(wexmoor).get('')).text, /Moves .*21 January 2027/)
    assert.equal((await desk.post(`/offer/events/${id}/standing`, { records: 'cancelled' })).status, 422)
    const because = { records: 'cancelled', because: 'The speaker is ill.' }
    assert.equal((await desk.post(`/offer/events/${id}/standing`, because)).status, 303)
    assert.equal((await desk.post(`/offer/events/${id}/standing`, because)).status, 409)
    await work()
    const cancelled = (await mails()).filter(({ subject }) => subject === 'Cancelled: Moves')
    assert.equal(cancelled.length, 3)
    assert.match(cancelled[0]?.text ?? '', /will not be held: The speaker is ill\./)
    assert.match((await member(wexmoor).get(`/events/${id}`)).text, /Cancelled on .*The speaker is ill/)
  })

  test('what changes without moving tells nobody', async () => {
    const id = await planned({ title: 'Reworded' })
    await member(wexmoor).post(`/events/${id}`, people(wexmoor.people.champion.id))
    const before = (await mails()).length
    await desk.post(`/offer/events/${id}/wording`, { ...day, title: 'Reworded', about: 'More figures.', version: '2' })
    await work()
    assert.equal((await mails()).length, before)
  })

  test('afterwards it is said who came, and the programme reads names only where they were given', async () => {
    const id = await planned({
      title: 'Was',
      ...dayFields('begins', '2026-11-20'),
      ...dayFields('signUpBy', '2026-11-20'),
    })
    const { champion, deputy } = wexmoor.people
    const early = await member(wexmoor).post(`/events/${id}/came`, { version: '0', counted: 'number', number: '1' })
    assert.match(early.text, /It begins on 20 November 2026: nobody can have come yet/)
    await member(wexmoor).post(`/events/${id}`, people(champion.id, deputy.id))
    await site.at('2026-11-21T09:00:00.000Z')
    const form = await member(wexmoor).get(`/events/${id}`)
    const [place = ''] = /name="came"[^>]*value="([0-9a-f-]{36})"/.exec(form.markup)?.slice(1) ?? []
    const came = { version: '1', counted: 'names', came: place, others: 'Dot Hanley', shows: 'yes' }
    assert.equal((await member(wexmoor).post(`/events/${id}/came`, came)).status, 303)
    const page = await desk.get(`/offer/events/${id}`)
    assert.match(page.text, /Wexmoor 2 came (Ruth Adeyemi|Tom Hale), Dot Hanley/)
    await member(wexmoor).post(`/events/${id}/came`, { ...came, version: '2', shows: '' })
    assert.match((await desk.get(`/offer/events/${id}`)).text, /Wexmoor 2 came Not given/)
    await member(wexmoor).post(`/events/${id}/came`, { version: '3', counted: 'number', number: '0' })
    assert.match((await desk.get(`/offer/events/${id}`)).text, /Wexmoor nobody came/)
    await site.at('2026-11-16T10:00:00.000Z')
  })
})

test('the offer is browsed by standard and month, and goes into a calendar', async () => {
  const id = await planned({
    title: 'Only in March',
    helps: 'commissioning-12.v1/12',
    ...dayFields('begins', '2027-03-30'),
    ...dayFields('ends', '2027-03-31'),
  })
  const own = member(wexmoor)
  assert.match((await own.get('?standard=commissioning-12.v1/12')).text, /Only in March/)
  assert.doesNotMatch((await own.get('?standard=commissioning-12.v1/3')).text, /Only in March/)
  assert.match((await own.get('?when=2027-03')).text, /Only in March/)
  assert.doesNotMatch((await own.get('?when=2027-02')).text, /Only in March/)
  assert.equal((await own.get('?when=%00&standard=x&standard=y')).status, 200)
  const file = await own.get('/calendar.ics')
  assert.match(file.markup, new RegExp(`UID:event-${id}@stocktake`))
  assert.match(file.markup, new RegExp(`UID:event-${id}-2@stocktake\r\n.*\r\nDTSTART;VALUE=DATE:20270331`))
})
