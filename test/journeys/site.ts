import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { loadAssets } from '#design'
import { realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { startJobs } from '#jobs'
import { openPostman } from '#mail'
import { firstRunLink, mailHandlers } from '#people'
import { buildApp } from '../../src/front/app.ts'
import { freshDatabase, type TestDatabase } from '#test/database.ts'

/** The whole product on a port of its own, as `npm start` would open it, with its outbox and jobs at work. */
export type Site = {
  readonly url: string
  readonly db: TestDatabase
  /** The page of a first run, while nothing is set up. */
  readonly firstRun: string
  readonly outbox: string
}

const outboxKey = 'outbox-of-this-journey'

const opened: (() => Promise<void>)[] = []
after(async () => {
  for (const close of opened) await close()
})

/** Opens a site on an empty database; it closes by itself when the test file ends. */
export const openSite = async (fill?: (db: TestDatabase) => Promise<void>): Promise<Site> => {
  const db = await freshDatabase()
  await fill?.(db)
  const world = realWorld()
  const app = await buildApp({
    db,
    world,
    assets: await loadAssets(),
    editions: await loadEditions(join(import.meta.dirname, '../../editions')),
    warnings: [],
    sample: fill !== undefined,
    outbox: true,
    outboxKey,
    secure: false,
    log: false,
    health: async () => true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const url = `http://localhost:${port}`
  const postman = openPostman({ from: 'stocktake@localhost', publicUrl: url, db, world })
  const log = { error: (fields: object, words: string) => process.stderr.write(`${words} ${JSON.stringify(fields)}\n`) }
  const handlers = mailHandlers({ db, world, postman, publicUrl: url })
  const jobs = await startJobs({ connection: db.connection, log, handlers })
  const token = await firstRunLink({ db, world })
  opened.push(async () => {
    await app.close()
    await jobs.stop()
    postman.close()
    await db.close()
  })
  return { url, db, firstRun: `${url}/first-run/${token ?? ''}`, outbox: `${url}/outbox/${outboxKey}` }
}
