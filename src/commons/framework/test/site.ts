import type { FastifyInstance } from 'fastify'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import type { PersonName } from '#test/world/cast.ts'

export type Seen = { readonly status: number; readonly body: string; readonly text: string; readonly to: string }

const textOf = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')

/** The product on the sample, asked as people of Calder Reach ask it: nobody there has begun a framework. */
export type Site = {
  readonly world: TestWorld
  readonly app: FastifyInstance
  readonly own: string
  readonly get: (who: PersonName | undefined, url: string) => Promise<Seen>
  readonly post: (
    who: PersonName | undefined,
    url: string,
    fields: Readonly<Record<string, string>>,
    asScript?: boolean,
  ) => Promise<Seen>
  /** What a form of that page posts as `version`. */
  readonly versionOn: (who: PersonName, url: string) => Promise<string>
  /** Writes on a page as its form does, with what it showed. */
  readonly write: (who: PersonName, url: string, fields: Readonly<Record<string, string>>) => Promise<Seen>
}

export const openSite = async (): Promise<Site> => {
  const world = await openWorld()
  const app = await appFor(world)
  const cookies = new Map<PersonName, string>()
  const headersOf = async (who: PersonName | undefined) => {
    if (who === undefined) return { host: 'localhost' }
    const cookie = cookies.get(who) ?? (await world.signedIn(world.sample.people[who].email))
    cookies.set(who, cookie)
    return { cookie, host: 'localhost' }
  }
  const seen = (reply: Awaited<ReturnType<typeof app.inject>>): Seen => ({
    ...{ status: reply.statusCode, body: reply.body, text: textOf(reply.body) },
    to: String(reply.headers['location'] ?? ''),
  })
  const get: Site['get'] = async (who, url) => seen(await app.inject({ url, headers: await headersOf(who) }))
  const post: Site['post'] = async (who, url, fields, asScript = false) =>
    seen(
      await app.inject({
        ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
        headers: {
          ...(await headersOf(who)),
          ...{ origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
          ...(asScript ? { accept: 'application/json', 'x-autosave': '1' } : {}),
        },
      }),
    )
  const versionOn: Site['versionOn'] = async (who, url) =>
    /name="version" value="([^"]*)"/.exec((await get(who, url)).body)?.[1] ?? ''
  return {
    ...{ world, app, get, post, versionOn },
    own: `/partnerships/${world.sample.partnerships.calder}/framework`,
    write: async (who, url, fields) => post(who, url, { version: await versionOn(who, url), ...fields }),
  }
}
