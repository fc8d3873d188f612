import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { openPostman, keptMail } from '#mail'
import type { Id, Instant, World } from '#ground'
import { later, realWorld } from '#ground'
import { buildServer } from '#http'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { mailHandlers } from './mail.ts'
import { peopleRoutes } from './routes.ts'
import { firstRunLink } from './setup/actions.ts'

/** A browser of one person: keeps its cookies and follows nothing by itself. */
export type Browser = {
  get(url: string): Promise<Seen>
  post(url: string, fields?: Record<string, string | string[]>): Promise<Seen>
  readonly cookies: Map<string, string>
}
export type Seen = { readonly status: number; readonly body: string; readonly goesTo: string }

export type PeopleHouse = {
  readonly db: TestDatabase
  readonly world: World
  readonly browser: () => Browser
  readonly token: string
  /** Moves the clock on. */
  readonly wait: (milliseconds: number) => void
  /** Does the jobs that wait, and gives the newest mail to an address. */
  readonly mailTo: (email: string) => Promise<string | undefined>
  /** Does a job that the clock asks for. */
  readonly work: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

const origin = { host: 'localhost', origin: 'http://localhost' }

let browsers = 0

/** Each at an address of its own, since tries are counted by address. */
const browserOf = (server: FastifyInstance): Browser => {
  const remoteAddress = `10.0.0.${(browsers += 1) % 250}`
  const cookies = new Map<string, string>()
  const headers = () => ({ ...origin, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') })
  const seen = (reply: Awaited<ReturnType<FastifyInstance['inject']>>): Seen => {
    for (const cookie of reply.cookies) {
      if (cookie.maxAge === 0) cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    return { status: reply.statusCode, body: reply.body, goesTo: String(reply.headers['location'] ?? '') }
  }
  return {
    cookies,
    get: async url => seen(await server.inject({ url, remoteAddress, headers: headers() })),
    post: async (url, fields = {}) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map(each => [name, each] as [string, string])),
      )
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      return seen(
        await server.inject({
          method: 'POST',
          url,
          remoteAddress,
          headers: { ...headers(), ...type },
          payload: body.toString(),
        }),
      )
    },
  }
}

/** The room by itself on a real database, with a clock that can be moved and mail that can be read. */
export const openHouse = async (): Promise<PeopleHouse> => {
  const db = await freshDatabase()
  const real = realWorld()
  let now: Instant = '2026-11-26T09:00:00.000Z'
  const world: World = { ...real, now: () => now }
  const assets = { css: '/a.css', js: '/a.js', icon: '/a.svg', manifest: '/a.json' }
  const server = await buildServer({
    routes: peopleRoutes({
      db,
      world,
      assets,
      warnings: [],
      sample: false,
      outbox: true,
      deskWaits: async () => [],
      ownParts: [],
    }),
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => ({ markup: what }),
    isDown: () => false,
    health: async () => true,
  })
  const postman = openPostman({ from: 'stocktake@localhost', publicUrl: 'http://localhost', db, world })
  const house = { db, world, postman, publicUrl: 'http://localhost' }
  const handlers = mailHandlers(house)
  const token = await firstRunLink({ db, world })
  assert.ok(token !== undefined)
  return {
    db,
    world,
    token,
    browser: () => browserOf(server),
    wait: milliseconds => {
      now = later(now, milliseconds)
    },
    mailTo: async email => {
      const waiting = await db.unscoped<{ id: string; name: string; data: Record<string, Id> }>(
        `select id, name, data from jobs.job where state = 'created' order by created_on`,
      )
      for (const job of waiting) {
        await handlers[job.name]?.(job.data)
        await db.unscoped(`update jobs.job set state = 'completed' where id = $1`, [job.id])
      }
      const mails = await db.read({ kind: 'job', name: 'outbox' }, keptMail)
      return mails.find(mail => mail.to === email)?.text
    },
    work: async name => {
      const handler = handlers[name]
      assert.ok(handler !== undefined, `nobody does ${name}`)
      await handler({})
    },
    close: async () => {
      await server.close()
      await db.close()
    },
  }
}
