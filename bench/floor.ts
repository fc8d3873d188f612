// The floor: the least that a Node program on this database can do for the same page and the same save. It looks up
// the visit, reads or stores the rows, sends the bytes. It has no wall between partnerships, no templates, no routes, no
// log and no second thoughts, and is no example of how to write a program.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'
import { Pool, type ClientBase } from 'pg'
import { floorSql, type FloorStatement } from './floor-sql.ts'
import { beSide } from './side.ts'

const quality4 = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

type Row = Readonly<Record<string, unknown>>

const ask = async (on: Pool | ClientBase, name: FloorStatement, values: readonly unknown[]): Promise<Row | undefined> =>
  (await on.query<Row>({ name, text: floorSql[name], values: [...values] })).rows[0]

const address = /^\/partnerships\/([^/]+)\/exercises\/([^/]+)\/groups\/([^/]+)\/standards\/(\d+)$/

/** Who asks, by the hash of their cookie; undefined for a stranger or somebody of another group. */
const visitorOf = (on: Pool | ClientBase, request: IncomingMessage, key: Key): Promise<Row | undefined> => {
  const token = /(?:^|; )visit=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  const hash = createHash('sha256').update(token).digest('base64url')
  return ask(on, 'visit', [hash, key[0], key[2]])
}

/** Partnership, exercise, group, standard. */
type Key = readonly [string, string, string, string]

const sendPage = async (pool: Pool, request: IncomingMessage, reply: ServerResponse, key: Key, page: string) => {
  const [partnership, exercise, group, standard] = key
  if ((await visitorOf(pool, request, key)) === undefined) return reply.writeHead(404).end()
  await ask(pool, 'exercise', [partnership, exercise])
  await ask(pool, 'terms', [partnership])
  await ask(pool, 'sitting', [partnership, exercise, group])
  await ask(pool, 'response', key)
  await ask(pool, 'around', key)
  await ask(pool, 'words', [partnership])
  const before = (await ask(pool, 'before', [partnership, exercise, group]))?.['id']
  await ask(pool, 'brought', [partnership, before, group, exercise])
  await ask(pool, 'said', [partnership, before, group, standard])
  const body = brotliCompressSync(page, quality4)
  const type = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }
  return reply.writeHead(200, { ...type, 'content-length': body.length }).end(body)
}

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

/** The same rows as a save by button leaves: the copy of what stood there, and the texts. */
const store = async (client: ClientBase, key: Key, person: unknown, form: URLSearchParams): Promise<boolean> => {
  const text = (name: string): string => (form.get(name) ?? '').replaceAll('\r\n', '\n')
  const stored = await ask(client, 'stored', key)
  if (stored !== undefined && String(stored['version']) !== form.get('version')) return false
  const now = new Date().toISOString()
  const texts = [text('score'), text('summary'), text('implications'), text('strategic')]
  await ask(client, 'keep', [...key, ...texts, person, now])
  if (stored === undefined) return true
  const { version, score, summary, implications, strategic, texts_at, texts_by } = stored
  const content = { answer: { kind: 'score', score }, summary, implications, strategic }
  const copied = [version, JSON.stringify(content), texts_at, texts_by, now]
  await ask(client, 'copy', [...key, randomUUID(), ...copied])
  return true
}

const save = async (pool: Pool, request: IncomingMessage, reply: ServerResponse, key: Key) => {
  const form = await bodyOf(request)
  const client = await pool.connect()
  try {
    await client.query('begin')
    const visitor = await visitorOf(client, request, key)
    const done = visitor !== undefined && (await store(client, key, visitor['id'], form))
    await client.query(done ? 'commit' : 'rollback')
    return done
      ? reply.writeHead(303, { location: request.url, 'content-length': 0 }).end()
      : reply.writeHead(409).end()
  } finally {
    client.release()
  }
}

beSide(async ({ connection, page }) => {
  const pool = new Pool({
    connectionString: connection,
    ...{ max: 10, application_name: 'floor', idleTimeoutMillis: 60_000 },
  })
  const server = createServer((request, reply) => {
    const [, partnership = '', exercise = '', group = '', standard = ''] = address.exec(request.url ?? '') ?? []
    const key = [partnership, exercise, group, standard] as const
    const answer =
      request.method === 'POST' ? save(pool, request, reply, key) : sendPage(pool, request, reply, key, page)
    answer.catch((error: unknown) => {
      console.error(error)
      reply.writeHead(500).end()
    })
  })
  await new Promise<void>(listening => void server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
})
