import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Id } from '#ground'
import { keptMail, openPostman } from '#mail'
import type { PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { supportMails } from './signature/mail.ts'

let world: TestWorld
let app: FastifyInstance
/** Last year's agreement, which is in force, and this year's, whose gate is closed. */
let own = ''
let closed = ''
let desk = ''
let partnership = ''
const cookies = new Map<PersonName, string>()

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, programme } = world.sample
  partnership = `/partnerships/${partnerships.wexmoor}`
  own = `${partnership}/exercises/${exercises.wexmoor2025}/support`
  closed = `${partnership}/exercises/${exercises.wexmoor2026}/support`
  desk = `/programmes/${programme}${partnership}/support`
})
after(() => app.close())

const headersOf = async (who: PersonName) => {
  const cookie = cookies.get(who) ?? (await world.signedIn(world.sample.people[who].email))
  cookies.set(who, cookie)
  return { cookie, host: 'localhost' }
}
const textOf = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const get = async (who: PersonName, url: string) => {
  const reply = await app.inject({ url, headers: await headersOf(who) })
  return { status: reply.statusCode, body: reply.body, text: textOf(reply.body) }
}
const post = async (who: PersonName, url: string, fields: Readonly<Record<string, string>>, data = false) => {
  const reply = await app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: {
      ...(await headersOf(who)),
      origin: 'http://localhost',
      'content-type': 'application/x-www-form-urlencoded',
      ...(data ? { accept: 'application/json', 'x-autosave': '1' } : {}),
    },
  })
  return { status: reply.statusCode, body: reply.body, text: textOf(reply.body), to: reply.headers.location }
}
const versionOn = async (who: PersonName, url: string): Promise<string> =>
  /name="version" value="([^"]*)"/.exec((await get(who, url)).body)?.[1] ?? ''
const write = async (part: string, fields: Readonly<Record<string, string>>) => {
  const page = `${own}/parts/${part}`
  return post('ruth', page, { version: await versionOn('ruth', page), ...fields })
}
const sign = async (who: PersonName, page: string, action = page) =>
  post(who, action, { version: await versionOn(who, page) })
const deskOwn = (): string => `${desk}/${world.sample.exercises.wexmoor2025}`
const activityIds = async (): Promise<readonly Id[]> =>
  [...(await get('ruth', `${own}/consultancy`)).body.matchAll(/id="activity-([0-9a-f-]{36})"/g)].map(
    ([, id = '']) => id,
  )

/** Writes the mails that were asked for since the last time. */
let written = 0
const mails = async () => {
  const { db, world: w } = world
  const postman = openPostman({ from: 'stocktake@council.example', publicUrl: 'http://localhost', db, world: w })
  const handlers = supportMails({ db, world: w, postman, publicUrl: 'http://localhost' })
  const jobs = await db.unscoped<{ name: string; data: Readonly<Record<string, string>> }>(
    `select name, data from jobs.job where name like 'mail.support%' order by created_on, id`,
  )
  const before = (await db.read({ kind: 'job', name: 'outbox' }, keptMail)).length
  for (const { name, data } of jobs.slice(written)) await handlers[name]?.(data)
  written = jobs.length
  postman.close()
  const kept = await db.read({ kind: 'job', name: 'outbox' }, keptMail)
  return kept.slice(0, kept.length - before)
}

test('while the gate is closed nothing can be written or signed, by page or by script, and what is missing is named', async () => {
  const page = await get('ruth', closed)
  assert.match(page.text, /Standard 12 has no agreed position, and no “none this year” on record/)
  assert.match(page.body, /href="[^"]*\/positions\/12"/)
  assert.match(page.text, /The outline change plan is not signed/)
  for (const below of [
    '/parts/scope',
    '/lists/link/new',
    '/consultancy/new',
    '/signing',
    '/log',
    '/consultants',
    '/ending',
  ]) {
    const reply = await post('ruth', `${closed}${below}`, { 'scope.inside': 'x', body: 'x', plan: 'x', activity: 'x' })
    assert.equal(reply.status, 409, below)
    assert.match(reply.text, /Standard 1 has no agreed position/, below)
  }
  assert.equal((await post('ruth', `${closed}/parts/scope`, { 'scope.inside': 'x' }, true)).status, 409)
  assert.equal((await get('noor', closed)).status, 404)
})

