import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptMail, openPostman } from '#mail'
import { planSite } from '../test/site.ts'
import { ownerMail } from './mail.ts'

const { db, world, browser, get, post, person } = await planSite()
const publicUrl = 'http://localhost:3000'
const postman = openPostman({ from: 'stocktake@council.example', publicUrl, db, world })

const line = {
  ...{ kind: 'hypothesis', words: 'Calendars suffice', settles: 'A week of two calendars', area: 'A' },
  ...{ owner: 'Rafael Otto', from: 'register' },
}
const dated = { 'due-day': '1', 'due-month': '2', 'due-year': '2027' }
let count = 0
/** An address for each test, so that each reads its own mails. */
const addressed = () => ({ ...line, ...dated, address: `rafael-${++count}@health.example` })

/** Sends what was handed over; the newest mail and the path of its link. */
const mailed = async (email: string) => {
  const [owner] = await db.unscoped<{ id: string; partnership_id: string }>(
    'select id, partnership_id from plans.outside_owner where email = $1',
    [email],
  )
  assert.ok(owner, 'kept as an owner')
  await ownerMail({ db, world, postman, publicUrl })({ partnership: owner.partnership_id, owner: owner.id })
  const [mail] = (await db.read({ kind: 'job', name: 'outbox' }, keptMail)).filter(({ to }) => to === email)
  assert.ok(mail)
  return { ...mail, link: /\/own-actions\/[\w-]+/.exec(mail.text)?.[0] ?? '', owner }
}
const asked = (email: string) =>
  db.unscoped(
    `select from jobs.job j join plans.outside_owner o on o.id::text = j.data->>'owner'
     where j.name = 'mail.owner' and o.email = $1`,
    [email],
  )

test('a line that is handed over by mail is found out through the link, once, by its owner', async () => {
  const said = addressed()
  assert.equal((await post('/lists/inquiry/new', said)).status, 303)
  assert.equal((await asked(said.address)).length, 1)
  const mail = await mailed(said.address)
  assert.match(mail.subject, /: 1 thing for you$/)
  assert.match(mail.text, /- Find out: Calendars suffice \(by 1 February 2027\)/)
  assert.equal(mail.attached?.name, 'what-you-answer-for.ics')
  assert.match(mail.attached.text, /DTSTART;VALUE=DATE:20270201\r\n.*\r\nSUMMARY:Find out: Calendars suffice/)
  const page = await browser.get(mail.link)
  assert.match(page.text, /Find out: Calendars suffice Open By 1 February 2027/)
  const own = /href="([^"]*\/register\/[^"]*)"/.exec(page.markup)?.[1] ?? ''
  assert.match((await browser.get(own)).text, /What would settle it: A week of two calendars By 1 February 2027/)
  assert.equal((await browser.post(own, { seen: '0', state: 'failed' })).status, 422)
  const left = await browser.post(own, { seen: '0', state: 'untested', words: 'No time' })
  assert.match(left.text, /Where it stands must be chosen from the list/)
  const failed = { seen: '0', state: 'failed', words: 'They did not', evidence: 'Two calendars' }
  assert.equal((await browser.post(own, failed)).location, mail.link)
  const again = await browser.post(own, { seen: '0', state: 'held', words: 'Mine' })
  assert.deepEqual([again.status, again.value('words')], [409, 'Mine'])
  assert.match(again.text, /Somebody recorded something here .* They did not/)
  assert.match((await get('/register')).text, /Failed on 7 December 2026: Calendars suffice .* They did not/)
  assert.match((await browser.get(mail.link)).text, /Nothing is open\. Finished Find out: Calendars suffice Failed/)
})

test('the address stays with those who write: no page of readers shows it, nor the history of the line', async () => {
  const said = addressed()
  await post('/lists/inquiry/new', said)
  const href = /href="[^"]*\/plan(\/register\/[^"]*)">Calendars/.exec((await get('/register')).markup)?.[1] ?? ''
  const form = href.replace('/register/', '/lists/inquiry/')
  assert.equal((await get(form)).value('address'), said.address)
  await post(form, { ...said, words: 'Calendars are enough', version: '1' })
  for (const role of ['champion', 'member'] as const)
    assert.doesNotMatch((await get(href, role)).markup, /health\.example/)
  assert.equal((await asked(said.address)).length, 1, 'told once')
})

test('an address needs a name, is not beside a person, and of somebody who can sign in it is that person', async () => {
  const nameless = await post('/lists/inquiry/new', { ...addressed(), owner: '' })
  assert.match(nameless.text, /Write the name that goes with the e-mail address/)
  const two = await post('/lists/inquiry/new', { ...addressed(), owner: '', person: person('member').id })
  assert.match(two.text, /Choose somebody from the list or write an address, not both/)
  await post('/lists/inquiry/new', { ...addressed(), address: person('member').email, owner: 'Priya' })
  const register = await get('/register', 'member')
  assert.match(register.text, /Priya Nair/)
  const href = /href="[^"]*\/plan(\/register\/[^"]*)">Calendars/.exec(register.markup)?.[1] ?? ''
  assert.match((await get(href, 'member')).text, /Record what was found/)
})

test('the scope of an owner reads no other line, and records on none', async () => {
  const [mine, theirs] = [addressed(), addressed()]
  await post('/lists/inquiry/new', mine)
  await post('/lists/inquiry/new', { ...theirs, words: 'Theirs' })
  const { link, owner } = await mailed(mine.address)
  const scope = { kind: 'owner', owner: owner.id, of: owner.partnership_id } as const
  const seen = async (text: string) => (await db.write(scope, tx => tx.executor.executeSql(text))).rows
  assert.deepEqual(await seen('select words from plans.inquiry'), [{ words: 'Calendars suffice' }])
  assert.deepEqual(await seen('select * from plans.finding'), [])
  assert.deepEqual(await seen(`update plans.inquiry set words = 'x' returning id`), [])
  const [other] = await db.unscoped<{ id: string; exercise_id: string }>(
    `select id, exercise_id from plans.inquiry where address = $1`,
    [theirs.address],
  )
  const columns = `partnership_id, exercise_id, list, entry_id, number, state, words, evidence, link, found_on,
    recorded_at, recorded_by, recorded_by_name`
  const values = `'${owner.partnership_id}', '${other?.exercise_id}', 'inquiry', '${other?.id}', 1, 'held', 'x', '', '',
    '2026-12-07', now(), null, 'x'`
  await assert.rejects(seen(`insert into plans.finding (${columns}) values (${values})`), /row-level security/)
  assert.equal((await browser.get(`${link}/register/${other?.id}`)).status, 404)
  assert.equal((await browser.post(`${link}/register/${other?.id}`, { seen: '0', state: 'held' })).status, 404)
})
