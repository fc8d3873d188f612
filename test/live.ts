import { after } from 'node:test'
import type { World } from '#ground'
import { openLive, type Live } from '#live'
import type { TestDatabase } from './database.ts'

const open = new Set<Live>()
after(async () => {
  for (const live of open) await live.close()
})

/** Live screens over a test's own database, closed with the file. */
export const liveOver = ({ connection }: Pick<TestDatabase, 'connection'>, world: World): Live => {
  const log = { error: (fields: object, words: string) => process.stderr.write(`${words} ${JSON.stringify(fields)}\n`) }
  const live = openLive({ connection, world, log })
  open.add(live)
  return live
}
