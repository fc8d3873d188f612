// The product as `npm start` serves it, log included, on a database that is there already.
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openDatabase } from '#db'
import { loadAssets } from '#design'
import { realWorld } from '#ground'
import { loadEditions } from '#instrument'
import { openLive } from '#live'
import { buildApp } from '../src/front/app.ts'
import { beSide } from './side.ts'

beSide(async ({ connection }) => {
  const world = realWorld()
  const app = await buildApp({
    db: openDatabase(connection),
    world,
    publicUrl: 'http://localhost',
    live: openLive({ connection, world, log: { error: () => undefined } }),
    assets: await loadAssets(),
    editions: await loadEditions(join(import.meta.dirname, '../editions')),
    ...{ warnings: [], sample: false, outbox: false, outboxKey: undefined, secure: false },
    log: { level: 'info' },
    health: async () => true,
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
})
