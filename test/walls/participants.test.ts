import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { loadAssets } from '#design'
import type { Route } from '#http'
import { liveOver } from '#test/live.ts'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'
import { appFor } from '#test/world/test-world.ts'
import { routesOf } from '../../src/front/app.ts'
import { ask, nobody, type Answer } from './requests.ts'

type Fields = Readonly<Record<string, string>>

const encoded = (fields: Fields): string => new URLSearchParams(fields).toString()
const say = (route: Route, who: string): string => `${route.method} ${route.path} by ${who}`

/** What people, scanners and broken programs send, as it travels. */
const nasty: Fields = {
  nul: 'before%00after',
  'lone surrogate, as bytes': '%ED%A0%80',
  'bad escape': '%E0%A4%A',
  'right to left': encodeURIComponent('\u202Egnp.exe'),
  six: '6',
  sql: encodeURIComponent("1' or '1'='1"),
  'huge number': '9'.repeat(400),
  script: encodeURIComponent('"><script>alert(1)</script>'),
  'another id': nobody,
  proto: '__proto__',
  long: 'x'.repeat(30_000),
}

describe('every route of a workshop’s people', { timeout: 600_000 }, () => {
  let hall: Hall
  let other: Hall
  let app: FastifyInstance
  let routes: readonly Route[]
  let mine: string
  let theirs: string
  let code: string

  const cookieOf = (from: Hall, at: number): string => `workshop=${from.people[at]?.token ?? ''}`

  before(async () => {
    hall = await openHall({ people: 4 })
    other = await hallIn(hall, { people: 4 })
    app = await appFor(hall)
    const house = {
      ...{ db: hall.db, world: hall.world, editions: hall.editions, live: liveOver(hall.db, hall.world) },
      ...{ assets: await loadAssets(), warnings: [], sample: true, outbox: true, outboxKey: 'outbox' },
      ...{ publicUrl: 'http://localhost', secure: false, log: false as const, health: async () => true },
    }
    routes = routesOf(house).filter(({ guard }) => guard === 'participant')
    ;[mine, theirs] = [cookieOf(hall, 0), cookieOf(other, 0)]
    ;({ code } = (await hall.room()).workshop)
    await hall.step(3)
    await other.step(3)
  })

  const knock = (route: Route, cookie?: string, fields: Fields = {}): Promise<Answer> =>
    ask(app, route.method, route.path, { cookie, payload: encoded(fields) })

  /** What anything could change in one workshop. */
  const rowsOf = async (of: Hall): Promise<string> => {
    const tables = ['participant', 'round', 'round_member', 'ballot', 'note', 'seating', 'workshop']
    const rows = await Promise.all(
      tables.map(name => {
        const key = name === 'workshop' ? 'id' : 'workshop_id'
        return of.db.unscoped(`select * from workshop.${name} where ${key} = $1 order by 1, 2, 3, 4`, [of.workshop])
      }),
    )
    return JSON.stringify(rows)
  }

  it('is walked here', () => assert.ok(routes.length >= 9, `${routes.length} routes`))

  it('sends nobody to the door, signed in or not, and with a made-up secret', async () => {
    const champion = await hall.signedIn('ruth.adeyemi@wexmoor.example')
    for (const cookie of [undefined, champion, `workshop=${'a'.repeat(43)}`, 'workshop=%00', 'workshop=']) {
      for (const route of routes) {
        const { status, goesTo } = await knock(route, cookie)
        if (route.method === 'GET') assert.equal(goesTo, '/join', say(route, 'nobody'))
        else assert.equal(status, 401, say(route, 'nobody'))
      }
    }
  })

  it('changes nothing of another workshop, whatever is named', async () => {
    const before = await rowsOf(hall)
    const { tables } = await hall.room()
    const fields = {
      ...{ round: await hall.round(), answer: '1', workshop: hall.workshop, participant: hall.people[1]?.participant },
      ...{ standard: '1', version: '0', said: 'Not ours', table: tables[0]?.id, candidate: nobody },
    } as Fields
    for (const route of routes.filter(({ path }) => !path.endsWith('/leave'))) {
      const { status, body } = await knock(route, theirs, fields)
      assert.ok(status < 500, say(route, 'another workshop'))
      assert.doesNotMatch(body, new RegExp(hall.workshop), say(route, 'another workshop'))
    }
    assert.equal(await rowsOf(hall), before)
  })

  it('never gives a fault for any field of any form', async () => {
    const fields = [
      'round',
      'answer',
      'comment',
      'candidate',
      'standard',
      'version',
      'said',
      'evidence',
      'implications',
    ]
    const round = await hall.round()
    for (const route of routes.filter(({ method, path }) => method === 'POST' && !path.endsWith('/leave'))) {
      for (const field of fields) {
        for (const [what, value] of Object.entries(nasty)) {
          const others = encoded({ round, answer: '1', standard: '1', version: '0' })
          const payload = `${field}=${value}&${field === 'round' ? 'answer=1' : others}`
          const answer = await ask(app, 'POST', route.path, { cookie: mine, payload })
          assert.ok(answer.status < 500, `${route.path}: ${field} = ${what} gave ${answer.status}`)
          assert.doesNotMatch(answer.body, /<script>alert/, `${route.path}: ${field} = ${what}`)
        }
      }
    }
    for (const value of Object.values(nasty)) {
      for (const url of [`/join/${code}`, '/join/guess', '/join', `/ahead/${nobody}`]) {
        for (const field of ['name', 'by', 'under18', 'seat', 'organisation', 'table', 'as', 'code', 'again']) {
          const { status, body } = await ask(app, 'POST', url, { payload: `name=x&${field}=${value}` })
          assert.ok(status < 500, `${url}: ${field} = ${value.slice(0, 40)} gave ${status}`)
          assert.doesNotMatch(body, /<script>alert/)
        }
      }
    }
  })

  it('ends for somebody who was taken out, or has left', async () => {
    const [gone, left] = hall.people.slice(1, 3)
    await hall.db.unscoped('update workshop.participant set taken_out = true where id = $1', [gone?.participant])
    await hall.db.unscoped('update workshop.participant set left_at = now() where id = $1', [left?.participant])
    const before = await rowsOf(hall)
    for (const route of routes) {
      for (const at of [1, 2]) assert.equal((await knock(route, cookieOf(hall, at))).status, 409, say(route, 'gone'))
    }
    assert.equal(await rowsOf(hall), before)
  })

  it('ends for everybody when the workshop is closed', async () => {
    await other.db.unscoped('update workshop.workshop set closed_at = now() where id = $1', [other.workshop])
    const before = await rowsOf(other)
    for (const route of routes) {
      const { status, body } = await knock(route, theirs)
      assert.equal(status, 409, say(route, 'closed'))
      assert.match(body, /closed/, say(route, 'closed'))
    }
    assert.equal(await rowsOf(other), before)
  })
})
