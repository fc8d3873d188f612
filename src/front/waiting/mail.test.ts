import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { later, type Instant, type World } from '#ground'
import { keptMail, openPostman } from '#mail'
import { cast, type PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { weekHandlers } from './mail.ts'

const publicUrl = 'http://localhost'
const day = 24 * 60 * 60_000
let story: TestWorld
let app: FastifyInstance
let shift = 0
let world: World
let house: Parameters<typeof weekHandlers>[0]

before(async () => {
  story = await openWorld()
  const { db, editions } = story
  world = { ...story.world, now: (): Instant => later(story.world.now(), shift) }
  const postman = openPostman({ from: 'stocktake@council.example', publicUrl, db, world })
  house = { db, editions, world, postman, publicUrl }
  app = await appFor({ ...story, world })
})
after(() => app.close())

const mailsTo = async (name: PersonName) =>
  (await story.db.read({ kind: 'job', name: 'outbox' }, keptMail)).filter(({ to }) => to === cast[name].email)
const send = async (name: PersonName, handlers = weekHandlers(house)): Promise<void> => {
  await handlers['mail.week']?.({ person: story.sample.people[name].id })
}
const post = (url: string, body: string, cookie = '') =>
  app.inject({
    ...{ method: 'POST', url, payload: body },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
  })
const get = (url: string, cookie = '') => app.inject({ url, headers: { cookie } })

test('whoever has something due gets one mail a week, however often it is asked for', async () => {
  await Promise.all([send('dev'), send('dev')])
  await send('dev')
  const [mail, ...others] = await mailsTo('dev')
  assert.deepEqual(others, [])
  assert.equal(mail?.subject, 'Stocktake: what waits on you this week')
  assert.match(mail.text, /Bring the four lists of children who wait into one\. \(by 25 November 2026\)/)
  assert.match(mail.text, /Submit the answers of Commissioning unit \(by 27 November 2026\)/)
  assert.match(mail.text, /http:\/\/localhost\/partnerships\/[0-9a-f-]{36}\/waiting\/calendar\.ics/)
  assert.doesNotMatch(mail.text, /nine groups|link removed/)
  assert.equal(mail.attached?.name, 'what-waits-on-me.ics')
  assert.match(mail.attached.text, /DTSTART;VALUE=DATE:20261125\r\n.*\r\nSUMMARY:Bring the four lists/)
  shift = 7 * day
  await send('dev')
  assert.equal((await mailsTo('dev')).length, 2)
  shift = 0
})

test('what is late says so; who has nothing due gets nothing', async () => {
  await send('mair')
  assert.match((await mailsTo('mair'))[0]?.text ?? '', /small contract must not need\. \(late since 6 November 2026\)/)
  await send('jo')
  assert.deepEqual(await mailsTo('jo'), [])
})

test('a mail that was not taken is sent when it is tried again', async () => {
  const postman = { ...house.postman, deliver: () => Promise.reject(new Error('busy')) }
  await assert.rejects(send('ruth', weekHandlers({ ...house, postman })), /busy/)
  await send('ruth')
  assert.equal((await mailsTo('ruth')).length, 1)
})

test('the one switch: on one’s own page, or by the link in the mail, which is no sign-in', async () => {
  await send('helen')
  const [mail] = await mailsTo('helen')
  const link = /\/weekly-mail\/\S+/.exec(mail?.text ?? '')?.[0] ?? ''
  const token = link.split('/').at(-1) ?? ''
  for (let looks = 0; looks < 3; looks++) assert.match((await get(link)).body, /Stop the weekly mail\?/)
  assert.match(String((await get('/you', `visit=${token}`)).headers['location']), /^\/sign-in/)
  assert.equal((await get(`/sign-in/${token}`)).statusCode, 404)
  await post(link, 'mail=off')
  assert.match((await get(link)).body, /You get no weekly mail/)
  shift = 7 * day
  await send('helen')
  assert.equal((await mailsTo('helen')).length, 1)
  const cookie = await story.signedIn(cast.helen.email)
  shift = 0
  assert.match((await get('/you', cookie)).body, /The weekly mail is switched off/)
  assert.equal((await post('/you/mail', 'mail=on', cookie)).statusCode, 303)
  shift = 7 * day
  await send('helen')
  assert.equal((await mailsTo('helen')).length, 2)
  assert.equal((await get(link)).statusCode, 404, 'a newer mail has a newer link')
  shift = 0
})

test('the clock asks for everybody with a role and every owner by mail, by ids alone', async () => {
  await weekHandlers(house)['mail.weeks']?.({})
  const jobs = await story.db.unscoped<{ name: string; data: Readonly<Record<string, string>> }>(
    `select name, data from jobs.job where name in ('mail.week', 'mail.owner-week')`,
  )
  const people = jobs.filter(({ name }) => name === 'mail.week').map(({ data }) => data['person'])
  assert.equal(new Set(people).size, people.length)
  for (const name of ['ruth', 'dev', 'owen', 'lee'] as const) assert.ok(people.includes(story.sample.people[name].id))
  assert.ok(!people.includes(story.sample.people.nadia.id))
  assert.equal(jobs.filter(({ name }) => name === 'mail.owner-week').length, 1)
})

test('the page says what waits and the calendar file has the same days', async () => {
  const cookie = await story.signedIn(cast.mair.email)
  const own = `/partnerships/${story.sample.partnerships.wexmoor}/waiting`
  const page = (await get(own, cookie)).body.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ')
  assert.match(page, /What waits on me .* small contract must not need\. .* Late since 6 November 2026/)
  assert.match(page, /Dates to know .* Positions are due/)
  const file = await get(`${own}/calendar.ics`, cookie)
  assert.match(String(file.headers['content-type']), /^text\/calendar/)
  assert.match(file.body, new RegExp(`UID:action-${story.sample.progress.action}@stocktake\r\n`))
  assert.match(file.body, /DTSTART;VALUE=DATE:20261106\r\n/)
})
