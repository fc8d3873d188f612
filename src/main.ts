import closeWithGrace from 'close-with-grace'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { destination, pino } from 'pino'
import { migrate, openDatabase, prepareDataFolder, prepareServer, selfTest, startEmbedded } from '#db'
import { loadAssets } from '#design'
import { faultOf, placesOf, realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { installJobs, startJobs } from '#jobs'
import { openLive } from '#live'
import { openPostman } from '#mail'
import { clearingSchedule, firstRunLink, installed, mailHandlers } from '#people'
import { offerJobs, supportMails } from '#support'
import { workshopMails } from '#workshop'
import { ConfigRefused, readConfig, type Config } from './config.ts'
import { buildApp, overviewHandlers, weekHandlers, weekSchedule } from './front/app.ts'
import type { SampleHouse } from './sample.ts'

enableCompileCache()

const root = join(import.meta.dirname, '..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)
// Written at once: the line that says why the program ends must be out before it has ended.
const log = pino(destination({ sync: true }))

/** What was started, to be stopped in the opposite order: at the end, and when the start itself fails. */
const begun: (() => Promise<void>)[] = []
const stopAll = async (): Promise<void> => {
  for (const stop of begun.toReversed()) await stop()
}

/** The database to use: the one that is named, or our own. */
const database = async (config: Config): Promise<string> => {
  if (config.databaseUrl !== undefined) {
    await prepareServer(config.databaseUrl)
    return config.databaseUrl
  }
  await prepareDataFolder(config.dataDir, config.sample)
  const { connection, stop } = await startEmbedded({ dataDir: config.dataDir, pgBin: config.pgBin, log: say })
  begun.push(stop)
  return connection
}

const warningsOf = (config: Config): readonly string[] => {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(config.publicUrl).hostname)
  return [
    ...(config.sample ? ['Sample: everyone and everything here is made up.'] : []),
    ...(config.secure || isLocal ? [] : ['This connection is not encrypted. Use it on a network that you trust.']),
  ]
}

const start = async (config: Config): Promise<void> => {
  log.level = config.logLevel
  const connection = await database(config)
  await migrate(connection, { folder: join(root, 'migrations'), jobs: installJobs })
  await selfTest(connection)

  const db = openDatabase(connection)
  begun.push(() => db.close())
  const { publicUrl } = config
  const [world, editions] = [realWorld(), await loadEditions(join(root, 'editions'))]
  const greeting = await arrival(config, { db, world, editions, publicUrl })

  const postman = openPostman({ smtpUrl: config.smtpUrl, from: config.mailFrom, publicUrl, db, world })
  begun.push(async () => postman.close())
  const jobs = await startJobs({
    connection,
    log,
    handlers: handlersOf({ db, world, editions, postman, publicUrl }),
    schedule: { ...weekSchedule, ...clearingSchedule },
  })
  begun.push(() => jobs.stop())

  // Whoever sees the console may read the mail that is not sent.
  const outboxKey = config.smtpUrl === undefined ? Buffer.from(world.chance(16)).toString('base64url') : undefined
  const live = openLive({ connection, world, log })
  const app = await buildApp({
    db,
    live,
    world,
    publicUrl,
    assets: await loadAssets(),
    editions,
    warnings: warningsOf(config),
    sample: config.sample,
    outbox: outboxKey !== undefined,
    outboxKey,
    secure: config.secure,
    proxies: config.proxies,
    log: { level: config.logLevel },
    health: () => db.read({ kind: 'visitor' }, async () => true).catch(() => false),
  })
  begun.push(() => app.close())
  // Before the server goes, so that every open screen hears when to come back.
  begun.push(() => live.close())
  await app.listen({ port: config.port, host: config.host })
  say(`Stocktake is at ${publicUrl}`)
  if (outboxKey !== undefined)
    say(`It sends no mail without SMTP_URL; read its outbox at ${publicUrl}/outbox/${outboxKey}`)
  for (const line of greeting) say(line)
}

/** The last lines of a start: a link for each role of a sample, or the one-time link of an empty installation. */
const arrival = async (config: Config, house: SampleHouse): Promise<readonly string[]> => {
  // The sample's people and texts are read only when a sample is wanted.
  if (config.sample) return (await import('./sample.ts')).openSample(house, config.decade)
  // The people of a sample can be signed in as by a click, so it is never opened as if it were real.
  if ((await house.db.read({ kind: 'visitor' }, installed)) === 'sample') {
    throw new Error('This database holds the sample. Start with --sample, or name another database.')
  }
  const token = await firstRunLink(house)
  return token === undefined ? [] : [`Set it up, once, at ${house.publicUrl}/first-run/${token}`]
}

/** Who writes which mail, over all rooms. */
const handlersOf = (house: Parameters<typeof weekHandlers>[0]) => ({
  ...mailHandlers(house),
  ...workshopMails(house),
  ...offerJobs(house),
  ...supportMails(house),
  ...weekHandlers(house),
  ...overviewHandlers(house),
})

const explain = (error: unknown): string => {
  if (error instanceof ConfigRefused) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop that one, or set PORT to another number.'
  }
  if ('code' in error && error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return 'This port may not be used by this user. Set PORT to a number above 1023.'
  }
  return error.message
}

/** Says an error that ends the program by its name and its places: its words may be somebody's. */
const sayEnd = (error: unknown): void =>
  log.fatal({ ...faultOf(error), at: placesOf(error) }, 'an error that nothing caught ends the program')

const lastWords = {
  error: (said: unknown): void => (typeof said === 'string' ? log.fatal(said) : sayEnd(said)),
}

closeWithGrace({ delay: 25_000, logger: lastWords }, async ({ err }) => {
  if (err !== undefined) sayEnd(err)
  await stopAll()
})
try {
  await start(readConfig(process.env, process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`Stocktake could not start.\n${explain(error)}\n`)
  await stopAll()
  process.exit(1)
}
