import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { loadAssets } from '#design'
import type { Route } from '#http'
import { liveOver } from '#test/live.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { routesOf } from '../../src/front/app.ts'
import { heldBy, type Params } from './held.ts'
import { ask, nobody, paramsOf, urlOf } from './requests.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Of every form on a page that posts there: its fields, as a browser would name them. */
const fieldsIn = (page: string, action: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>()
  const walk = (node: Node, isInForm: boolean): void => {
    const attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [])
    const isForm = node.nodeName === 'form'
    const here = isForm
      ? attributes.get('method') === 'post' && (attributes.get('action') ?? action) === action
      : isInForm
    const name = attributes.get('name')
    if (here && name !== undefined && ['input', 'textarea', 'select', 'button'].includes(node.nodeName)) {
      if (!fields.has(name)) fields.set(name, attributes.get('value') ?? '')
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, here)
  }
  for (const child of parse(page).childNodes) walk(child, false)
  return fields
}

/** Of boxes that differ in the id in their names only, such as one for each seat, the first. */
const oneOfEach = (names: Iterable<string>): readonly string[] => [
  ...new Map(
    [...names].toReversed().map(name => [name.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id'), name]),
  ).values(),
]

/** What people, scanners and broken programs send. `%00` and friends stand as they travel. */
const nasty: Readonly<Record<string, string>> = {
  nul: 'before%00after',
  'lone surrogate, as bytes': '%ED%A0%80',
  'bad escape': '%E0%A4%A',
  'right to left': encodeURIComponent('\u202Egnp.exe'),
  zero: '0',
  six: '6',
  halves: '3.5',
  sql: encodeURIComponent('5 OR 1'),
  'arabic digit': encodeURIComponent('٣'),
  'huge number': '9'.repeat(400),
  script: encodeURIComponent('"><script>alert(1)</script>'),
  'another id': nobody,
  proto: '__proto__',
  long: 'x'.repeat(30_000),
}

/** Ends the visit or the year for the rest of the test. */
const last = ['/sign-out', '/you/visits', '/you/erasure', '/withdrawal', '/people/champion', '/ending']

describe('bad input, everywhere', { timeout: 1_500_000 }, () => {
  let story: TestWorld
  let app: FastifyInstance
  let posts: readonly Route[]
  let cookie: string
  let params: Params
  /** Addresses in which everything is there that the sample holds, so that what is sent comes to be read. */
  let held: Awaited<ReturnType<typeof heldBy>>

  before(async () => {
    story = await openWorld()
    app = await appFor(story)
    params = paramsOf(story)
    held = await heldBy(story.db, { ...params, partnership: story.sample.partnerships.wexmoor })
    const assets = await loadAssets()
    const house = { db: story.db, world: story.world, editions: story.editions, assets, warnings: [], sample: true }
    const routes = routesOf({
      ...house,
      live: liveOver(story.db, story.world),
      outbox: true,
      outboxKey: 'outbox',
      publicUrl: 'http://localhost',
      secure: false,
      log: false,
      health: async () => true,
    })
    posts = routes.filter(route => route.method === 'POST' && !last.some(end => route.path.endsWith(end)))
    cookie = await story.signedIn('ruth.adeyemi@wexmoor.example')
  })

  const post = (url: string, payload: string | Buffer, type?: string) =>
    ask(app, 'POST', url, { cookie, payload, ...(type === undefined ? {} : { type }) })

  /** A section with radios, a list with rows, a long text. */
  const partOfFramework = (path: string): string =>
    path.includes('/lists/') ? 'strategy' : path.includes('/earlier/') ? 'vision.shared' : 'model'

  /** The support agreement of last year is at work; this year's takes nothing yet. */
  const paramsFor = (route: Route): Params => {
    const own = held(route.path)
    if (/\/lists\/:part\/:\w+/.test(route.path)) return own
    if (route.path.includes(':partnership/framework')) return { ...own, part: partOfFramework(route.path) }
    return route.path.includes(':exercise/support')
      ? {
          ...own,
          exercise: story.sample.exercises.wexmoor2025,
          part: route.path.includes('/lists/') ? 'link' : 'support',
        }
      : own
  }

  it('never gives a fault for any field of any form', async () => {
    let sent = 0
    for (const route of posts) {
      const url = urlOf(route, paramsFor(route))
      const page = await ask(app, 'GET', url, { cookie })
      const fields = fieldsIn(page.body, url)
      for (const field of fields.size > 0 ? oneOfEach(fields.keys()) : ['anything']) {
        for (const [what, value] of Object.entries(nasty)) {
          const rest = [...fields].filter(([name]) => name !== field)
          const others = rest.map(([name, kept]) => `${encodeURIComponent(name)}=${encodeURIComponent(kept)}`)
          const answer = await post(url, [`${encodeURIComponent(field)}=${value}`, ...others].join('&'))
          sent += 1
          assert.ok(answer.status < 500, `${route.path}: ${field} = ${what} gave ${answer.status}`)
          assert.doesNotMatch(answer.body, /<script>alert/, `${route.path}: ${field} = ${what}`)
        }
        const twice = await post(url, `${encodeURIComponent(field)}=1&${encodeURIComponent(field)}=2`)
        assert.ok(twice.status < 500, `${route.path}: ${field} twice gave ${twice.status}`)
      }
    }
    assert.ok(sent > 500, `${sent} requests`)
  })

  it('never gives a fault for a body of another kind', async () => {
    const multipart = 'multipart/form-data; boundary=x'
    for (const route of posts) {
      const url = urlOf(route, paramsFor(route))
      const bodies: readonly (readonly [string, string | Buffer])[] = [
        ['application/x-www-form-urlencoded', ''],
        ['application/x-www-form-urlencoded', 'a[b][c]=1&a=2&__proto__=1&constructor[prototype][x]=1'],
        ['application/json', '{"score": 3'],
        ['application/json', '{"score": {"$gt": 1}, "__proto__": {"x": 1}}'],
        ['text/plain', 'score=3'],
        [multipart, '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nA\u0000B\r\n--x--\r\n'],
        [multipart, '--x\r\nnothing that ends'],
        [
          multipart,
          `--x\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd"\r\n\r\nMZ\r\n--x--\r\n`,
        ],
        ['application/x-www-form-urlencoded', Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0x00])],
      ]
      for (const [type, body] of bodies) {
        const answer = await post(url, body, type)
        assert.ok(answer.status < 500, `${route.path}: ${type} ${String(body).slice(0, 40)} gave ${answer.status}`)
      }
    }
  })

  it('takes a megabyte as a mistake or refuses it, and goes on', async () => {
    const url = urlOf(
      { path: '/partnerships/:partnership/exercises/:exercise/groups/:group/standards/:standard' },
      params,
    )
    const long = await post(url, `version=0&summary=${'x'.repeat(1_100_000)}`)
    assert.ok([409, 413, 422].includes(long.status), `${long.status}`)
    const longer = await post(url, `version=0&summary=${'x'.repeat(9_000_000)}`)
    assert.equal(longer.status, 413)
    assert.equal((await ask(app, 'GET', url, { cookie })).status, 200)
  })

  it('turns away what another site sends, and changes nothing by GET', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      {},
    ]) {
      const reply = await app.inject({
        method: 'POST',
        url: '/sign-out',
        headers: { host: 'localhost', cookie, ...headers },
      })
      assert.equal(reply.statusCode, 403, JSON.stringify(headers))
    }
    assert.equal((await ask(app, 'GET', '/sign-out', { cookie })).status, 404)
  })
})
