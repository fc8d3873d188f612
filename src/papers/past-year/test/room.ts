import type { FastifyInstance } from 'fastify'
import { toWorkbook } from '#documents'
import { exercisesOf } from '#exercise'
import type { PersonName } from '#test/world/cast.ts'
import { appFor, openWorld } from '#test/world/test-world.ts'
import { edited, hiddenIn } from '../../test/editing.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

const host = { host: 'localhost', origin: 'http://localhost' }

/** What is said of a year that began in September and was agreed or handed in in March. */
export const about = (label: string, whose = 'agreed'): Fields => {
  const year = Number(label.slice(0, 4))
  return {
    ...{ label, whose, edition: 'find' },
    ...{ 'from-day': '2', 'from-month': '9', 'from-year': String(year) },
    ...{ 'to-day': '21', 'to-month': '3', 'to-year': String(year + 1) },
  }
}

/** What the page would send: hidden fields, and what its selects have chosen. */
export const sent = (page: string): Record<string, string> => ({
  ...hiddenIn(page),
  ...Object.fromEntries(
    [...page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g)].map(([, name = '', inside = '']) => [
      name,
      /value="([^"]*)"[^>]* selected/.exec(inside)?.[1] ?? '',
    ]),
  ),
})

/** Ticks box after box, so that every standard has the score 3, but for one that has none. */
export const ticked = (xml: string): string => {
  let at = 0
  return xml.replace(/☐ 3 /g, found => (++at === 2 ? found : found.replace('☐', '☒')))
}

const columns = ['Standard', 'Score 1–5', 'Summary of progress and much else', 'Implications for your plan']

/** An Excel file in the founding columns. */
export const sheetOf = async (rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array> =>
  toWorkbook([{ name: 'Form', columns: columns.map(heading => ({ heading, width: 20 })), rows }])

const multipart = (bytes: Uint8Array, fields: Fields, name: string): Buffer => {
  const field = ([key, value]: [string, string | readonly string[]]) =>
    `--boundary\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${[value].flat().join()}\r\n`
  const head = `--boundary\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  return Buffer.concat([
    Buffer.from(Object.entries(fields).map(field).join('') + head),
    bytes,
    Buffer.from('\r\n--boundary--\r\n'),
  ])
}

/** Wexmoor with its champion at the pages of past years, and the blank form of the year that runs. */
export const openRoom = async () => {
  const world = await openWorld()
  const app: FastifyInstance = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  const own = `/partnerships/${partnerships.wexmoor}`
  const cookies = new Map<PersonName, string>()
  const cookieOf = async (name: PersonName): Promise<string> => {
    const cookie = cookies.get(name) ?? (await world.signedIn(people[name].email))
    cookies.set(name, cookie)
    return cookie
  }
  const get = async (url: string, as: PersonName = 'ruth') =>
    app.inject({ method: 'GET', url, headers: { ...host, cookie: await cookieOf(as) } })
  const look = async (bytes: Uint8Array, fields: Fields, name = 'form.docx', url = `${own}/exercises/past`) =>
    app.inject({
      ...{ method: 'POST', url, payload: multipart(bytes, fields, name) },
      headers: {
        ...{ ...host, cookie: await cookieOf('ruth'), 'content-type': 'multipart/form-data; boundary=boundary' },
      },
    })
  const post = async (url: string, fields: Fields) =>
    app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each])),
      ).toString(),
      headers: { ...host, cookie: await cookieOf('ruth'), 'content-type': 'application/x-www-form-urlencoded' },
    })
  const scope = { kind: 'partnership', partnership: partnerships.wexmoor, person: people.ruth.id } as const
  const yearOf = async (label: string) => (await world.db.read(scope, exercisesOf)).find(each => each.label === label)
  const blank = (await get(`${own}/exercises/${exercises.wexmoor2026}/papers/blank.docx`)).rawPayload
  /** Our own form, filled in. */
  const filled = (change: (xml: string) => string = ticked) => edited(blank, change)
  return { world, app, own, scope, get, look, post, yearOf, blank, filled }
}
