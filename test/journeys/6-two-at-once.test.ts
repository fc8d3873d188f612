import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import type { PersonName } from '#test/world/cast.ts'
import { follow, personAt } from './browser.ts'
import { openSampleSite } from './site.ts'

type Case = {
  readonly who: PersonName
  readonly url: string
  /** A link on that page which leads to the form. */
  readonly by?: RegExp
  readonly field: string
  readonly one?: string
  readonly other?: string
}

/** Sends the form that a field belongs to by its first button; gives the status of what comes back. */
const send = async (page: Page, field: string, words: string): Promise<number> => {
  await page.locator(`[name="${field}"]`).fill(words)
  const [reply] = await Promise.all([
    page.waitForResponse(response => response.request().isNavigationRequest()),
    page.waitForEvent('load'),
    page.evaluate(`(() => {
      const { form } = document.querySelector('[name="${field}"]')
      form.requestSubmit(form.querySelector('button:not([type=button])'))
    })()`),
  ])
  return reply.status()
}

/** Everything that a page says, with what stands in its boxes. */
const saidOn = async (page: Page): Promise<string> => {
  const values = "[...document.querySelectorAll('main :is(input, textarea)')].map(each => each.value)"
  const boxes = await page.evaluate<readonly string[]>(values)
  return [await page.locator('main').innerText(), ...boxes].join('\n')
}

it('what two people write at once stands side by side, and neither is lost', { timeout: 1_000_000 }, async t => {
  const site = await openSampleSite()
  t.after(site.close)
  const { exercises, groups, partnerships } = site.sample
  const wexmoor = `${site.url}/partnerships/${partnerships.wexmoor}`
  const calder = `${site.url}/partnerships/${partnerships.calder}`
  const [year, signed] = [exercises.wexmoor2026, exercises.wexmoor2025].map(id => `${wexmoor}/exercises/${id}`)
  const cases: readonly Case[] = [
    { who: 'ruth', url: `${year}/dates`, field: 'planBy-day', one: '23', other: '24' },
    { who: 'ruth', url: `${year}/groups/${groups.parents}/sitting`, field: 'notes' },
    { who: 'ruth', url: `${wexmoor}/words`, field: 'name-board' },
    { who: 'dev', url: `${year}/groups/${groups.commissioning}/standards/2`, field: 'summary' },
    { who: 'owen', url: `${calder}/exercises/${exercises.calder2026}/positions/6`, field: 'summary' },
    { who: 'ruth', url: `${signed}/plan/areas/A`, field: 'area.A.aim' },
    { who: 'ruth', url: `${signed}/plan/areas/A`, by: /^Reword/, field: 'words' },
    { who: 'ruth', url: `${signed}/plan/prepare`, by: /^Change/, field: 'words' },
    { who: 'ruth', url: `${signed}/plan/support`, field: 'support.team' },
    { who: 'ruth', url: `${signed}/plan/details`, field: 'plan.name' },
  ]
  const people = new Map<PersonName, Awaited<ReturnType<typeof personAt>>>()
  for (const { who, url, by, field, one = 'From one window.', other = 'From the other.' } of cases) {
    const person = people.get(who) ?? (await personAt())
    if (!people.has(who)) await site.enter(person, who)
    people.set(who, person)
    const first = await person.context.newPage()
    for (const page of [first, person.page]) {
      await page.goto(url)
      if (by) await follow({ page }, by)
    }
    assert.equal(await send(first, field, one), 303, url)
    assert.equal(await send(person.page, field, other), 409, url)
    const said = await saidOn(person.page)
    assert.ok(said.includes(one) && said.includes(other), `${url} shows both texts: ${said}`)
    await person.look(`two texts at ${url}`)
  }
})
