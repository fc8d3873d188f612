import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { loadAssets } from '#design'
import { later, realWorld, type World } from '#ground'
import { loadEditions, type Editions } from '#instrument'
import { startJobs } from '#jobs'
import { openPostman } from '#mail'
import { firstRunLink, mailHandlers, startVisit } from '#people'
import { supportMails } from '#support'
import { workshopMails } from '#workshop'
import { buildApp, overviewHandlers, weekHandlers, type House } from '../../src/front/app.ts'
import { liveOver } from '#test/live.ts'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { buildWorld, type SampleWorld } from '#test/world/index.ts'
import type { PersonName } from '#test/world/cast.ts'
import type { PersonAtBrowser } from './browser.ts'

/** The whole product on a port of its own, as `npm start` would open it, with its outbox and jobs at work. */
export type Site = {
  readonly url: string
  readonly db: TestDatabase
  /** What its routes were built from. */
  readonly house: House
  /** The page of a first run, while nothing is set up. */
  readonly firstRun: string
  readonly outbox: string
  /** Stops the program and starts it again on the same address, as a restart in mid-work does. */
  readonly restart: () => Promise<void>
  /** Ask for this at the end of the test: the file's own end closes the database first. */
  readonly close: () => Promise<void>
}

type Ground = { readonly db: TestDatabase; readonly world: World; readonly editions: Editions }

const outboxKey = 'outbox-of-this-journey'

const hour = 3_600_000

/** The world as it is, from ten in the morning on: no journey goes over midnight. */
const sinceTen = (): World => {
  const real = realWorld()
  const past = (Date.parse(real.now()) - 10 * hour) % (24 * hour)
  return { ...real, now: () => later(real.now(), -past) }
}

/** Opens a site on an empty database, or on what `fill` puts there. */
export const openSite = async (fill?: (ground: Ground) => Promise<unknown>): Promise<Site> => {
  const db = await freshDatabase()
  const world = sinceTen()
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  await fill?.({ db, world, editions })
  let url = ''
  const house: House = {
    // Known once it listens.
    get publicUrl() {
      return url
    },
    ...{ db, world, live: liveOver(db, world), editions, assets: await loadAssets(), warnings: [] },
    sample: fill !== undefined,
    ...{ outbox: true, outboxKey, secure: false, log: false },
    health: async () => true,
  }
  let app = await buildApp(house)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  url = `http://localhost:${port}`
  const restart = async (): Promise<void> => {
    await house.live.close()
    await app.close()
    app = await buildApp({ ...house, live: liveOver(db, world), publicUrl: url })
    await app.listen({ port, host: '127.0.0.1' })
  }
  const postman = openPostman({ from: 'stocktake@localhost', publicUrl: url, db, world })
  const log = { error: (fields: object, words: string) => process.stderr.write(`${words} ${JSON.stringify(fields)}\n`) }
  const mails = { db, world, postman, publicUrl: url }
  const handlers = {
    ...mailHandlers(mails),
    ...workshopMails(mails),
    ...supportMails(mails),
    ...weekHandlers({ ...mails, editions }),
    ...overviewHandlers({ ...mails, editions }),
  }
  const jobs = await startJobs({ connection: db.connection, log, handlers })
  const token = await firstRunLink({ db, world })
  const close = async (): Promise<void> => {
    await app.close()
    await jobs.stop()
    postman.close()
  }
  return {
    url,
    db,
    house,
    restart,
    firstRun: `${url}/first-run/${token ?? ''}`,
    outbox: `${url}/outbox/${outboxKey}`,
    close,
  }
}

export type SampleSite = Site & {
  readonly sample: SampleWorld
  /** Signs somebody of the sample in at that browser, without the mail. */
  readonly enter: (person: PersonAtBrowser, name: PersonName) => Promise<void>
}

/** A site with the fictional programme in it, told as of this week. */
export const openSampleSite = async (): Promise<SampleSite> => {
  let sample: SampleWorld | undefined
  const site = await openSite(async ground => {
    sample = await buildWorld(ground)
  })
  assert.ok(sample)
  const { people } = sample
  return {
    ...{ ...site, sample },
    enter: async ({ context }, name) => {
      const value = await startVisit(site.house, people[name].id)
      await context.addCookies([{ name: 'visit', value, url: site.url }])
    },
  }
}

/** The outbox answers sixty times a minute. */
const betweenLooks = 1_000
const looks = 200

/** Opens the outbox until the newest mail to that address is the one after `before` others; gives that mail. */
export const mailTo = async (site: Site, { page }: PersonAtBrowser, email: string, before = 0): Promise<Locator> => {
  const mails = page.locator('section.mail').filter({ hasText: `To ${email},` })
  for (let tries = 0; tries < looks; tries++) {
    await page.goto(site.outbox)
    if ((await mails.count()) > before) return mails.first()
    await page.waitForTimeout(betweenLooks)
  }
  return assert.fail(`no mail came to ${email}`)
}
