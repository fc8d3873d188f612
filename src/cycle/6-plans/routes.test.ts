import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from './test/site.ts'

const { browser, world, there, token, get, keep, exercise, otherYear, priorityNamed } = await planSite()

test('the plan says what is next, what is missing and what its parts are', async () => {
  const { text } = await get('')
  assert.match(
    text,
    /Stocktake 2026\/27 Outline change plan No target date yet\. A draft of version 1, to be signed by whoever chairs the Board \(now Ines Marlow\)/,
  )
  assert.match(text, /The plan has no target date It is the first thing that is missing/)
  assert.match(text, /Area 1: Commissioning governance and framework No priority yet/)
  assert.match(text, /Missing: Nobody is in the change team yet/)
  assert.match(text, /Done: All 12 standards have a position/)
})

test('before the first position there is no plan, and the page says what it waits for', async () => {
  const year = await otherYear([])
  const page = await browser.get(year, token('champion'))
  assert.deepEqual([page.status, /First, agree a standard/.test(page.text)], [200, true])
  assert.equal((await browser.post(`${year}/details`, { 'plan.name': 'x' }, token('champion'))).status, 409)
})

test('a plan that nobody has begun is begun by the champion, not by a reader', async () => {
  const year = await otherYear([1])
  const read = await browser.get(year, token('member'))
  assert.match(read.text, /There is no plan yet .* Ruth Adeyemi can do that/)
  assert.match((await browser.get(year, token('deputy'))).text, /The parts of the plan/)
  assert.match((await browser.get(year, token('member'))).text, /The parts of the plan/)
})

test('nobody is led to a page that is not for them', async () => {
  for (const role of ['member', 'chair', 'champion'] as const)
    for (const below of ['', '/signature', '/versions/draft']) {
      const { markup } = await get(below, role)
      const own = [...markup.matchAll(/href="([^"#?]*\/exercises\/[^"#?]*\/plan[^"#?]*)/g)].map(([, href = '']) => href)
      for (const href of new Set(own))
        assert.equal((await browser.get(href, token(role))).status, 200, `${role} ${href}`)
    }
})

test('readers read the plan whole and write nothing', async () => {
  assert.match((await get('', 'observer')).text, /The parts of the plan/)
  assert.match(
    (await get('/versions/draft', 'observer')).text,
    /This is a draft .* 1\. Priority areas for change .* 4\. Success criteria/,
  )
  for (const below of ['/areas/A', '/prepare', '/support', '/criteria', '/capacity', '/details', '/lists/action/new'])
    for (const role of ['member', 'observer', 'local-lead', 'group-lead', 'chair'] as const)
      assert.equal((await get(below, role)).status, 404, `${below} ${role}`)
})

test('another partnership’s plan, and what does not exist, are the same nothing', async () => {
  await keep('Share the calendar')
  const one = await priorityNamed('Share the calendar')
  const { token } = there.people.champion
  const foreign = `/partnerships/${there.id}/exercises/${exercise()}/plan`
  const nothing = await browser.get(`/partnerships/${there.id}/exercises/${world.newId()}/plan`, token)
  for (const below of ['', '/areas/A', one, '/signature', '/versions/draft']) {
    const page = await browser.get(`${foreign}${below}`, token)
    assert.deepEqual([page.status, page.markup], [404, nothing.markup], below)
  }
  assert.equal((await browser.post(`${foreign}${one}`, { words: 'x', version: '1' }, token)).status, 404)
  for (const below of [
    '/areas/Z',
    '/areas/toString',
    '/earlier/plan.name',
    '/earlier/nothing',
    `/priorities/${world.newId()}`,
    '/priorities/x',
    `/lists/action/${world.newId()}`,
  ])
    assert.equal((await get(below)).status, 404, below)
})
