import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

let world: TestWorld
let app: FastifyInstance
let own: string
let cookie: string
before(async () => {
  world = await openWorld()
  app = await appFor(world)
  own = `/partnerships/${world.sample.partnerships.wexmoor}`
  cookie = await world.signedIn(world.sample.people.noor.email)
})
after(() => app.close())

const get = (url: string) => app.inject({ url, headers: { cookie, host: 'localhost' } })

const linksIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<a [^>]*href="([^"#]*)/g)].flatMap(([, href = '']) =>
    href.startsWith(own) ? [href.replaceAll('&amp;', '&')] : [],
  )

/** One page of each kind: the same address with other ids in it is the same kind. */
const kindOf = (href: string): string => href.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replaceAll(/\d+$/g, ':n')

test(
  'a consultant reads the plans, and no link of theirs leads where they may not go',
  { timeout: 300_000 },
  async () => {
    const year = world.sample.exercises.wexmoor2025
    const waiting: { readonly href: string; readonly from: string }[] = [
      { href: `${own}/exercises/${year}/plan`, from: 'the start' },
      { href: `${own}/exercises/${world.sample.exercises.wexmoor2026}/plan`, from: 'the start' },
    ]
    const met = new Set<string>()
    const closed: string[] = []
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { href, from } = next
      if (met.has(kindOf(href))) continue
      met.add(kindOf(href))
      const reply = await get(href)
      if (reply.statusCode !== 200 && reply.statusCode !== 303) closed.push(`${reply.statusCode} ${href}, from ${from}`)
      if (!String(reply.headers['content-type']).startsWith('text/html')) continue
      waiting.push(...linksIn(reply.body).map(each => ({ href: each, from: href })))
    }
    assert.deepEqual(closed, [])
    for (const kind of ['/plan/register/:id', '/plan/strategic', '/plan/reviews/:id', '/plan/strategic/operations/:id'])
      assert.ok(
        [...met].some(each => each.endsWith(kind)),
        kind,
      )
  },
)

test('the start and the menu lead a consultant to the agreement that they are allotted to, not to a newer year’s', async () => {
  const agreement = `${own}/exercises/${world.sample.exercises.wexmoor2025}/support`
  assert.equal((await get(own)).headers.location, `${own}/latest/support`)
  assert.equal((await get(`${own}/latest/support`)).headers.location, agreement)
  assert.equal((await get(agreement)).statusCode, 200)
})

test('nobody from the programme’s side, a consultant included, can be made champion', async () => {
  const { noor, lee, tom, ruth } = world.sample.people
  const headers = { cookie: await world.signedIn(ruth.email), host: 'localhost', origin: 'http://localhost' }
  const url = `${own}/people/champion`
  const { body } = await app.inject({ url, headers })
  assert.ok(body.includes(tom.id), 'the deputy is offered')
  for (const { id, name } of [noor, lee]) {
    assert.ok(!body.includes(id), name)
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload: `person=${id}` })
    assert.equal(reply.statusCode, 422, name)
  }
})
