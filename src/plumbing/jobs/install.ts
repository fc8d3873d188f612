import type { Owner } from '#db'
import { PgBoss } from 'pg-boss'
import { quiet } from './queue.ts'
import { grantToApp } from './store.ts'

/**
 * Makes the queue's schema as its owner, or brings it up to the pg-boss that is installed. May be run at every start.
 * Indexes that a new version builds apart are finished here or at the next start.
 */
export const installJobs = async (owner: Owner): Promise<void> => {
  const boss = new PgBoss({ ...quiet, db: owner, migrate: true, supervise: false })
  boss.on('error', () => undefined)
  try {
    await boss.start()
  } finally {
    await boss.stop({ close: false })
  }
  await grantToApp(owner)
}
