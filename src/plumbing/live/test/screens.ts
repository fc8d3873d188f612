import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { realWorld } from '#ground'
import { buildServer, type Server } from '#http'
import type { TestDatabase } from '#test/database.ts'
import { until } from '#test/until.ts'
import type { Limits } from '../hub.ts'
import { openLive, type Live, type LiveSource } from '../index.ts'

/** What a room would show: a revision, and a count beside it. */
export type Board = {
  revision: number
  answered: number
  /** How often it was read. */
  reads: number
  /** Everybody but these may stay. */
  readonly out: Set<string>
  fault: Error | undefined
}

export const makeBoard = (): Board => ({ revision: 1, answered: 0, reads: 0, out: new Set(), fault: undefined })

const wordsFor = (audience: string): string => (audience === 'heavy' ? 'x'.repeat(60_000) : audience)

export const sourceOf = (board: Board): LiveSource => ({
  async frames() {
    board.reads += 1
    if (board.fault) throw board.fault
    const { revision } = board
    return { revision: String(revision), of: audience => ({ markup: `<p>${wordsFor(audience)} ${revision}</p>` }) }
  },
  count: async () => {
    const words = `${board.answered} of 9`
    return audience => (audience === 'phone' ? undefined : words)
  },
  mayStay: async who => new Set(who.filter(each => !board.out.has(each))),
})

export type House = { readonly live: Live; readonly server: Server; readonly port: number; close(): Promise<void> }

const open = new Set<House>()
after(async () => {
  for (const house of open) await house.close()
})

/** Between two reads, in milliseconds. */
const rest = 50

/**
 * One process of the product: `/live?audience=…&who=…&topic=…` follows the board. No beat comes between two events, however
 * slow the machine is.
 */
export const openHouse = async (
  { connection }: Pick<TestDatabase, 'connection'>,
  board: Board,
  limits: Partial<Limits> = {},
): Promise<House> => {
  const set = { rest, beatEvery: 3_600_000, ...limits }
  const live = openLive({ connection, world: realWorld(), log: { error: () => undefined }, limits: set })
  const word = (value: unknown): string => (typeof value === 'string' ? value : 'somebody')
  const server = await buildServer({
    routes: [
      {
        method: 'GET',
        path: '/live',
        guard: 'anyone',
        handle: async asked => {
          const { topic = 'topic', audience, who } = asked.query
          const following = { topic: word(topic), audience: word(audience), who: word(who), source: sourceOf(board) }
          return live.follow(asked, following)
        },
      },
    ],
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => ({ markup: `trouble: ${what}` }),
    isDown: () => false,
    health: async () => true,
  })
  await server.listen({ port: 0, host: '127.0.0.1' })
  const house: House = {
    live,
    server,
    port: (server.server.address() as AddressInfo).port,
    async close() {
      if (!open.delete(house)) return
      await live.close()
      await server.close()
    },
  }
  open.add(house)
  return house
}

export type SentEvent = { readonly name: string; readonly data: unknown; readonly id: string | undefined }

/** A browser's stream, on a socket of its own. */
export type Screen = {
  readonly events: SentEvent[]
  readonly head: () => string
  readonly text: () => string
  readonly isOver: () => boolean
  /** Lets go of what came, so that a long test stays small. */
  readonly forget: () => void
  /** The revisions of the frames that came. */
  readonly revisions: () => readonly string[]
  readonly socket: Socket
}

const eventIn = (block: string): SentEvent | undefined => {
  const field = (name: string) =>
    block
      .split('\n')
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const [name, data] = [field('event'), field('data')]
  return name === undefined || data === undefined ? undefined : { name, data: JSON.parse(data), id: field('id') }
}

export const openScreen = ({ port }: House, query: string, more = ''): Screen => {
  const socket = connect(port, '127.0.0.1')
  const events: SentEvent[] = []
  let text = ''
  let isOver = false
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    text += chunk
    events.splice(0)
    // Chunked transfer puts its sizes on lines of their own; no event begins like one.
    const body = text.slice(text.indexOf('\r\n\r\n') + 4).replaceAll(/\r\n[0-9a-f]+\r\n|^[0-9a-f]+\r\n/g, '')
    for (const block of body.split('\n\n').slice(0, -1)) {
      const event = eventIn(block)
      if (event) events.push(event)
    }
  })
  socket.on('error', () => undefined)
  socket.on('close', () => (isOver = true))
  socket.write(`GET /live?${query} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n${more}\r\n`)
  return {
    events,
    head: () => text.slice(0, text.indexOf('\r\n\r\n')).toLowerCase(),
    text: () => text,
    isOver: () => isOver,
    forget: () => (text = ''),
    revisions: () => events.flatMap(({ name, id }) => (name === 'frame' && id !== undefined ? [id] : [])),
    socket,
  }
}

/** Waits until so many houses hear what is said on this database. */
export const listening = (db: TestDatabase, houses: number): Promise<void> =>
  until(`${houses} listen`, async () => {
    const listeners = await db.unscoped(
      `select from pg_stat_activity where datname = current_database() and state = 'idle'
         and (query like 'listen %' or query like '%pg_notify%') and pid <> pg_backend_pid()`,
    )
    return listeners.length === houses
  })

/** Counts how often a board is read from now on; no more than one read at a time, with a rest between two, is right. */
export const readings = (board: Board): { readonly areSparing: () => void } => {
  const [reads, began] = [board.reads, performance.now()]
  return {
    areSparing() {
      const [count, most] = [board.reads - reads, Math.floor((performance.now() - began) / rest) + 2]
      assert.ok(count <= most, `${count} reads, where ${most} are right`)
    },
  }
}
