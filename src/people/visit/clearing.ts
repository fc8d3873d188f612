import type { Database } from '#db'
import { later, type World } from '#ground'
import type { Handler } from '#jobs'
import { linkKeptHours } from './link.ts'
import { clearLinks, clearVisits } from './store.ts'
import { visitKeptDays } from './visit.ts'

const hour = 60 * 60_000

/** Every night, in the time of the United Kingdom. */
export const clearingSchedule = { 'people.clearing': '40 3 * * *' } as const

/** Removes the links and visits whose time is over: anybody can have a link made, with any address. */
export const clearing =
  ({ db, world }: { readonly db: Database; readonly world: World }): Handler =>
  async () => {
    const now = world.now()
    await db.write({ kind: 'job', name: 'people.clearing' }, async tx => {
      await clearLinks(tx, later(now, -linkKeptHours * hour))
      await clearVisits(tx, later(now, -visitKeptDays * 24 * hour))
    })
  }