test('an administrator opens the gate for a reason, which then stands on every page and version', async () => {
  const at = `${desk}/${world.sample.exercises.wexmoor2026}`
  assert.match((await get('nadia', at)).text, /The gate is closed: what is missing/)
  const empty = await post('nadia', `${at}/override`, { reason: ' ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write why the gate is opened before its time/)
  for (const who of ['gwen', 'maud', 'adaeze', 'ruth'] as const)
    assert.equal((await post(who, `${at}/override`, { reason: 'Because' })).status, 404, who)
  assert.equal((await post('nadia', `${at}/override`, { reason: 'The unit loses its manager in May.' })).status, 303)
  assert.equal((await post('nadia', `${at}/override`, { reason: 'Again' })).status, 409)
  for (const below of ['', '/parts/scope', '/versions/draft', '/signing', '/consultancy', '/log'])
    assert.match(
      (await get('ruth', `${closed}${below}`)).text,
      /opened before its time by Nadia Perrin.*The unit loses its manager in May\./,
      below,
    )
})

test('vague times, thirds of days and days beyond what is agreed are refused in words; what was typed stays', async () => {
  const said = { activity: 'A visit', 'when-day': '', 'when-month': '', 'when-year': '2027', days: '2.3' }
  const vague = await post('ruth', `${own}/consultancy/new`, said)
  assert.equal(vague.status, 422)
  assert.match(vague.text, /When must be a date, or at the least a month and a year/)
  assert.match(vague.text, /Days must be whole or half days/)
  assert.match(vague.body, /\nA visit<\/textarea>/)
  assert.equal((await write('support', { 'consultancy.budget': 'a few' })).status, 422)
  const backwards = { 'period.to-day': '1', 'period.to-month': '1', 'period.to-year': '2026' }
  assert.match((await write('support', backwards)).text, /The last day must not be before the first/)
})

test('two who write the same text both see both; two who change one activity too', async () => {
  const stale = await versionOn('tom', `${own}/parts/scope`)
  assert.equal((await write('scope', { 'scope.inside': 'Ruth’s words' })).status, 303)
  const conflict = await post('tom', `${own}/parts/scope`, { version: stale, 'scope.inside': 'Tom’s words' })
  assert.equal(conflict.status, 409)
  assert.match(conflict.text, /Tom’s words.*What stands there now.*Ruth’s words/)
  const [first = ''] = await activityIds()
  const late = await post('ruth', `${own}/consultancy/${first}`, { activity: 'Mine', version: '99' })
  assert.equal(late.status, 409)
  assert.match(late.text, /Yours is below and is not saved yet/)
})

test('an amendment needs both again: a lone signature falls when the text changes, and both sides are told', async () => {
  await mails()
  assert.equal((await sign('ruth', `${own}/signing`)).status, 303)
  assert.match((await get('ruth', own)).text, /In force; a new version is half signed/)
  const [turn] = await mails()
  assert.match(turn?.subject ?? '', /waits for you/)
  assert.equal(turn?.to, 'gwen.stannard@programme.example')
  const warned = await get('ruth', `${own}/parts/scope`)
  assert.match(warned.text, /that signature falls, and both sides are told/)
  assert.equal((await write('scope', { 'scope.inside': 'Once more' })).status, 303)
  const fell = await mails()
  assert.deepEqual(
    new Set(fell.map(({ to }) => to)),
    new Set(['gwen.stannard@programme.example', 'ruth.adeyemi@wexmoor.example', 'lee.brand@programme.example']),
  )
  assert.match(fell[0]?.text ?? '', /fell\. What was in force before stays in force/)
  assert.match((await get('ruth', `${own}/versions/3`)).text, /The signature fell at .*changed by Ruth Adeyemi/)
  assert.match((await get('ruth', own)).text, /In force since 10 July 2026/)
})

test('nobody signs for both sides, also when they hold both roles; the version before stays as it read', async () => {
  const { people, programme } = world.sample
  await world.db.unscoped(
    `insert into people.staff (programme_id, id, person_id, role, given_at) values ($1, $2, $3, 'signatory', $4)`,
    [programme, world.world.newId(), people.ruth.id, world.world.now()],
  )
  assert.equal((await post('nadia', `${deskOwn()}/signatory`, { signatory: people.ruth.id })).status, 303)
  const before = (await get('ruth', `${own}/versions/2`)).text
  assert.equal((await sign('ruth', `${own}/signing`)).status, 303)
  const both = await sign('ruth', deskOwn(), `${deskOwn()}/signature`)
  assert.equal(both.status, 409)
  assert.match(both.text, /Nobody can sign for both/)
  const other = await sign('gwen', deskOwn(), `${deskOwn()}/signature`)
  assert.match(other.text, /Ruth Adeyemi is named to sign/)
  await post('nadia', `${deskOwn()}/signatory`, { signatory: people.gwen.id })
  assert.equal((await sign('ruth', `${own}/signing`)).status, 303)
  const home = deskOwn().replace(/\/partnerships.*/, '')
  assert.match((await get('gwen', home)).text, /Waits on you[^.]*a new version is half signed/)
  assert.doesNotMatch((await get('nadia', home)).text, /Waits on you/)
  assert.equal((await sign('gwen', deskOwn(), `${deskOwn()}/signature`)).status, 303)
  assert.doesNotMatch((await get('gwen', home)).text, /Waits on you/)
  assert.match((await get('ruth', own)).text, /Version 5 is what both signed/)
  assert.match(
    (await get('ruth', `${own}/versions/5/changes`)).text,
    /Beside version 2\..*Scope: Inside the scope Before/,
  )
  assert.equal(
    before.replace(/This is the version.*?then\./, ''),
    (await get('ruth', `${own}/versions/2`)).text.replace(/It held.*?then\./, ''),
  )
  assert.equal((await post('ruth', `${own}/signing`, { version: 'stale' })).status, 409)
})

test('the signatory reads this agreement and nothing else; each look is on the partnership’s record', async () => {
  assert.equal((await get('gwen', `${deskOwn()}/versions/2`)).status, 200)
  assert.equal((await get('gwen', own)).status, 404)
  assert.equal((await get('gwen', partnership)).status, 404)
  assert.equal((await get('nadia', `${deskOwn()}/versions/2`)).status, 404, 'an administrator sees states, no text')
  assert.match((await get('ruth', `${partnership}/looks`)).text, /Gwen Stannard/)
})

test('a consultant sees the plans and the agreement, from the first of their days to the last', async () => {
  for (const url of [own, `${own}/consultancy`, `${own}/log`, `${own}/versions/2`])
    assert.equal((await get('noor', url)).status, 200, url)
  const { exercises } = world.sample
  const year = `${partnership}/exercises/${exercises.wexmoor2025}`
  for (const url of [`${year}/positions`, `${year}/coverage`, `${own}/parts/scope`, closed, `${partnership}/people`])
    assert.equal((await get('noor', url)).status, 404, url)
  assert.equal((await get('noor', `${year}/plan/versions/1`)).status, 200)
  const later = {
    name: 'Wren Abel',
    email: 'wren@bexley.example',
    'last-day': '1',
    'last-month': '2',
    'last-year': '2027',
  }
  const first = { 'first-day': '1', 'first-month': '12', 'first-year': '2026' }
  const beyond = { ...first, ...later, 'last-year': '2028' }
  assert.match((await post('ruth', `${own}/consultants`, beyond)).text, /must lie within the agreement/)
  assert.equal((await post('lee', `${own}/consultants`, { ...first, ...later })).status, 303)
  const [offer] = await world.db.unscoped<{ role: string; starts_on: string; ends_on: string }>(
    `select role, starts_on::text, ends_on::text from people.invitation where email = 'wren@bexley.example'`,
  )
  assert.deepEqual([offer?.role, offer?.starts_on, offer?.ends_on], ['consultant', '2026-12-01', '2027-02-01'])
  const days = async (from: string, to: string) =>
    world.db.unscoped(`update people.role set starts_on = $1, ends_on = $2 where role = 'consultant'`, [from, to])
  await days('2026-11-19', '2026-12-01')
  assert.equal((await get('noor', own)).status, 404, 'not before the first day')
  await days('2026-11-01', '2026-11-17')
  assert.equal((await get('noor', own)).status, 404, 'not after the last')
  await days('2026-11-01', '2026-11-18')
  assert.equal((await get('noor', own)).status, 200)
})

test('days are logged by whoever worked, within the agreement and not ahead; a wrong entry is taken out with why', async () => {
  const [activity = ''] = await activityIds()
  const said = { 'on-day': '17', 'on-month': '11', 'on-year': '2026', days: '1½', who: 'Noor Bexley', activity }
  const done = { done: 'Read the contract', deliverable: 'Notes' }
  assert.equal((await post('noor', `${own}/log`, { ...said, ...done })).status, 303)
  assert.match((await get('noor', `${own}/log`)).text, /7\.5 days used of 18 days agreed/)
  assert.match((await post('noor', `${own}/log`, { ...said, ...done, 'on-day': '19' })).text, /still to come/)
  assert.equal((await post('noor', `${own}/log`, { ...said, ...done, 'on-year': '2025' })).status, 409)
  assert.equal((await post('noor', `${own}/log`, { ...said, done: '', days: '' })).status, 422)
  assert.equal((await post('jo', `${own}/log`, { ...said, ...done })).status, 404, 'an observer logs nothing')
  const entry = /\/log\/([0-9a-f-]{36})"/.exec((await get('noor', `${own}/log`)).body)?.[1] ?? ''
  assert.equal((await post('noor', `${own}/log/${entry}`, {})).status, 422)
  assert.equal((await post('noor', `${own}/log/${entry}`, { because: 'It was Tuesday' })).status, 303)
  assert.match((await get('ruth', `${own}/log`)).text, /6 days used.*taken out, counts for nothing.*It was Tuesday/)
})

test('whoever is to say whether an activity worked finds it on their page, and says it once', async () => {
  const waiting = `${partnership}/waiting`
  assert.match((await get('dev', waiting)).text, /Say how it turned out: Three workshops.*By 27 November 2026/)
  const [activity = ''] = await activityIds()
  const page = `${own}/measures/${activity}`
  assert.equal((await post('mair', page, { effect: 'yes', words: 'x' })).status, 409)
  assert.equal((await post('dev', page, { effect: 'yes', words: '' })).status, 422)
  assert.equal((await post('dev', page, { effect: 'partly', words: 'Eleven of nineteen families.' })).status, 303)
  assert.doesNotMatch((await get('dev', waiting)).text, /Say how it turned out: Three workshops/)
  assert.match((await get('ruth', `${own}/consultancy`)).text, /In part\. Eleven of nineteen families\./)
})

test('an outcome’s page shows the activities that serve it', async () => {
  const outcomes = await get('ruth', `${partnership}/outcomes`)
  const href = /href="([^"]*\/outcomes\/[0-9a-f-]{36})"[^>]*>[^<]*No child in Wexmoor/.exec(outcomes.body)?.[1] ?? ''
  assert.match((await get('ruth', href)).text, /Consultancy activities.*Short breaks by the framework/)
})

test('an agreement is ended early with a reason; then nothing is written, signed or seen by consultants', async () => {
  assert.equal((await post('ruth', `${own}/ending`, { reason: 'No' })).status, 422)
  const ahead = { 'on-day': '1', 'on-month': '12', 'on-year': '2026', reason: 'Merged' }
  assert.equal((await post('ruth', `${own}/ending`, ahead)).status, 409)
  const today = { 'on-day': '18', 'on-month': '11', 'on-year': '2026', reason: 'The unit was merged.' }
  assert.equal((await post('ruth', `${own}/ending`, today)).status, 303)
  assert.match(
    (await get('ruth', own)).text,
    /Ended on 18 November 2026, recorded by Ruth Adeyemi: The unit was merged\./,
  )
  assert.equal((await post('ruth', `${own}/parts/scope`, { 'scope.inside': 'Late' })).status, 409)
  assert.equal((await post('ruth', `${own}/ending`, today)).status, 409)
  assert.equal((await get('noor', own)).status, 404)
  assert.ok((await mails()).some(({ subject }) => subject.includes('has ended')))
})
