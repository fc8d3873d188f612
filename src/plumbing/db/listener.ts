import { Client } from 'pg'
import { poolSettings, type Connection } from './pool.ts'

/** One connection beside the pool, for hints between processes. They may be lost: what counts stands in tables. */
export type Listener = {
  /** Hands a text to every process that listens, this one too. `false` when it could not be said now. */
  say(text: string): Promise<boolean>
  close(): Promise<void>
}

export type ListenerOptions = {
  /** A plain word: the same one hears. */
  readonly channel: string
  readonly heard: (text: string) => void
  /** Listening has begun, at first or again: what was said meanwhile is not known. */
  readonly joined: () => void
}

const longestPause = 5_000

/**
 * Listens as the app role, and goes back to it when the connection breaks, later each time up to five seconds. It never
 * throws and never keeps the process alive by waiting.
 */
export const openListener = (connection: Connection, options: ListenerOptions): Listener => {
  let client: Client | undefined
  let isClosed = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined

  const again = (): void => {
    if (isClosed) return
    timer = setTimeout(() => void join(), Math.min(longestPause, 200 * 2 ** failures)).unref()
    failures += 1
  }

  const join = async (): Promise<void> => {
    const joining = new Client(poolSettings(connection, 'app', 1))
    let isLost = false
    const lost = (): void => {
      if (isLost) return
      isLost = true
      if (client === joining) client = undefined
      void joining.end().catch(() => undefined)
      again()
    }
    joining.on('error', lost).on('end', lost)
    joining.on('notification', ({ payload }) => options.heard(payload ?? ''))
    try {
      await joining.connect()
      await joining.query(`listen ${joining.escapeIdentifier(options.channel)}`)
    } catch {
      return lost()
    }
    if (isClosed) return void joining.end().catch(() => undefined)
    client = joining
    failures = 0
    options.joined()
  }

  const joined = join()
  return {
    async say(text) {
      if (client === undefined) return false
      return client.query('select pg_notify($1, $2)', [options.channel, text]).then(
        () => true,
        () => false,
      )
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      await joined
      await client?.end().catch(() => undefined)
    },
  }
}
