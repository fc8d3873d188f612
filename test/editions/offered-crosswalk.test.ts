import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { loadEditions, takeOffered } from '#instrument'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

type Who = 'ruth' | 'owen' | 'nadia'
type Page = { readonly status: number; readonly location: string; readonly markup: string; readonly text: string }

let world: TestWorld
let app: FastifyInstance
const cookies = new Map<Who, string>()

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  for (const who of ['ruth', 'owen', 'nadia'] as const)
    cookies.set(who, await world.signedIn(world.sample.people[who].email))
})
after(() => app.close())

const older = 'commissioning-12.v1'
const edition = () => world.sample.frameworks.edition
const wexmoor = (below: string) => `/partnerships/${world.sample.partnerships.wexmoor}/editions${below}`
const calder = (below: string) => `/partnerships/${world.sample.partnerships.calder}/editions${below}`
const desk = (below: string) => `/programmes/${world.sample.programme}/editions${below}`

const seen = (reply: Awaited<ReturnType<FastifyInstance['inject']>>): Page => ({
  status: reply.statusCode,
  location: String(reply.headers.location ?? ''),
  markup: reply.body,
  text: reply.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '),
})
const headersOf = (who: Who) => ({ cookie: cookies.get(who) ?? '', host: 'localhost', origin: 'http://localhost' })
const get = async (url: string, who: Who) => seen(await app.inject({ url, headers: headersOf(who) }))
const post = async (url: string, fields: Readonly<Record<string, string>>, who: Who) =>
  seen(
    await app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
      headers: { ...headersOf(who), 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
const putIn = async (text: string, who: Who = 'nadia', at = desk(`/${edition()}/crosswalks`)) => {
  const boundary = 'between-parts'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="crosswalk"; filename="c.json"\r\ncontent-type: application/json\r\n\r\n${text}\r\n--${boundary}--\r\n`
  const headers = { ...headersOf(who), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return seen(await app.inject({ method: 'POST', url: at, payload, headers }))
}

/** The file of a crosswalk that Wexmoor published for its own edition. */
const publishedByWexmoor = async (): Promise<string> => {
  const at = wexmoor(`/${edition()}/from/${older}`)
  const { markup } = await get(`${at}/writing`, 'ruth')
  const [one = ''] = [...markup.matchAll(/<option value="([A-Za-z0-9.]+)"/g)].map(([, key = '']) => key)
  const keys = [...markup.matchAll(/name="whole\.([A-Z0-9]+)"/g)].map(([, key = '']) => key)
  const whole = Object.fromEntries(keys.map((key, at) => [`whole.${key}`, at === 0 ? one : '-']))
  const saved = { ...whole, version: '0', do: 'check', about: 'What of the twelve is early help.' }
  assert.equal((await post(`${at}/writing`, saved, 'ruth')).location, `${at}/writing/check`)
  const done = await post(`${at}/writing/check`, { version: '1', sure: 'yes' }, 'ruth')
  assert.equal(done.status, 303, done.text)
  return (await get(`${at}/crosswalk.json`, 'ruth')).markup
}

const scopeOf = (who: 'owen' | 'ruth', partnership: 'calder' | 'wexmoor') => ({
  ...{ kind: 'partnership' as const, partnership: world.sample.partnerships[partnership] },
  person: world.sample.people[who].id,
})

describe('An offer carries lists of changes between editions', () => {
  let file = ''
  const there = () => calder(`/${edition()}/from/${older}`)

  it('from the file that its publisher gives, checked as elsewhere', async () => {
    file = await publishedByWexmoor()
    assert.equal((await get(there(), 'owen')).status, 404, 'an offer without it brings none')
    const whole: unknown = JSON.parse(file)
    assert.ok(typeof whole === 'object')
    const lost = await putIn(JSON.stringify({ ...whole, droppedStandards: [] }))
    assert.deepEqual([lost.status, /goes on nowhere/.test(lost.text)], [422, true])
    const strange = await putIn(file.replaceAll(older, 'nowhere.v1.0123456789ab'))
    assert.deepEqual([strange.status, /there is no edition nowhere/.test(strange.text)], [422, true])
    assert.match((await putIn('{}')).text, /not the file of a list of changes/)
    assert.match((await putIn('{"from": "a", "to": "b"}')).text, /about two other editions/)
    assert.match((await post(desk(`/${edition()}/crosswalks`), {}, 'nadia')).text, /Choose the file of a list of changes/)
    assert.equal((await putIn(file, 'ruth')).status, 404, 'nobody but its staff')
    const done = await putIn(file)
    assert.equal(done.location, desk(`/${edition()}#crosswalks`), done.text)
    assert.match((await get(desk(`/${edition()}`), 'nadia')).text, /What of the twelve is early help\./)
    const twice = await putIn(file.replace('early help.', 'help.'))
    assert.deepEqual([twice.status, /Take that out first/.test(twice.text)], [409, true])
  })

  it('which stand beside what a partnership writes itself, until that is thrown away', async () => {
    const writing = `${there()}/writing`
    assert.match((await get(there(), 'owen')).text, /Write your own list of changes instead/)
    const first = await get(writing, 'owen')
    assert.match(first.text, /Your programme offers a list of changes between these editions/)
    assert.doesNotMatch(first.text, /throw your own away/i)
    assert.equal((await get(`${writing}/removal`, 'owen')).location, writing, 'there is nothing to throw away')
    assert.equal((await post(writing, { version: '0', about: 'In our own words.' }, 'owen')).location, writing)
    assert.match((await get(writing, 'owen')).text, /To keep to it, throw your own away .*Throw this away/)
    assert.match((await get(there(), 'owen')).text, /What of the twelve is early help\..*Go on writing your own/)
    const both = /List of changes from [^,]+, version 1 offered by your programme List of changes .* being written/
    assert.match((await get(calder(`/${edition()}`), 'owen')).text, both)
    const editions = await loadEditions('editions')
    const used = await world.db.read(scopeOf('owen', 'calder'), tx => editions.crosswalksIn(tx))
    assert.ok(used.some(({ about }) => about === 'What of the twelve is early help.'), 'years go by what is offered')

    assert.match((await get(`${writing}/removal`, 'owen')).text, /last saved by Owen .* In our own words\./)
    assert.equal((await post(writing, { version: '1', about: 'Once more.' }, 'owen')).status, 303)
    const late = await post(`${writing}/removal`, { version: '1' }, 'owen')
    assert.deepEqual([late.status, /Nothing was thrown away.*Once more\./.test(late.text)], [409, true])
    const gone = await post(`${writing}/removal`, { version: '2' }, 'owen')
    assert.equal(gone.location, calder(`/${edition()}?done=thrown-away`))
    assert.match((await get(gone.location, 'owen')).text, /was thrown away/)
    assert.equal((await post(`${writing}/removal`, { version: '2' }, 'owen')).status, 303, 'twice is once')
    assert.doesNotMatch((await get(writing, 'owen')).text, /Once more/)
  })

  it('so that every partnership reads it, and one that takes the edition up has its trend for good', async () => {
    assert.match((await get(there(), 'owen')).text, /Your programme offers it with the edition/)
    assert.match((await get(calder(`/${edition()}`), 'owen')).text, /Older and newer editions List of changes from Commissioning: twelve standards, version 1 offered by your programme/)
    const scope = scopeOf('owen', 'calder')
    const by = { id: world.sample.people.owen.id, name: 'Owen' }
    const own = { version: '0', about: 'Not finished.' }
    assert.equal((await post(`${there()}/writing`, own, 'owen')).status, 303)
    await world.db.write(scope, tx => takeOffered(tx, edition(), { at: world.world.now(), by }))
    assert.match((await get(`${there()}/writing`, 'owen')).text, /Not finished\./, 'what is being written stays')
    assert.equal((await post(`${there()}/writing/removal`, { version: '1' }, 'owen')).status, 303)
    await world.db.write(scope, tx => takeOffered(tx, edition(), { at: world.world.now(), by }))
    const unsure = await post(desk(`/${edition()}/crosswalks/removal`), { crosswalk: `${older}--${edition()}` }, 'nadia')
    assert.deepEqual([unsure.status, /Tick that you want to take it out/.test(unsure.text)], [422, true])
    const gone = { crosswalk: `${older}--${edition()}`, sure: 'yes' }
    assert.equal((await post(desk(`/${edition()}/crosswalks/removal`), gone, 'nadia')).status, 303)
    assert.equal((await post(desk(`/${edition()}/crosswalks/removal`), gone, 'nadia')).status, 409)
    const kept = await get(there(), 'owen')
    assert.match(kept.text, /Published by Owen .* It is fixed/)
    assert.equal((await get(`${there()}/crosswalk.json`, 'owen')).markup, file, 'byte for byte')
  })

  it('and one that says it in its own words keeps to those', async () => {
    assert.equal((await putIn(file.replace('early help.', 'help.'))).status, 303)
    const editions = await loadEditions('editions')
    const here = await world.db.read(scopeOf('ruth', 'wexmoor'), tx => editions.crosswalksIn(tx))
    assert.deepEqual(
      here.filter(({ to }) => to === edition()).map(({ about }) => about),
      ['What of the twelve is early help.'],
    )
  })
})
