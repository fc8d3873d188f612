import { html } from '#design'
import { buildServer } from '#http'
import { scoringRoutes } from '../routes.ts'
import { editions, openYear, type TestPerson } from './year.ts'

/** What came back: the status, where it leads, and the page as a person reads it. */
export type Answer = {
  readonly status: number
  readonly location: string
  readonly body: string
  /** The text of the page without markup, spaces run together. */
  readonly words: string
  readonly headers: Readonly<Record<string, unknown>>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The text between the tags, as somebody reads it. */
export const wordsOn = (page: string): string =>
  decoded(
    page
      .replace(/<script[\s\S]*?<\/script>/g, ' ')
      .replace(/<head>[\s\S]*?<\/head>/g, ' ')
      .replace(/<br \/>/g, '\n')
      .replace(/<[^>]*>/g, ' '),
  ).replace(/\s+/g, ' ')

/** The value that an input or a text box of a page holds. */
export const valueOf = (page: string, name: string): string => {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(page)?.[1]
  const box = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([^<]*)</textarea>`).exec(page)?.[1]
  return decoded(box ?? input ?? '')
}

/** A year with this room's pages, and browsers that are signed in. */
export const openSite = async () => {
  const year = await openYear()
  const needs = {
    ...{ db: year.db, world: year.world, editions, warnings: [] },
    assets: { css: '/a.css', js: '/a.js', icon: '/i.svg', manifest: '/m.json' },
  }
  const server = await buildServer({
    routes: scoringRoutes(needs),
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => html`<p>Trouble: ${what}</p>`,
    isDown: () => false,
    health: async () => true,
  })
  const ask = async (
    someone: TestPerson | undefined,
    request: { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: string | Buffer },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const reply = await server.inject({
      ...request,
      headers: {
        ...{ origin: 'http://localhost:80', host: 'localhost:80', 'sec-fetch-site': 'same-origin' },
        ...(someone ? { cookie: `visit=${someone.token}` } : {}),
        ...headers,
      },
    })
    return {
      ...{ status: reply.statusCode, location: String(reply.headers.location ?? ''), body: reply.body },
      ...{ words: wordsOn(reply.body), headers: reply.headers },
    }
  }
  const encoded = (fields: Fields): string =>
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) =>
        (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
      ),
    ).toString()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return {
    ...year,
    base: `/partnerships/${year.partnership}/exercises/${year.exercise}`,
    get: (someone: TestPerson | undefined, url: string) => ask(someone, { method: 'GET', url }),
    post: (someone: TestPerson | undefined, url: string, fields: Fields) =>
      ask(someone, { method: 'POST', url, payload: encoded(fields) }, form),
    autosave: (someone: TestPerson, url: string, fields: Fields) =>
      ask(someone, { method: 'POST', url, payload: encoded(fields) }, { ...form, accept: 'application/json' }),
    upload: (
      someone: TestPerson,
      url: string,
      fields: Fields,
      file: { readonly name: string; readonly bytes: Buffer },
    ) => {
      const boundary = 'between-the-parts'
      const parts = Object.entries(fields).map(
        ([name, value]) =>
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
      )
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
      const payload = Buffer.concat([
        Buffer.from(parts.join('') + head),
        file.bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
      return ask(
        someone,
        { method: 'POST', url, payload },
        { 'content-type': `multipart/form-data; boundary=${boundary}` },
      )
    },
    close: async () => {
      await server.close()
      await year.db.close()
    },
  }
}

export type Site = Awaited<ReturnType<typeof openSite>>
