import type { QueueOptions } from 'pg-boss'

/** The schema that belongs to pg-boss; the catalogue test knows it by name. */
export const schema = 'jobs'

/**
 * One way for all queues. A failed job is tried again after about 2, 4, 8 … seconds, then hourly, for most of a day:
 * long enough for a mail provider to come back. One that has not answered in five minutes counts as failed.
 */
export const queueOptions = {
  policy: 'standard',
  retryLimit: 30,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 300,
} as const satisfies QueueOptions & { readonly policy: 'standard' }

/** Nothing that pg-boss does by itself without being asked, beyond clearing away old jobs. */
export const quiet = {
  schema,
  schedule: false,
  registerInstance: false,
  reindex: false,
  monitorVacuum: false,
  openTelemetry: { enabled: false },
} as const
