import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { Route } from '#http'
import type { PersonName } from '#test/world/cast.ts'
import { routesOf } from '../../src/front/app.ts'
import { personAt } from './browser.ts'
import { openSampleSite, type SampleSite } from './site.ts'
import { walk } from './walk.ts'

/** The forms of a page in which there is something to fill in. */
const fillable = `[...document.querySelectorAll('main form[method=post]')].filter(form =>
  form.querySelector('input:not([type=hidden]), textarea, select') !== null)`

const formCount = async (page: Page): Promise<number> => Number(await page.evaluate(`${fillable}.length`))

/** Clears everything in a form and sends it; gives the status of what comes back. */
const sendEmpty = async (page: Page, at: number): Promise<number> => {
  const [reply] = await Promise.all([
    page.waitForResponse(response => response.request().isNavigationRequest()),
    page.waitForEvent('load'),
    page.evaluate(`(() => {
      const form = ${fillable}[${at}]
      for (const each of form.elements) {
        if (each.type === 'hidden' || each.type === 'submit') continue
        if (each.type === 'radio' || each.type === 'checkbox') each.checked = false
        else each.value = ''
      }
      form.requestSubmit(form.querySelector('button:not([type=button])'))
    })()`),
  ])
  return reply.status()
}

describe('every form, sent empty', { timeout: 1_750_000 }, () => {
  let site: SampleSite
  let routes: readonly Route[]
  const looked = new Set<string>()
  const wrong: string[] = []

  before(async () => {
    site = await openSampleSite()
    routes = routesOf(site.house)
  })
  after(() => site.close())

  const goThrough = async (name?: PersonName): Promise<number> => {
    const person = await personAt()
    if (name !== undefined) await site.enter(person, name)
    const { page } = person
    const pages = new Map<string, string>()
    for await (const { path, url, isFile } of walk(page, [`${site.url}/`], routes)) {
      const isNew = !isFile && !looked.has(path) && !pages.has(path)
      if (isNew && (await formCount(page)) > 0) pages.set(path, url)
    }
    let said = 0
    for (const [path, url] of pages) {
      looked.add(path)
      await page.goto(url)
      const count = await formCount(page)
      for (let at = 0; at < Math.min(count, 2); at++) {
        await page.goto(url)
        const status = await sendEmpty(page, at)
        if (status >= 500) wrong.push(`${path} answers ${status}`)
        if (status !== 422 && status !== 409) continue
        said += 1
        const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
        if (status === 422 && (await summary.count()) !== 1) wrong.push(`${path} has mistakes and no summary of them`)
        await person.look(`${path} with mistakes`).catch((error: unknown) => wrong.push(String(error)))
      }
    }
    await person.context.close()
    return said
  }

  it('says what is missing, on a page as good as any', async () => {
    let said = 0
    for (const name of [undefined, 'ruth', 'owen', 'dev', 'nadia'] as const) said += await goThrough(name)
    assert.deepEqual(wrong, [])
    assert.ok(said >= 25, `${said} pages with mistakes`)
  })
})
