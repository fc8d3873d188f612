import axe from 'axe-core'
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The narrowest window that a page must fit (WCAG 1.4.10). */
export const narrowest = 320
const height = 900

let running: Promise<Browser> | undefined

/** One browser for a file; it closes with the last test. */
const browser = (): Promise<Browser> => {
  running ??= chromium.launch({ executablePath, args })
  return running
}
after(async () => (await running)?.close())

export type PersonAtBrowser = {
  readonly page: Page
  readonly context: BrowserContext
  /** Accessible and within its width, at the width of this browser and at the narrowest. Says what the page was. */
  readonly look: (name: string) => Promise<void>
  /** Within the narrowest width, without the time that axe takes. */
  readonly fits: (name: string) => Promise<void>
  /** Posts these fields in this person’s name without going to the page, for what many hands type; gives where it led. */
  readonly post: (path: string, fields: Fields) => Promise<string>
}

type Fields = Readonly<Record<string, string | readonly string[]>>
type Options = { readonly width?: number; readonly scripts?: boolean }

/** A person at a browser of their own: nothing shared with anybody else's. */
export const personAt = async ({ width = 1280, scripts = true }: Options = {}): Promise<PersonAtBrowser> => {
  const context = await (
    await browser()
  ).newContext({ viewport: { width, height }, javaScriptEnabled: scripts, locale: 'en-GB' })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  page.on('pageerror', error => assert.fail(`a script failed on ${page.url()}: ${error.message}`))
  page.on('console', message => {
    assert.doesNotMatch(message.text(), /Content Security Policy/, page.url())
  })
  const copying = scripts ? undefined : copier(width)
  return {
    page,
    context,
    look: async name => {
      const seen = copying ? await copying(page) : page
      await isAccessible(seen, `${name} (${page.url()})`)
      await isWithin(seen, name)
      await fits(seen, width, name)
    },
    fits: name => fits(page, width, name),
    post: (path, fields) => post(page, path, fields),
  }
}

type AtPage = Pick<PersonAtBrowser, 'page'>
type Named = { readonly exact?: boolean }

/**
 * Does what opens another page, and is there when that page has come whole. A click alone comes back when the page begins
 * to come: it is then read in part, and closing its tab or opening it again can stop the browser for ever.
 */
export const arriving = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), act()])
}

/** Clicks on what opens another page. */
export const open = (what: Locator): Promise<void> => arriving(what.page(), () => what.first().click())

/** Presses the first button of that name, which leads to a page. */
export const press = ({ page }: AtPage, name: string | RegExp, how: Named = {}): Promise<void> =>
  open(page.getByRole('button', { name, ...how }))

/** Follows the first link of that name to another page. */
export const follow = ({ page }: AtPage, name: string | RegExp, how: Named = {}): Promise<void> =>
  open(page.getByRole('link', { name, ...how }))

/** Clicks on what stays on this page: it unfolds, a script answers, a file comes, another tab opens. */
export const tap = (what: Locator): Promise<void> => what.click()

/** Clicks on what opens another tab; gives that tab when its page has come whole. */
export const tabFrom = async (what: Locator): Promise<Page> => {
  const [tab] = await Promise.all([what.page().context().waitForEvent('page'), what.click()])
  await tab.waitForLoadState()
  return tab
}

/** axe is a script itself: it looks at a copy of what stands before somebody without scripts. */
const copier = (width: number): ((page: Page) => Promise<Page>) => {
  let copy: Page | undefined
  return async page => {
    copy ??= await (await (await browser()).newContext({ viewport: { width, height } })).newPage()
    await copy.goto(new URL('/health', page.url()).href)
    await copy.setContent(await page.content())
    return copy
  }
}

/** No page has frames, so axe runs in it as it is; only what it found comes back. */
const looking = `axe.run(document, ${JSON.stringify({
  runOnly: { type: 'tag', values: rules },
  resultTypes: ['violations'],
})}).then(({ violations }) => violations.map(({ id, help, nodes }) =>
  id + ': ' + help + ' (' + nodes.map(node => node.html).join(' ').slice(0, 300) + ')'))`

const isAccessible = async (page: Page, where: string): Promise<void> => {
  await page.evaluate(axe.source)
  assert.deepEqual(await page.evaluate(looking), [], where)
}

const isWithin = async (page: Page, name: string): Promise<void> => {
  const root = 'document.documentElement'
  const tooWide = Number(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`))
  assert.ok(tooWide <= 0, `${name} is ${tooWide} pixels wider than its window (${page.url()})`)
}

const fits = async (page: Page, width: number, name: string): Promise<void> => {
  if (width === narrowest) return isWithin(page, name)
  await page.setViewportSize({ width: narrowest, height })
  await isWithin(page, `${name}, on the narrowest phone,`)
  await page.setViewportSize({ width, height })
}

const post = async (page: Page, path: string, fields: Fields): Promise<string> => {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
  const reply = await page.request.post(new URL(path, page.url()).href, {
    data: new URLSearchParams(pairs).toString(),
    headers: { origin: new URL(page.url()).origin, 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  })
  assert.equal(reply.status(), 303, `${path}: ${await reply.text()}`)
  return reply.headers()['location'] ?? ''
}
