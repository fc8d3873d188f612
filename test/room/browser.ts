import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { html } from '#design'
import type { World } from '#ground'
import { buildServer, type Route } from '#http'
import { loadEditions } from '#instrument'
import type { TestDatabase } from '#test/database.ts'

const editions = await loadEditions(join(import.meta.dirname, '../../editions'))

const assets = { css: '/app.css', js: '/app.js', icon: '/icon.svg', manifest: '/site.webmanifest' }

export type Page = {
  readonly status: number
  readonly location: string
  /** What a person reads, with runs of space as one. */
  readonly text: string
  readonly markup: string
  /** The value that stands in a named field of the page. */
  readonly value: (name: string) => string
}

type Fields = Readonly<Record<string, string | readonly string[]>>

export type Browser = {
  readonly get: (path: string, token?: string) => Promise<Page>
  readonly post: (path: string, fields: Fields, token?: string) => Promise<Page>
  /** A form with one file in it. */
  readonly upload: (path: string, file: { field: string; name: string; text: string }, token?: string) => Promise<Page>
  /** As the page’s own script saves while somebody types. */
  readonly autosave: (path: string, fields: Fields, token?: string) => Promise<{ status: number; data: unknown }>
}

/** A server with these routes, and somebody in front of it. */
export const browserFor = async (
  routes: readonly Route[],
): Promise<Browser & { readonly close: () => Promise<void> }> => {
  const server = await buildServer({
    routes,
    files: new Map(),
    secure: false,
    log: false,
    trouble: what => html`<p>trouble: ${what}</p>`,
    isDown: () => false,
    health: async () => true,
  })
  const send = (method: 'GET' | 'POST', url: string, token: string, fields: Fields = {}, accept = 'text/html') =>
    server.inject({
      method,
      url,
      headers: {
        accept,
        cookie: `visit=${token}`,
        ...(method === 'POST'
          ? { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
          : {}),
      },
      ...(method === 'POST' ? { payload: encoded(fields) } : {}),
    })
  const seen = async (sent: ReturnType<typeof send>): Promise<Page> => {
    const reply = await sent
    return {
      status: reply.statusCode,
      location: String(reply.headers.location ?? ''),
      markup: reply.body,
      text: readable(reply.body),
      value: name => valueIn(reply.body, name),
    }
  }
  return {
    get: (path, token = '') => seen(send('GET', path, token)),
    post: (path, fields, token = '') => seen(send('POST', path, token, fields)),
    upload: (path, { field, name, text }, token = '') => {
      const payload = `--between\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${text}\r\n--between--\r\n`
      const headers = { cookie: `visit=${token}`, 'sec-fetch-site': 'same-origin' }
      const type = { 'content-type': 'multipart/form-data; boundary=between' }
      return seen(server.inject({ method: 'POST', url: path, headers: { ...headers, ...type }, payload }))
    },
    autosave: async (path, fields, token = '') => {
      const reply = await send('POST', path, token, fields, 'application/json')
      return { status: reply.statusCode, data: reply.json() }
    },
    close: () => server.close(),
  }
}

const encoded = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
    ),
  ).toString()

type Node = DefaultTreeAdapterTypes.ChildNode

const unseen = new Set(['script', 'style', 'head'])
const textOf = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node) || unseen.has(node.nodeName)) return ''
  if (node.nodeName === 'br') return ' '
  const inner = node.childNodes.map(textOf).join('')
  return /^(p|li|h[1-6]|td|th|tr|div|dt|dd|summary|label|legend|option|small)$/.test(node.nodeName)
    ? ` ${inner} `
    : inner
}

const readable = (markup: string): string =>
  parse(markup)
    .childNodes.map(textOf)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?])/g, '$1')
    .trim()

const elementsIn = (node: Node): readonly Node[] =>
  'childNodes' in node ? [node, ...node.childNodes.flatMap(elementsIn)] : [node]

const valueIn = (markup: string, name: string): string => {
  const elements = parse(markup).childNodes.flatMap(elementsIn)
  for (const element of elements) {
    if (!('attrs' in element)) continue
    const attribute = (key: string) => element.attrs.find(each => each.name === key)?.value
    if (attribute('name') !== name) continue
    if (element.nodeName === 'textarea') return element.childNodes.map(textOf).join('')
    const isChoice = attribute('type') === 'radio' || attribute('type') === 'checkbox'
    if (!isChoice || attribute('checked') !== undefined) return attribute('value') ?? ''
  }
  return ''
}

/** The house as a room's routes need it. */
export const houseOf = (db: TestDatabase, world: World) => ({ db, world, assets, warnings: [], editions })
