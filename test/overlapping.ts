import type { Database } from '#db'

/** A database whose first write begins for certain, and does nothing until it may. */
const pausing = (db: Database, pause: () => Promise<void>): Database => {
  let isFirst = true
  return {
    ...db,
    write: (scope, work) =>
      db.write(scope, async tx => {
        const waits = isFirst
        isFirst = false
        await tx.executor.executeSql('select 1')
        if (waits) await pause()
        return work(tx)
      }),
  }
}

/**
 * Two who write at once, always in the same order: both transactions have begun, and so have taken their picture, before
 * either does anything; then the first goes through, and only then does the second go on. What they read before their
 * first write, they read at any time.
 */
export const overlapping = async <One, Other>(
  db: Database,
  first: (db: Database) => Promise<One>,
  second: (db: Database) => Promise<Other>,
): Promise<readonly [One, Other]> => {
  const [secondBegun, firstDone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const one = first(pausing(db, () => secondBegun.promise)).finally(firstDone.resolve)
  const other = second(
    pausing(db, () => {
      secondBegun.resolve()
      return firstDone.promise
    }),
  ).finally(secondBegun.resolve)
  return Promise.all([one, other])
}
