import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '#test/room/browser.ts'
import { buttonsIn, formsIn, planSite, seenIn } from '../../test/site.ts'

const { path, get, post, keep } = await planSite()

/** A button of the area's page, by the beginning of its words. */
const buttonIn = (page: Page, words: string) => {
  const button = buttonsIn(page).find(({ inside }) => inside.trim().startsWith(words))
  assert.ok(button, words)
  return button
}
const promptIn = (page: Page): string => /name="(prompt\.[^"]*\.line)"/.exec(page.markup)?.[1] ?? ''

test('everything on the page of an area stands in one form, which Enter only saves', async () => {
  await keep('Share the calendar')
  const [form, ...others] = formsIn(await get('/areas/A')).filter(({ action }) => action.startsWith('/'))
  assert.deepEqual([form?.action, others], ['/areas/A', []])
  const [first] = form?.inside.match(/<button[^>]*>/) ?? []
  assert.doesNotMatch(first ?? '', /formaction|name=/)
})

test('whatever is pressed on the page, what was typed there is saved with it', async () => {
  await keep('Share the calendar')
  for (const words of [
    'Merge',
    'Keep as a priority',
    'Move up',
    'Set aside',
    'Take back',
    'Undo merge',
    'Park',
    'Something to test',
    'Make an action',
    'Answer in this line',
  ]) {
    const page = await get('/areas/A')
    const { action, fields } = buttonIn(page, words)
    const into = /\/priorities\/([^/"]*)\/place/.exec(page.markup)?.[1] ?? ''
    const key = new URLSearchParams(action.split('?')[1]).get('candidate')
    const typed = {
      ...{ version: seenIn(page), 'area.A.aim': `Typed before ${words}`, [promptIn(page)]: `Line before ${words}` },
      ...(key === null ? {} : { [`into-${key}`]: into }),
    }
    const reply = await post(action, { ...typed, ...fields })
    assert.equal(reply.status, 303, words)
    assert.ok(reply.location?.startsWith(`${path()}/areas/A#`), words)
    assert.equal((await get('/areas/A')).value('area.A.aim'), `Typed before ${words}`)
  }
  const lines = (await get('/areas/A/prompts')).markup
  for (const words of ['Merge', 'Keep as a priority', 'Park', 'Answer in this line'])
    assert.ok(lines.includes(`Line before ${words}`), words)
})

test('an area has the name of its section, wherever the plan names it', async () => {
  for (const below of ['', '/areas/B', '/prepare', '/versions/draft', '/areas/B/prompts', '/areas/B/priorities']) {
    const { text } = await get(below)
    assert.match(text, /Commissioning activity/, below)
    assert.doesNotMatch(text, /Commissioning activities/, below)
  }
})

test('where a text meets somebody else’s, both stand side by side and the button does nothing yet', async () => {
  const page = await get('/areas/A')
  const theirs = { version: seenIn(page), 'area.A.aim': 'Theirs' }
  assert.equal((await post('/areas/A', theirs, 'deputy')).status, 303)
  for (const words of ['Keep as a priority', 'Make a priority']) {
    const { action, fields } = buttonIn(page, words)
    const line = { [promptIn(page)]: 'My line' }
    const reply = await post(action, { version: seenIn(page), 'area.A.aim': 'Mine', ...line, ...fields })
    assert.equal(reply.status, 409)
    assert.match(reply.text, /What you pressed has not been done/)
    assert.match(reply.text, /What stands there now Theirs/)
    assert.deepEqual([reply.value('area.A.aim'), reply.value(promptIn(page))], ['Mine', 'My line'])
  }
  assert.match((await get('/areas/A')).text, /3 suggestions/)
})
