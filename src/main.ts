import closeWithGrace from 'close-with-grace'
import { join } from 'node:path'
import { pino } from 'pino'
import { loadAssets } from '#design'
import { migrate, openDatabase, prepareDataFolder, prepareServer, selfTest, startEmbedded } from '#db'
import { realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { installJobs, startJobs } from '#jobs'
import { openPostman } from '#mail'
import { firstRunLink, mailHandlers } from '#people'
import { ConfigRefused, readConfig, type Config } from './config.ts'
import { buildApp } from './front/app.ts'

const root = join(import.meta.dirname, '..')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The database to use: the one that is named, or our own. */
const database = async (config: Config): Promise<{ connection: string; stop: () => Promise<void> }> => {
  if (config.databaseUrl !== undefined) {
    await prepareServer(config.databaseUrl)
    return { connection: config.databaseUrl, stop: async () => undefined }
  }
  await prepareDataFolder(config.dataDir, config.sample)
  return startEmbedded({ dataDir: config.dataDir, pgBin: config.pgBin, log: say })
}

const warningsOf = (config: Config): readonly string[] => {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(config.publicUrl).hostname)
  return [
    ...(config.sample ? ['Sample: everyone and everything here is made up.'] : []),
    ...(config.secure || isLocal ? [] : ['This connection is not encrypted. Use it on a network that you trust.']),
  ]
}

const start = async (): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2))
  const log = pino({ level: config.logLevel })
  const { connection, stop } = await database(config)
  await migrate(connection, { folder: join(root, 'migrations'), jobs: installJobs })
  await selfTest(connection)

  const db = openDatabase(connection)
  const world = realWorld()
  const postman = openPostman({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    publicUrl: config.publicUrl,
    db,
    world,
  })
  const jobs = await startJobs({
    connection,
    log,
    handlers: mailHandlers({ db, world, postman, publicUrl: config.publicUrl }),
  })
  // Whoever sees the console may read the mail that is not sent.
  const outboxKey = config.smtpUrl === undefined ? Buffer.from(world.chance(16)).toString('base64url') : undefined
  const app = await buildApp({
    db,
    world,
    assets: await loadAssets(),
    editions: await loadEditions(join(root, 'editions')),
    warnings: warningsOf(config),
    sample: config.sample,
    outbox: outboxKey !== undefined,
    outboxKey,
    secure: config.secure,
    log: { level: config.logLevel },
    health: () => db.read({ kind: 'visitor' }, async () => true).catch(() => false),
  })
  closeWithGrace({ delay: 25_000 }, async () => {
    await app.close()
    await jobs.stop()
    postman.close()
    await db.close()
    await stop()
  })
  await app.listen({ port: config.port, host: config.host })
  say(`Stocktake is at ${config.publicUrl}`)
  if (outboxKey !== undefined)
    say(`It sends no mail without SMTP_URL; read its outbox at ${config.publicUrl}/outbox/${outboxKey}`)
  const token = await firstRunLink({ db, world })
  if (token !== undefined) say(`Set it up, once, at ${config.publicUrl}/first-run/${token}`)
}

const explain = (error: unknown): string => {
  if (error instanceof ConfigRefused) return error.message
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken by another program. Stop that one, or set PORT to another number.'
  }
  return error.message
}

try {
  await start()
} catch (error) {
  process.stderr.write(`Stocktake could not start.\n${explain(error)}\n`)
  process.exit(1)
}
