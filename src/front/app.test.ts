import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadAssets } from '#design'
import { loadEditions } from '#instrument'
import { freshDatabase } from '#test/database.ts'
import { liveOver } from '#test/live.ts'
import { worldAt } from '#test/world/clock.ts'
import { routesOf } from './app.ts'

test('every address that takes a file asks first who sends it', async () => {
  const [db, world] = [await freshDatabase(), worldAt('2026-11-26T09:00:00.000Z', 'app')]
  const editions = await loadEditions(join(import.meta.dirname, '../../editions'))
  const routes = routesOf({
    ...{ db, world, live: liveOver(db, world), editions, assets: await loadAssets(), warnings: [] },
    ...{ sample: false, outbox: false, outboxKey: undefined, secure: false, log: false },
    publicUrl: 'http://localhost',
    health: async () => true,
  })
  const takingFiles = routes.filter(({ uploadLimit }) => uploadLimit !== undefined)
  assert.ok(takingFiles.length > 10, `${takingFiles.length}`)
  assert.deepEqual(
    takingFiles.filter(({ admits }) => admits === undefined).map(({ path }) => path),
    [],
  )
})
