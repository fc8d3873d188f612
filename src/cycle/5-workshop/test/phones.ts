import type { FastifyInstance } from 'fastify'
import { appFor, type TestWorld } from '#test/world/test-world.ts'

/** One browser that keeps its cookies, in front of the whole product. */
export type Phone = {
  readonly get: (path: string) => Promise<Seen>
  readonly post: (path: string, fields: Readonly<Record<string, string | readonly string[]>>) => Promise<Seen>
  /** As the page's own script does. */
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Sent>
  /** The present frame, as whoever asks without a stream gets it. */
  readonly poll: () => Promise<Sent>
  readonly cookie: () => string
}

export type Seen = {
  readonly status: number
  readonly goesTo: string
  /** What a person reads. */
  readonly text: string
  /** Whole, without what each reply must carry anew. */
  readonly markup: string
  readonly headers: Readonly<Record<string, unknown>>
}

export type Sent = { readonly status: number; readonly data: Readonly<Record<string, unknown>>; readonly body: string }

const read = (markup: string): string =>
  markup
    .replaceAll(/<script[^>]*>[^]*?<\/script>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')

let addresses = 0

/** Phones in one world; each has an address of its own. */
export const openPhones = async (
  world: TestWorld,
): Promise<{ readonly app: FastifyInstance; readonly phone: (token?: string) => Phone }> => {
  const app = await appFor(world)
  return { app, phone: token => phoneAt(app, token) }
}

const phoneAt = (app: FastifyInstance, token?: string): Phone => {
  const cookies = new Map(token === undefined ? [] : [['workshop', token]])
  addresses += 1
  const remoteAddress = `10.7.${addresses >> 8}.${addresses & 255}`
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string, accept = 'text/html') => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await app.inject({
      ...{ method, url, remoteAddress },
      headers: {
        ...{ host: 'localhost', origin: 'http://localhost', accept },
        ...(cookie === '' ? {} : { cookie }),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const each of reply.cookies) {
      if (each.value === '') cookies.delete(each.name)
      else cookies.set(each.name, each.value)
    }
    return reply
  }
  const encoded = (fields: Readonly<Record<string, string | readonly string[]>>): string =>
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
    ).toString()
  const seen = (reply: Awaited<ReturnType<typeof ask>>): Seen => {
    const markup = reply.body.replaceAll(/nonce="[^"]*"/g, '')
    return {
      ...{ status: reply.statusCode, text: read(markup), markup, headers: reply.headers },
      goesTo: String(reply.headers.location ?? ''),
    }
  }
  const sent = (reply: Awaited<ReturnType<typeof ask>>): Sent => ({
    ...{ status: reply.statusCode, body: reply.body },
    data: JSON.parse(reply.body) as Record<string, unknown>,
  })
  return {
    get: async path => seen(await ask('GET', path)),
    post: async (path, fields) => seen(await ask('POST', path, encoded(fields))),
    send: async (path, fields) => sent(await ask('POST', path, encoded(fields), 'application/json')),
    poll: async () => sent(await ask('GET', '/workshop/live', undefined, 'application/json')),
    cookie: () => cookies.get('workshop') ?? '',
  }
}
