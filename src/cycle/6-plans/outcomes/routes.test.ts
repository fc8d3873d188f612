import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#people'
import { planSite } from '../test/site.ts'

const { browser, path, token, get, post, keep, priorityNamed, there } = await planSite()

const own = () => path().split('/exercises/')[0] ?? ''
const at = (below: string, role: Role = 'champion') => browser.get(`${own()}/outcomes${below}`, token(role))
const send = (below: string, fields: Parameters<typeof browser.post>[1], role: Role = 'champion') =>
  browser.post(`${own()}/outcomes${below}`, fields, token(role))
const add = async (name: string): Promise<string> => {
  const added = await send('/new', {
    name,
    forWhom: 'Under fives',
    source: 'Early years plan',
    shows: 'More are ready',
  })
  assert.equal(added.status, 303)
  return added.location.slice(`${own()}/outcomes`.length)
}

test('the list starts from what is offered, each offer taken once, or from one’s own words', async () => {
  assert.match((await at('')).text, /No outcome is in the list yet\. .* Start from these .* Children grow up well/)
  assert.doesNotMatch((await at('', 'member')).text, /Start from these|Add an outcome/)
  await send('/offers', { offers: ['well', 'heard'] })
  await send('/offers', { offers: ['well'] })
  await add('Children under five are ready for school')
  const { text } = await at('')
  assert.equal(text.split('Nothing serves it yet').length - 1, 3)
  assert.match(text, /For: Under fives · From: Early years plan/)
  assert.match(text, /Broad outcomes that are offered/)
  assert.equal((await send('/offers', { offers: ['well'] }, 'member')).status, 404)
})

test('two who word an outcome at once see both texts; an empty one is a mistake', async () => {
  const one = await add('Ready for school')
  assert.equal((await send(`${one}/wording`, { name: '', version: '1' })).status, 422)
  assert.equal((await send(`${one}/wording`, { name: 'Ready to learn', version: '1' })).status, 303)
  const stale = await send(`${one}/wording`, { name: 'Mine', version: '1' }, 'deputy')
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Ruth Adeyemi changed this .* Ready to learn/)
  assert.equal(stale.value('name'), 'Mine')
})

test('an outcome reads on to the priorities and actions that serve it; an ended one is offered no more', async () => {
  const one = await add('Ready for school')
  const id = one.slice(1)
  await keep('Share the calendar')
  const priority = await priorityNamed('Share the calendar')
  assert.equal((await post(`${priority}/outcomes`, { outcomes: [id] })).status, 303)
  const added = await browser.post(
    `${own()}/actions/new`,
    { words: 'Call a meeting', under: 'plan' },
    token('champion'),
  )
  const action = added.location
  assert.equal((await browser.post(`${action}/outcomes`, { outcomes: [id] }, token('champion'))).status, 303)
  const page = await at(one, 'observer')
  assert.match(page.text, /Priorities for change Share the calendar Actions Call a meeting Not started/)
  assert.match((await at('')).text, /2 things serve it/)

  assert.equal((await send(`${one}/ending`, { end: 'end', because: '' })).status, 422)
  assert.equal((await send(`${one}/ending`, { end: 'end', because: 'Reached' })).status, 303)
  assert.equal((await send(`${one}/ending`, { end: 'end', because: 'Twice' })).status, 409)
  assert.match((await at(one)).text, /Ended by Ruth Adeyemi on 7 December 2026: Reached/)
  assert.match((await get(priority)).text, /Ready for school Ended/)
  const other = await browser.post(`${own()}/actions/new`, { words: 'Another', under: 'plan' }, token('champion'))
  const late = await browser.post(`${other.location}/outcomes`, { outcomes: [id] }, token('champion'))
  assert.equal(late.status, 422)
  assert.match(late.text, /The outcome must be chosen from the list/)
  assert.equal((await post(`${priority}/outcomes`, {})).status, 303)
  assert.doesNotMatch((await at(one)).text, /Share the calendar/)
  assert.equal((await send(`${one}/ending`, { end: 'undo' })).status, 303)
})

test('another partnership’s outcome can be neither read nor picked', async () => {
  const one = await add('Ready for school')
  const foreign = `/partnerships/${there.id}/outcomes${one}`
  assert.equal((await browser.get(foreign, there.people.champion.token)).status, 404)
  const theirs = await browser.post(
    `/partnerships/${there.id}/actions/new`,
    { words: 'Ours' },
    there.people.champion.token,
  )
  const picked = await browser.post(
    `${theirs.location}/outcomes`,
    { outcomes: [one.slice(1)] },
    there.people.champion.token,
  )
  assert.equal(picked.status, 422)
})
