import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { later, type Id, type Instant, type World } from '#ground'
import { keptMail, openPostman } from '#mail'
import { freshDatabase } from '#test/database.ts'
import { browserFor, houseOf } from '#test/room/browser.ts'
import { arrangePartnership, tickingWorld } from '#test/room/partnership.ts'
import { newAction, placeAction, wordAction } from '../action/actions.ts'
import { actionOf, actionsOf } from '../action/store.ts'
import { dueFrom } from '../due/due.ts'
import { planRoutes } from '../routes.ts'
import { askForOwnerWeek, ownerMail, ownerWeekMail } from './mail.ts'

const db = await freshDatabase()
const ticking = tickingWorld('2026-12-07T09:00:00.000Z')
let shift = 0
/** The clock of this file, which a test may put on. */
const world: World = { ...ticking, now: (): Instant => later(ticking.now(), shift) }
const publicUrl = 'http://localhost:3000'
const browser = await browserFor(planRoutes(houseOf(db, world)))
const postman = openPostman({ from: 'stocktake@council.example', publicUrl, db, world })
const house = { db, world, postman, publicUrl }
after(async () => {
  await browser.close()
  postman.close()
  await db.close()
})

let here = await arrangePartnership(db, world)
beforeEach(async () => {
  shift = 0
  here = await arrangePartnership(db, world)
})

/** An address for each test, so that each reads its own mails. */
const devMail = (): string => `dev-${here.id}@council.example`
const give = (words: string, due?: string, other?: { name: string; email: string }): Promise<Id<'action'>> => {
  const owner = other ?? { name: 'Dev Okonjo', email: devMail() }
  return newAction(here.hand('champion'), {
    words,
    due,
    owner: { ...owner, kind: 'outside', id: world.newId<'owner'>() },
  })
}
const actions = () => here.read(actionsOf)
const ownerId = async (email: string = devMail()): Promise<Id<'owner'>> => {
  const [row] = await db.unscoped<{ id: string }>(
    'select id from plans.outside_owner where partnership_id = $1 and email = $2',
    [here.id, email],
  )
  assert.ok(row)
  return row.id
}
const payload = async (email?: string) => ({ partnership: here.id, owner: await ownerId(email) })
const mails = async () =>
  (await db.read({ kind: 'job', name: 'outbox' }, keptMail)).filter(({ to }) => to === devMail())
/** Sends what is handed over, and returns the paths in the newest mail. */
const mailed = async (email?: string) => {
  await ownerMail(house)(await payload(email))
  const [newest] = await mails()
  assert.ok(newest)
  const pathAfter = (start: string) => /[^\s]*/.exec(newest.text.split(`${publicUrl}${start}`)[1] ?? '')?.[0] ?? ''
  return {
    ...newest,
    link: `/own-actions/${pathAfter('/own-actions/')}`,
    stop: `/own-actions-mail/${pathAfter('/own-actions-mail/')}`,
  }
}

test('somebody without an account is mailed a link that shows their own actions and nothing else', async () => {
  await give('Draw who decides what', '2027-01-20')
  await give('Somebody else’s', '2027-01-20', { name: 'Ana Fry', email: 'ana@council.example' })
  const mail = await mailed()
  assert.equal(mail.to, devMail())
  assert.match(mail.subject, /^Wexmoor Children’s Partnership: 1 action for you$/)
  assert.match(mail.text, /- Draw who decides what \(by 20 January 2027\)/)
  for (let looks = 0; looks < 3; looks++) {
    const page = await browser.get(mail.link)
    assert.equal(page.status, 200)
    assert.match(page.text, /Dev Okonjo · Wexmoor .* Draw who decides what Not started By 20 January 2027/)
    assert.doesNotMatch(page.text, /Somebody else|Ana|Ruth/)
  }
  const [row] = await db.unscoped<{ all: string }>(
    'select row_to_json(o)::text as all from plans.outside_owner o where email = $1',
    [devMail()],
  )
  assert.ok(!row?.all.includes(mail.link.split('/').at(-1) ?? '-'), 'only the hash is kept')
})

