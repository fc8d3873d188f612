import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'

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

let running: Promise<Browser> | undefined

/** One browser for a file; it closes with the last test. */
const browser = (): Promise<Browser> => {
  running ??= chromium.launch({ executablePath, args })
  return running
}
after(async () => (await running)?.close())

export type PersonAtBrowser = {
  readonly page: Page
  /** Accessible, within its width, and said what the page was when not. */
  readonly look: (name: string) => Promise<void>
}

/** A person at a browser of their own: nothing shared with anybody else's. */
export const personAt = async (
  options: { readonly width?: number; readonly scripts?: boolean } = {},
): Promise<PersonAtBrowser> => {
  const { width = 1280, scripts = true } = options
  const context = await (
    await browser()
  ).newContext({ viewport: { width, height: 900 }, javaScriptEnabled: scripts, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', error => assert.fail(`a script failed on ${page.url()}: ${error.message}`))
  return {
    page,
    look: async name => {
      if (scripts) return look(page, name)
      // axe is a script itself: it looks at a copy of what stands before somebody without scripts.
      const copy = await (await (await browser()).newContext({ viewport: { width, height: 900 } })).newPage()
      await copy.goto(new URL('/health', page.url()).href)
      await copy.setContent(await page.content())
      await look(copy, name)
      await copy.context().close()
    },
  }
}

const look = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const found = violations.map(
    each =>
      `${each.id}: ${each.help} (${each.nodes
        .map(node => node.html)
        .join(' ')
        .slice(0, 300)})`,
  )
  assert.deepEqual(found, [], `${name} (${page.url()})`)
  const root = 'document.documentElement'
  const tooWide = await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`)
  assert.ok(Number(tooWide) <= 0, `${name} is ${String(tooWide)} pixels wider than its window`)
}
