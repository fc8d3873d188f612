import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { cast, type PersonName } from '#test/world/cast.ts'
import type { PartnershipName } from '#test/world/places.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

type Page = { readonly status: number; readonly location: string; readonly markup: string; readonly text: string }

let world: TestWorld
let app: FastifyInstance
let file = ''
before(async () => {
  world = await openWorld()
  app = await appFor(world)
  file = (await get('ruth', own('wexmoor', `/checklist/own/${world.sample.checklist}/checklist.json`))).markup
})
after(() => app.close())

const own = (key: PartnershipName, below: string): string => `/partnerships/${world.sample.partnerships[key]}${below}`
const desk = (below: string): string => `/programmes/${world.sample.programme}/checklists${below}`
const title = 'Before a contract is renewed'

const send = async (method: 'GET' | 'POST', who: PersonName, url: string, type = '', payload: string | Buffer = '') => {
  const cookie = await world.signedIn(cast[who].email)
  const headers = { cookie, host: 'localhost', origin: 'http://localhost', ...(type === '' ? {} : { 'content-type': type }) }
  const reply = await app.inject({ method, url, headers, ...(type === '' ? {} : { payload }) })
  const text = reply.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  return { status: reply.statusCode, location: String(reply.headers.location ?? ''), markup: reply.body, text }
}
const get = (who: PersonName, url: string): Promise<Page> => send('GET', who, url)
const post = (who: PersonName, url: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
  send('POST', who, url, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString())
const upload = (who: PersonName, url: string, text: string): Promise<Page> => {
  const head = 'content-disposition: form-data; name="edition"; filename="c.json"\r\ncontent-type: application/json'
  return send('POST', who, url, 'multipart/form-data; boundary=cut', `--cut\r\n${head}\r\n\r\n${text}\r\n--cut--\r\n`)
}
const begin = (who: PersonName, key: PartnershipName, checklist = world.sample.checklist): Promise<Page> =>
  post(who, own(key, '/checklist/new'), { checklist, about: 'Mentoring', commissioner: 'Us', who: 'me' })

describe('A checklist that a programme offers', () => {
  it('stands in each of its partnerships as the programme’s, and where it was published as their own', async () => {
    assert.match((await get('owen', own('calder', '/checklist'))).text, /Offered by your programme .*Before a contract/)
    assert.match((await get('ruth', own('wexmoor', '/checklist'))).text, /Your own .*Before a contract/)
    const page = await get('owen', own('calder', `/checklist/own/${world.sample.checklist}`))
    assert.match(page.text, /Version 1 · Offered by your programme.*Can you say in a sentence/)
    assert.doesNotMatch(page.text, /Withdraw it/, 'only the programme does that')
    assert.equal((await get('owen', own('calder', `/checklist/own/${world.sample.checklist}/withdrawal`))).status, 404)
  })

  it('becomes their own when somebody begins it, and stays when the offer ends', async () => {
    const begun = await begin('owen', 'calder')
    assert.equal(begun.status, 303, begun.text)
    assert.match((await get('owen', own('calder', '/checklist'))).text, /Your own .*Before a contract/)
    const at = desk(`/${world.sample.checklist}/withdrawal`)
    assert.equal((await post('nadia', at, { move: 'out', because: ' ' })).status, 422)
    assert.equal((await post('nadia', at, { move: 'out', because: 'A shorter one comes' })).status, 303)
    assert.equal((await post('nadia', at, { move: 'out', because: 'Twice' })).status, 409)
    assert.match((await get('nadia', desk(''))).text, /Before a contract is renewed Withdrawn/)
    assert.equal((await get('owen', `${begun.location}/steps/1`)).status, 200)
    assert.equal((await begin('owen', 'calder')).status, 303, 'it is their own by now')
    assert.equal((await post('nadia', at, { move: 'back' })).status, 303)
  })

  it('is offered from its file at the desk, by those who may, and once', async () => {
    const twice = await upload('nadia', desk(''), file)
    assert.deepEqual([twice.status, /offered already/.test(twice.text)], [409, true])
    const next = file.replace('"version": 1', '"version": 2').replace('in a sentence', 'in two sentences')
    const done = await upload('nadia', desk(''), next)
    assert.match(done.location, /\/checklists\/renewal\.v2\.[0-9a-f]{12}$/)
    assert.match((await get('nadia', done.location)).text, /in two sentences/)
    for (const who of ['maud', 'adaeze', 'ruth'] as const) {
      assert.equal((await get(who, desk(''))).status, 404, who)
      assert.equal((await upload(who, desk(''), next)).status, 404, who)
    }
    assert.match((await upload('nadia', desk(''), '{"kind":"checklist"}')).text, /cannot be used.*steps/)
  })
})

describe('A checklist given out as a file', () => {
  it('comes in elsewhere with the same fingerprint, laid out as it may be, and twice is once', async () => {
    const digest = createHash('sha256').update(file).digest('hex')
    const other = file.replace(title, 'Before a lease ends').replace('"name": "renewal"', '"name": "lease"')
    const first = await upload('owen', own('calder', '/editions/file'), JSON.stringify(JSON.parse(other)))
    assert.match(first.location, /\/checklist\/own\/lease\.v1\.[0-9a-f]{12}\?done=taken-in$/)
    const page = await get('owen', first.location)
    assert.match(page.text, /Before a lease ends.*It is taken in, as it was published/)
    const again = await get('owen', `${first.location.replace(/\?.*/, '')}/checklist.json`)
    assert.equal(again.markup, other)
    const twice = await upload('owen', own('calder', '/editions/file'), other)
    assert.match(twice.location, /done=held-already$/)
    const same = await upload('tom', own('wexmoor', '/editions/file'), file)
    assert.match(same.location, new RegExp(`${world.sample.checklist}\\?done=held-already$`))
    assert.ok(world.sample.checklist.endsWith(digest.slice(0, 12)))
  })

  it('that is broken is refused with each fault by its place, and nothing is kept', async () => {
    const refused = async (text: string): Promise<string> => {
      const page = await upload('ruth', own('wexmoor', '/editions/file'), text)
      assert.equal(page.status, 422, text.slice(0, 80))
      return page.text
    }
    assert.match(await refused(file.replace('"number": 2', '"number": 3')), /steps\[1\]\.number.*stands at place 2/)
    assert.match(await refused(file.replaceAll('"question"', '"note"')), /steps\[0\]\.items.*the step asks nothing/)
    assert.match(await refused(file.replace('"steps"', '"stairs"')), /cannot be used/)
    assert.match(await refused(file.replace('"en"', '"English, mostly"')), /language/)
    assert.equal((await upload('joseph', own('wexmoor', '/editions/file'), file)).status, 404)
  })
})

describe('A checklist of one’s own that is withdrawn', () => {
  it('is begun by nobody, and what was gone through stays; then it is offered again', async () => {
    const at = own('wexmoor', `/checklist/own/${world.sample.checklist}/withdrawal`)
    const run = await begin('joseph', 'wexmoor')
    assert.equal(run.status, 303)
    assert.match((await get('ruth', at)).text, /Nobody begins it any more.*goes on/)
    assert.equal((await get('joseph', at)).status, 404)
    assert.equal((await post('ruth', at, { move: 'out', because: '' })).status, 422)
    assert.equal((await post('ruth', at, { move: 'out', because: 'Question 4 hurt people' })).status, 303)
    assert.equal((await post('ruth', at, { move: 'out', because: 'Twice' })).status, 409)
    const page = await get('joseph', own('wexmoor', `/checklist/own/${world.sample.checklist}`))
    assert.match(page.text, /Nobody begins it any more: Ruth Adeyemi withdrew it on .* Question 4 hurt people/)
    assert.doesNotMatch(page.markup, /checklist\/new\?/)
    assert.match((await get('joseph', own('wexmoor', '/checklist'))).text, /Version 1, withdrawn/)
    assert.equal((await begin('joseph', 'wexmoor')).status, 422)
    const saved = await post('joseph', `${run.location}/steps/1`, { version: '', go: 'stop', '1.1.answer': 'yes' })
    assert.equal(saved.status, 303, 'whoever is going through it goes on')
    assert.equal((await get('joseph', `${run.location}/results`)).status, 200)
    assert.equal((await post('ruth', at, { move: 'back' })).status, 303)
    assert.equal((await post('ruth', at, { move: 'back' })).status, 409)
    assert.equal((await begin('joseph', 'wexmoor')).status, 303)
  })

  it('two who withdraw it at once do it once', async () => {
    const at = own('wexmoor', `/checklist/own/${world.sample.checklist}/withdrawal`)
    const both = await Promise.all(
      (['ruth', 'tom'] as const).map(who => post(who, at, { move: 'out', because: `${who} said so` })),
    )
    assert.deepEqual(both.map(({ status }) => status).toSorted((one, other) => one - other), [303, 409])
    assert.equal((await post('ruth', at, { move: 'back' })).status, 303)
  })
})
