import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import { loadAssets } from '#design'
import type { Instant, World } from '#ground'
import { loadEditions, type Editions } from '#instrument'
import { liveOver } from '#test/live.ts'
import { filledDatabase, freshDatabase, type TestDatabase } from '#test/database.ts'
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

const loaded = (): Promise<Editions> => loadEditions(join(import.meta.dirname, '../../editions'))

/**
 * The sample in a database of its own, as of that week. It is told once for all tests and copied; what a test makes
 * afterwards gets ids that come after those of the story. The database is dropped when the test file ends.
 */
export const openWorld = async (): Promise<TestWorld> => {
  const editions = await loaded()
  const { db, told } = await filledDatabase('template_world', database =>
    buildWorld({ db: database, world: worldAt(storyNow), editions }),
  )
  return testWorld(db, worldAt(storyNow, 'after the story', 1_000_000), editions, told)
}

/** The sample told anew, in an empty database, as of the week of that moment. */
export const tellWorld = async (now: Instant = storyNow): Promise<TestWorld> => {
  const [db, world, editions] = [await freshDatabase(), worldAt(now), await loaded()]
  return testWorld(db, world, editions, await buildWorld({ db, world, editions }))
}

const testWorld = (db: TestDatabase, world: World, editions: Editions, sample: SampleWorld): TestWorld => ({
  ...{ db, world, editions, sample },
  signedIn: async email => {
    const person = Object.values(sample.people).find(each => each.email === email)
    if (person === undefined) throw new Error(`Nobody in the sample has the address ${email}.`)
    return `visit=${await startVisit({ db, world }, person.id)}`
  },
})

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