test('what was told by the link waits on whoever writes the plan, until one of them has seen it', async () => {
  const id = await give('Draw who decides what', '2027-01-20')
  const { link } = await mailed()
  const waiting = async (role: 'champion' | 'deputy' | 'member') =>
    dueFrom(
      { actions: await actions(), years: [] },
      { ...here.people[role], mayWrite: role !== 'member' },
      '2026-12-08',
    )
  assert.deepEqual(await waiting('champion'), [])
  assert.equal(
    (await browser.post(`${link}/actions/${id}`, { state: 'done', note: 'Signed', version: '1' })).status,
    303,
  )
  const [told] = await waiting('champion')
  assert.deepEqual(
    [told?.kind, told?.what, told?.note, told?.on],
    ['told', 'Dev Okonjo told how far an action is: done', 'Draw who decides what', '2026-12-07'],
  )
  assert.deepEqual(await waiting('member'), [])
  const at = `/partnerships/${here.id}/actions/${id}`
  assert.match((await browser.get(at, here.people.champion.token)).text, /Dev Okonjo told by the link.*7 December 2026/)
  assert.doesNotMatch((await browser.get(at, here.people.member.token)).text, /I have seen it/)
  assert.equal((await browser.post(`${at}/look`, { version: '2' }, here.people.member.token)).status, 404)
  await browser.post(`${at}/look`, { version: '1' }, here.people.deputy.token)
  assert.equal((await waiting('champion')).length, 1, 'what was told since is not what was seen')
  assert.equal((await browser.post(`${at}/look`, { version: '2' }, here.people.deputy.token)).location, at)
  assert.deepEqual(await waiting('champion'), [])
  const again = await browser.post(`${link}/actions/${id}`, { state: 'started', note: 'Undone', version: '2' })
  assert.equal(again.status, 303)
  assert.equal((await waiting('deputy')).length, 1)
})

test('by the link one says how far it is and asks for another date; the partnership sees who did', async () => {
  const id = await give('Draw who decides what', '2027-01-20')
  const { link } = await mailed()
  const one = `${link}/actions/${id}`
  assert.match((await browser.get(one)).text, /Draw who decides what By 20 January 2027/)
  assert.equal((await browser.post(one, { state: 'dropped', version: '1' })).status, 422)
  const past = { 'asked-day': '1', 'asked-month': '12', 'asked-year': '2026' }
  const early = await browser.post(one, { state: 'started', version: '1', ...past })
  assert.match(early.text, /The date must not be before 7 December 2026/)
  const asked = { 'asked-day': '1', 'asked-month': '3', 'asked-year': '2027' }
  assert.equal((await browser.post(one, { state: 'started', note: 'Begun', version: '1', ...asked })).location, link)
  const stale = await browser.post(one, { state: 'done', note: 'Mine', version: '1' })
  assert.deepEqual([stale.status, stale.value('note')], [409, 'Mine'])
  const now = await here.read(tx => actionOf(tx, id))
  assert.deepEqual(
    [now?.state, now?.askedDue, now?.due, now?.changedBy],
    ['started', '2027-03-01', '2027-01-20', 'Dev Okonjo'],
  )
  const page = await browser.get(`/partnerships/${here.id}/actions/${id}`, here.people.champion.token)
  assert.match(page.text, /Dev Okonjo, .* Under way; before, not started\. Asks for 1 March 2027 instead\. “Begun”/)
})

test('the link opens nothing of others and is no sign-in', async () => {
  await give('Draw who decides what')
  const other = await give('Somebody else’s', undefined, { name: 'Ana Fry', email: 'ana@council.example' })
  const { link, stop } = await mailed()
  assert.equal((await browser.get(`${link}/actions/${other}`)).status, 404)
  assert.equal((await browser.post(`${link}/actions/${other}`, { state: 'done', version: '1' })).status, 404)
  assert.equal((await browser.get(`${link}/actions/x`)).status, 404)
  const token = link.split('/').at(-1) ?? ''
  const stopToken = stop.split('/').at(-1) ?? ''
  for (const each of [token, stopToken])
    assert.match((await browser.get(`/partnerships/${here.id}/actions`, each)).location, /^\/sign-in/)
  assert.equal((await browser.get(`/own-actions/${stopToken}`)).status, 404)
  assert.equal((await browser.get(`/own-actions-mail/${token}`)).status, 404)
  assert.deepEqual(
    (await actions()).map(({ state }) => state),
    ['open', 'open'],
  )
})

test('the scope of an owner reads and changes nothing but their own actions, whatever is asked', async () => {
  await give('Mine')
  await give('Theirs', undefined, { name: 'Ana Fry', email: 'ana@council.example' })
  const scope = { kind: 'owner', owner: await ownerId(), of: here.id } as const
  const seen = async (text: string) => (await db.write(scope, tx => tx.executor.executeSql(text))).rows
  assert.deepEqual(await seen('select words from plans.action'), [{ words: 'Mine' }])
  assert.deepEqual(await seen('select name from plans.outside_owner'), [{ name: 'Dev Okonjo' }])
  for (const table of [
    'plans.action_change',
    'plans.priority',
    'plans.outcome',
    'people.person',
    'people.role',
    'exercise.exercise',
    'people.weekly',
  ])
    assert.deepEqual(await seen(`select * from ${table}`), [], table)
  assert.deepEqual(await seen(`update plans.action set words = 'x' where words = 'Theirs' returning id`), [])
  assert.deepEqual(await seen(`delete from plans.action returning id`), [])
  await assert.rejects(seen(`update plans.action set owner_outside = null`), /row-level security/)
})

