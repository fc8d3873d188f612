import { openListener, type Listener } from '#db'
import { paced } from './paced.ts'

export type What = 'frames' | 'count'

/** How processes on one database tell one another that something moved. */
export type Hints = {
  readonly say: (topic: string, what: What) => void
  readonly close: () => Promise<void>
}

type Options = {
  readonly connection: string
  /** Of this process: what it said itself is not news to it. */
  readonly from: string
  readonly rest: number
  readonly heard: (topic: string, what: What) => void
  /** Something may have been missed. */
  readonly joined: () => void
}

/** PostgreSQL takes at most 8,000 bytes at a time. */
const atOnce = 100

type Said = { readonly from: string; readonly topics: readonly (readonly [string, What])[] }

const read = (text: string): Said | undefined => {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null && 'topics' in said ? (said as Said) : undefined
  } catch {
    return undefined
  }
}

/**
 * Speaks and listens over one connection, outside every transaction: NOTIFY takes a lock on the whole database while
 * it commits. However many nudges there are, a tick says each topic once.
 */
export const openHints = ({ connection, from, rest, heard, joined }: Options): Hints => {
  const due = new Map<string, What>()

  const flush = async (): Promise<void> => {
    while (due.size > 0) {
      const topics = [...due].slice(0, atOnce)
      for (const [topic] of topics) due.delete(topic)
      if (await listener.say(JSON.stringify({ from, topics } satisfies Said))) continue
      // Nobody can be told now: it is said as soon as the listener is back.
      for (const [topic, what] of topics) add(topic, what)
      return
    }
  }
  const wake = paced(rest, flush)

  const add = (topic: string, what: What): void => {
    if (due.get(topic) !== 'frames') due.set(topic, what)
  }

  const listener: Listener = openListener(connection, {
    channel: 'stocktake_live',
    heard: text => {
      const said = read(text)
      if (said !== undefined && said.from !== from) for (const [topic, what] of said.topics) heard(topic, what)
    },
    joined: () => {
      joined()
      wake()
    },
  })

  return {
    say: (topic, what) => {
      add(topic, what)
      wake()
    },
    close: () => listener.close(),
  }
}
