import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import { loadAssets } from '#design'
import type { Instant, World } from '#ground'
import { loadEditions, type Editions } from '#instrument'
import { liveOver } from '#test/live.ts'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { buildApp, type House } from '../../src/front/app.ts'
import { startVisit } from '../../src/people/visit/actions.ts'
import { worldAt } from './clock.ts'
import { buildWorld, type SampleWorld } from './index.ts'

/** Wednesday morning of the week in which the story is told. */
const storyNow: Instant = '2026-11-18T09:30:00.000Z'

export type TestWorld = {
  readonly db: TestDatabase
  readonly world: World
  readonly editions: Editions
  readonly sample: SampleWorld
  /** Begins a visit of the person with that address; gives the cookie header that their browser sends. */
  readonly signedIn: (email: string) => Promise<string>
}

/** The sample in a database of its own, at a fixed moment. The database is dropped when the test file ends. */
export const openWorld = async (now: Instant = storyNow): Promise<TestWorld> => {
  const db = await freshDatabase()
  const world = worldAt(now)
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const sample = await buildWorld({ db, world, editions })
  return {
    ...{ db, world, editions, sample },
    signedIn: async email => {
      const person = Object.values(sample.people).find(each => each.email === email)
      if (person === undefined) throw new Error(`Nobody in the sample has the address ${email}.`)
      return `visit=${await startVisit({ db, world }, person.id)}`
    },
  }
}

/** The whole product on that world, for injected requests. */
export const appFor = async (
  { db, world, editions }: Pick<TestWorld, 'db' | 'world' | 'editions'>,
  changed: Partial<House> = {},
): Promise<FastifyInstance> =>
  buildApp({
    ...{ db, world, live: liveOver(db, world), editions, assets: await loadAssets(), warnings: [] },
    ...{ sample: true, outbox: true, outboxKey: 'outbox', secure: false, log: false },
    publicUrl: 'http://localhost',
    health: async () => true,
    ...changed,
  })