test('the link is dead once the action is handed to somebody else or taken out, and when a newer mail has come', async () => {
  const id = await give('Draw who decides what')
  const first = await mailed()
  shift = 11 * 60_000
  const second = await mailed()
  assert.notEqual(first.link, second.link)
  assert.equal((await browser.get(first.link)).status, 404)
  assert.equal((await browser.get(second.link)).status, 200)
  await placeAction(here.hand('champion'), id, 'out')
  assert.equal((await browser.get(second.link)).status, 404)
  await placeAction(here.hand('champion'), id, 'back')
  assert.equal((await browser.get(second.link)).status, 200)
  const now = await here.read(tx => actionOf(tx, id))
  const handed = { words: 'Draw who decides what', owner: { kind: 'named', name: 'Ana' } } as const
  assert.ok((await wordAction(here.hand('champion'), id, handed, { version: now?.version ?? 0 })).ok)
  assert.equal((await browser.get(second.link)).status, 404)
  assert.equal((await browser.post(`${second.link}/actions/${id}`, { state: 'done', version: '9' })).status, 404)
})

test('several handed over one after the other make one mail; a link that has run out is replaced by mail', async () => {
  await give('One')
  const { link } = await mailed()
  const before = (await mails()).length
  await give('Two')
  await ownerMail(house)(await payload())
  assert.equal((await mails()).length, before)
  assert.match((await browser.get(link)).text, /One .* Two/)
  shift = 36 * 24 * 60 * 60_000
  const old = await browser.get(link)
  assert.deepEqual([old.status, /This link has run out/.test(old.text)], [409, true])
  assert.doesNotMatch(old.text, /One/)
  assert.equal((await browser.get(`${link}/calendar.ics`)).status, 409)
  assert.match((await browser.post(link, {})).text, /A new link is on its way/)
  const renewed = await mailed()
  assert.equal((await browser.get(renewed.link)).status, 200)
})

test('one mail a week, about what is due, until it is switched off; the switch is all that its link opens', async () => {
  await give('Later', '2027-06-01')
  await mailed()
  const before = (await mails()).length
  await ownerWeekMail(house)(await payload())
  assert.equal((await mails()).length, before, 'nothing is due')
  await give('Soon', '2026-12-18')
  await give('Late', '2026-12-01')
  await Promise.all([ownerWeekMail(house)(await payload()), ownerWeekMail(house)(await payload())])
  await ownerWeekMail(house)(await payload())
  const [newest, ...others] = await mails()
  assert.equal(others.length, before, 'once a week')
  assert.match(newest?.subject ?? '', /: 2 actions due$/)
  assert.match(newest?.text ?? '', /- Late \(late since 1 December 2026\)\n- Soon \(by 18 December 2026\)/)
  const stop = `/own-actions-mail/${/own-actions-mail\/(\S+)/.exec(newest?.text ?? '')?.[1]}`
  assert.match((await browser.get(stop)).text, /Stop the weekly mail\?/)
  await browser.post(stop, { mail: 'off' })
  assert.match((await browser.get(stop)).text, /You get no weekly mail/)
  shift = 7 * 24 * 60 * 60_000
  await ownerWeekMail(house)(await payload())
  assert.equal((await mails()).length, before + 1)
  await browser.post(stop, { mail: 'on' })
  await ownerWeekMail(house)(await payload())
  assert.equal((await mails()).length, before + 2)
})

test('a mail that the provider did not take is tried again', async () => {
  await give('Late', '2026-12-01')
  const failing = { ...house, postman: { ...postman, deliver: () => Promise.reject(new Error('busy')) } }
  await assert.rejects(ownerWeekMail(failing)(await payload()), /busy/)
  await assert.rejects(ownerMail(failing)(await payload()), /busy/)
  const before = (await mails()).length
  await ownerWeekMail(house)(await payload())
  await ownerMail(house)(await payload())
  assert.equal((await mails()).length, before + 2)
})

test('the week is asked for once for each owner, by ids alone', async () => {
  await give('Late', '2026-12-01')
  await askForOwnerWeek(house)
  const jobs = await db.unscoped<{ data: object }>(
    `select data from jobs.job where name = 'mail.owner-week' and data->>'owner' = $1`,
    [await ownerId()],
  )
  assert.deepEqual(
    jobs.map(({ data }) => data),
    [await payload()],
  )
})

test('the calendar file holds the dates of what is open', async () => {
  const id = await give('Draw who, and why', '2027-01-20')
  const { link } = await mailed()
  const { markup } = await browser.get(`${link}/calendar.ics`)
  assert.match(markup, new RegExp(`UID:action-${id}@stocktake\r\n`))
  assert.match(markup, /DTSTART;VALUE=DATE:20270120\r\n.*\r\nSUMMARY:Draw who\\, and why\r\n/)
})
