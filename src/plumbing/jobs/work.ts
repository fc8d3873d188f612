import { setTimeout as pause } from 'node:timers/promises'
import { poolSettings, type Connection } from '#db'
import { faultOf, placesOf } from '#ground'
import { PgBoss, type ConstructorOptions, type Job, type JobResult } from 'pg-boss'
import { Futile } from './futile.ts'
import type { Payload } from './payload.ts'
import { queueOptions, quiet } from './queue.ts'

/** Does one job in scopes of its own. It may be called twice for one job, so it looks before it acts. */
export type Handler = (payload: Payload) => Promise<void>

export type Handlers = Readonly<Record<string, Handler>>

export type JobLog = { error(fields: object, words: string): void }

/** The workers of this process. */
export type Jobs = {
  /** Takes no new job and waits, at most ten seconds, for those under way. */
  stop(): Promise<void>
}

/** What the workers of one process do: jobs by name, some of them asked for by the clock, and where faults are said. */
type Work = { readonly handlers: Handlers; readonly schedule?: Schedule; readonly log: JobLog }

const patience = 5_000

/** Looked for every second; at most five at once, each with a result of its own; no pause while there are more. */
const working = { pollingIntervalSeconds: 1, batchSize: 5, perJobResults: true, burstWhenBatchFull: true } as const

/** The handler's answer for one job. What failed is stored beside it by name only, without the error's words. */
const outcome = async (name: string, handler: Handler, job: Job<Payload>, log: JobLog): Promise<JobResult> => {
  try {
    await handler(job.data)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const isFutile = error instanceof Futile
    const words = isFutile ? 'a job failed and is given up' : 'a job failed and will be tried again'
    log.error({ job: name, id: job.id, ...faultOf(error), at: placesOf(error) }, words)
    return { id: job.id, status: isFutile ? 'deadletter' : 'failed', output: faultOf(error) }
  }
}

const workOn = (boss: PgBoss, name: string, handler: Handler, log: JobLog): Promise<string> =>
  boss.work(name, working, async (jobs: Job<Payload>[]) =>
    Promise.all(jobs.map(job => outcome(name, handler, job, log))),
  )

/** When which job is asked for by itself, as cron says it, in the time of the United Kingdom. */
export type Schedule = Readonly<Record<string, string>>

/**
 * Queues before workers: a worker of a queue that is not there would only complain. What came due while no process ran is
 * asked for once.
 */
const begin = async (boss: PgBoss, { handlers, schedule = {}, log }: Work): Promise<void> => {
  await boss.start()
  const names = Object.keys(handlers)
  for (const name of names) await boss.createQueue(name, queueOptions)
  for (const [name, handler] of Object.entries(handlers)) await workOn(boss, name, handler, log)
  for (const [name, cron] of Object.entries(schedule))
    await boss.schedule(name, cron, {}, { tz: 'Europe/London', missed: 'once' })
}

/** Three connections as the app role; values as `pg` reads them, for pg-boss counts on its dates. */
const poolOf = (connection: Connection): ConstructorOptions =>
  ({ ...poolSettings(connection, 'app', 3), types: undefined }) as ConstructorOptions

/**
 * Works on the jobs that `send` asked for, over at most three connections. A database that can't be reached never ends
 * the process: it is said in the log and tried again every five seconds. Resolves once the first attempt is over.
 */
export const startJobs = async ({ connection, ...work }: Work & { readonly connection: Connection }): Promise<Jobs> => {
  const { schedule, log } = work
  const boss = new PgBoss({ ...poolOf(connection), ...quiet, schedule: schedule !== undefined, migrate: false })
  boss.on('error', error => log.error(faultOf(error), 'the job queue met an error and goes on'))
  const stopping = new AbortController()
  const attempt = (): Promise<boolean> =>
    begin(boss, work).then(
      () => true,
      (error: unknown) => {
        log.error(faultOf(error), 'the job queue can not start yet and will try again')
        return false
      },
    )
  const goOn = async (): Promise<void> => {
    do await pause(patience, undefined, { signal: stopping.signal })
    while (!(await attempt()))
  }
  const later = (await attempt()) ? Promise.resolve() : goOn().catch(() => undefined)
  return {
    async stop() {
      stopping.abort()
      await later
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}
