import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { cast } from '#test/world/cast.ts'
import { arriving, personAt } from './browser.ts'
import { mailTo, openSampleSite } from './site.ts'

/** What has the focus: its name, and what keeps it from being seen. */
const focused = `(() => {
  const at = document.activeElement
  if (at === null || at === document.body) return { name: '', trouble: '' }
  const labels = [...(at.labels ?? [])].map(each => each.textContent).join(' ')
  const name = (at.getAttribute('aria-label') ?? (labels || at.textContent)).replace(/\\s+/g, ' ').trim()
  const radio = at.type === 'radio' || at.type === 'checkbox'
  const shown = radio ? at.labels[0] : at
  const box = shown.getBoundingClientRect()
  const top = document.elementFromPoint(box.x + Math.min(box.width, 20) / 2, box.y + Math.min(box.height, 30) / 2)
  const style = getComputedStyle(radio ? shown : at, radio ? '::before' : null)
  const plain = style.outlineStyle === 'none' && style.boxShadow === 'none'
  const hidden = top !== at && !shown.contains(top)
  return { name, trouble: (plain ? 'looks like any other ' : '') + (hidden ? 'lies behind something' : '') }
})()`

type Focused = { readonly name: string; readonly trouble: string }

/** Presses Tab until something with that name has the focus. Everything on the way must be seen to have it. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const passed: string[] = []
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate<Focused>(focused)
    assert.equal(now.trouble, '', `“${now.name}” on ${page.url()}`)
    if (name.test(now.name)) return
    passed.push(now.name.slice(0, 40))
  }
  assert.fail(`Tab never comes to ${String(name)} on ${page.url()}, only to ${passed.join(' | ')}`)
}

it('a group lead signs in, scores a standard and submits with the keyboard alone', { timeout: 1_000_000 }, async t => {
  const site = await openSampleSite()
  t.after(site.close)
  const dev = await personAt()
  const { page } = dev
  const enter = (): Promise<unknown> => arriving(page, () => page.keyboard.press('Enter'))
  const { exercises, groups, partnerships } = site.sample
  const group = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2026}/groups/${groups.commissioning}`

  await page.goto(`${site.url}/sign-in`)
  await tabTo(page, /^E-mail address/)
  await page.keyboard.type(cast.dev.email)
  await enter()
  const link = await (await mailTo(site, dev, cast.dev.email)).getByRole('link').getAttribute('href')
  await page.goto(link ?? '')
  await tabTo(page, /^Sign in$/)
  await enter()

  // The others of the group's standards, so that only the last is left to the keyboard.
  for (const standard of [8, 9, 10, 11]) {
    await page.goto(`${site.url}${group}/standards/${standard}`)
    await dev.post(`${group}/standards/${standard}`, {
      ...{
        version: await page.locator('[name=version]').inputValue(),
        score: '3',
        summary: `What we see on ${standard}.`,
      },
    })
  }
  await page.goto(site.url)
  await tabTo(page, /^Skip to main content/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Go on$/)
  await enter()
  await tabTo(page, /^Answer standard 12$/)
  await enter()
  await tabTo(page, /^1/)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  assert.equal(await page.locator('[name=score]:checked').getAttribute('value'), '3')
  await tabTo(page, /^2\./)
  await page.keyboard.type('We learn from each other twice a year, and not in between.')
  await tabTo(page, /^Where it varies/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Add where it varies$/)
  await enter()
  await tabTo(page, /^By organisation$/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Which one/)
  await page.keyboard.type('Wexmoor Health Trust')
  await tabTo(page, /^What is different/)
  await page.keyboard.type('Its people were not there.')
  await tabTo(page, /^Save$/)
  await enter()
  await tabTo(page, /^Save and go to the list$/)
  await enter()
  await tabTo(page, /^Submit all 12 answers$/)
  await enter()
  await page.getByText('Submitted by Dev Okonjo').waitFor()
  const submitted = await page.locator('main').innerText()
  assert.match(submitted, /twice a year, and not in between/)
  assert.match(submitted, /Its people were not there/)
})
