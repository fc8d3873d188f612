import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#people'
import { planSite } from '../test/site.ts'

const { browser, path, token, get, post, keep, complete, person, exercise, priorityNamed, there } = await planSite()

const own = () => path().split('/exercises/')[0] ?? ''
const at = (below: string, role: Role = 'champion') => browser.get(`${own()}/actions${below}`, token(role))
const send = (below: string, fields: Parameters<typeof browser.post>[1], role: Role = 'champion') =>
  browser.post(`${own()}/actions${below}`, fields, token(role))
const add = async (fields: Parameters<typeof browser.post>[1], under = 'plan'): Promise<string> => {
  const added = await send(`/new?year=${exercise()}&under=${under}`, { under, ...fields })
  assert.equal(added.status, 303, added.text)
  return added.location.slice(`${own()}/actions`.length)
}
const due = (day: string, month: string, year: string) => ({ 'due-day': day, 'due-month': month, 'due-year': year })

test('an action is added under an area, stands in the plan, is worded anew, and its history says all of it', async () => {
  const one = await add(
    { words: 'Draw who decides what', ownerName: 'Dev Okonjo', ...due('20', '1', '2027') },
    'area-A',
  )
  assert.match(
    (await get('/prepare')).text,
    /Draw who decides what Who answers for it: Dev Okonjo · By when: 20 January 2027 · Not started/,
  )
  assert.match((await get('/versions/draft', 'observer')).text, /Actions needed Draw who decides what/)
  const form = await at(`${one}/wording`)
  assert.deepEqual(['words', 'ownerName', 'due-day', 'version'].map(form.value), [
    'Draw who decides what',
    'Dev Okonjo',
    '20',
    '1',
  ])
  const anew = { words: 'Draw who decides', owner: person('group-lead').id, under: 'plan', ...due('21', '1', '2027') }
  assert.equal((await send(`${one}/wording`, { ...anew, version: '1' })).status, 303)
  const stale = await send(`${one}/wording`, { ...anew, words: 'Mine', version: '1' }, 'deputy')
  assert.equal(stale.status, 409)
  assert.match(
    stale.text,
    /Ruth Adeyemi changed this .* What stands now: Draw who decides Who answers for it: Sam Okoro/,
  )
  assert.equal(stale.value('words'), 'Mine')
  const page = await at(one, 'observer')
  assert.match(page.text, /Worded anew\. Before: Draw who decides what/)
  assert.match(page.text, /Handed from Dev Okonjo to Sam Okoro\. Due 21 January 2027; before, 20 January 2027\./)
  assert.match(page.text, /Stands under the plan as a whole; before, Commissioning governance/)
  assert.match(page.text, /Ruth Adeyemi, .* on record since then/)
})

test('what is wrong with an action comes back as it was typed, and nothing is kept', async () => {
  const wrong = async (fields: Parameters<typeof browser.post>[1], words: RegExp) => {
    const page = await send(`/new?year=${exercise()}`, { words: 'Call a meeting', under: 'plan', ...fields })
    assert.equal(page.status, 422, page.text)
    assert.match(page.text, words)
    return page
  }
  await wrong({ words: ' ' }, /Write what has to be done/)
  const early = await wrong(
    due('1', '1', '2026'),
    /The date must not be before 7 December 2026, when this year was opened/,
  )
  assert.equal(early.value('due-year'), '2026')
  await wrong({ ownerEmail: 'dev@example.org' }, /Write the name that goes with the e-mail address/)
  await wrong(
    { owner: person('chair').id, ownerName: 'Dev' },
    /Choose somebody from the list or write a name, not both/,
  )
  await wrong({ owner: there.people.chair.id }, /Who answers for it must be chosen from the list/)
  await wrong({ under: 'priority-x' }, /What it belongs to must be chosen from the list/)
  assert.match((await at('')).text, /No action yet/)
})

test('an address of somebody in the partnership is that person', async () => {
  const one = await add({ words: 'Call a meeting', ownerName: 'Somebody', ownerEmail: person('chair').email })
  assert.match((await at(one)).text, /Who answers for it Ines Marlow By when/)
})

test('its owner says how far it is and asks for another date; nobody else does but those who write the plan', async () => {
  const one = await add({ words: 'Call a meeting', owner: person('group-lead').id, ...due('20', '1', '2027') })
  const asked = { 'asked-day': '1', 'asked-month': '3', 'asked-year': '2027' }
  const foreign = await send(`${one}/progress`, { state: 'done', version: '1' }, 'member')
  assert.equal(foreign.status, 409)
  assert.match(foreign.text, /Somebody else answers for this action/)
  assert.equal((await send(`${one}/progress`, { state: 'done', version: '1' }, 'observer')).status, 404)
  assert.equal((await send(`${one}/progress`, { state: 'dropped', version: '1' }, 'group-lead')).status, 422)
  const told = { state: 'started', note: 'Room is booked', version: '1', ...asked }
  assert.equal((await send(`${one}/progress`, told, 'group-lead')).status, 303)
  assert.match((await at(one)).text, /Sam Okoro asks for 1 March 2027 Agree to that date/)
  assert.doesNotMatch((await at(one, 'group-lead')).text, /Agree to that date/)
  assert.equal((await send(`${one}/date`, { answer: 'agree' }, 'group-lead')).status, 404)
  assert.equal((await send(`${one}/date`, { answer: 'agree' })).status, 303)
  const { text } = await at(one)
  assert.match(text, /By when 1 March 2027 How far it is Under way/)
  assert.match(text, /Sam Okoro, .* Under way; before, not started\. Asks for 1 March 2027 instead\. “Room is booked”/)
  assert.equal((await send(`${one}/progress`, { state: 'dropped', because: 'Not needed', version: '3' })).status, 303)
  assert.match((await at(one)).text, /Why it was dropped Not needed/)
})

test('an action from a priority leads back to it, in its words as they are now', async () => {
  await keep('Share the calendar')
  const priority = await priorityNamed('Share the calendar')
  const id = priority.split('/').at(-1) ?? ''
  const one = await add({ words: 'Choose one calendar' }, `priority-${id}`)
  await post(priority, { words: 'Share one calendar', version: '1' })
  const page = await at(one)
  assert.match(page.text, /Where it comes from Share one calendar/)
  assert.ok(page.markup.includes(`href="${path()}${priority}"`))
  assert.ok(!(await at(one, 'member')).markup.includes(`href="${path()}${priority}"`))
  assert.match((await get(priority)).text, /Actions that come from it Choose one calendar Not started/)
  assert.match((await get('/versions/draft')).text, /Choose one calendar/)
})

test('all actions are shown by whose and by how far; what is taken out is put back', async () => {
  await add({ words: 'Late one', owner: person('group-lead').id, ...due('8', '12', '2026') })
  const two = await add({ words: 'Nobody’s' })
  const mine = await at(`?owner=${person('group-lead').id}`, 'group-lead')
  assert.match(mine.text, /1 of 2 actions .*Late one/)
  assert.doesNotMatch((await at('?owner=nobody')).text, /Late one/)
  assert.match((await at('?state=done')).text, /0 of 2 actions None of the actions is like that/)
  assert.match((await at('?state=__proto__&owner=%00')).text, /2 actions/)
  assert.equal((await send(`${two}/place`, { move: 'out' })).status, 303)
  assert.match((await at('')).text, /1 action[ ,]/)
  assert.match((await get('/prepare')).text, /Actions taken out \(1 action\) Nobody’s Put back/)
  assert.equal((await send(`${two}/place`, { move: 'back' })).status, 303)
  assert.match((await at('')).text, /2 actions/)
})

test('how far an action is changes no signed plan; the version that was signed keeps it as it read', async () => {
  const one = await add({ words: 'Call a meeting', ownerName: 'Dev Okonjo', ...due('20', '1', '2027') })
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  assert.equal((await post('/signature', { version }, 'chair')).status, 303)
  const signed = (await get('/versions/1')).text
  assert.match(signed, /Call a meeting Who answers for it: Dev Okonjo · By when: 20 January 2027 · Not started/)
  assert.equal((await send(`${one}/progress`, { state: 'done', version: '1' })).status, 303)
  assert.match((await get('')).text, /Version 1 is signed; nothing has changed since\./)
  assert.equal((await get('/versions/1')).text, signed)
  assert.match((await get('/versions/draft')).text, /20 January 2027 · Done/)
  await send(`${one}/wording`, { words: 'Call two meetings', under: 'plan', version: '2' })
  assert.match((await get('')).text, /changes since then are a draft of version 2/)
  assert.equal((await get('/versions/1')).text, signed)
})

test('another partnership’s action, and what does not exist, are the same nothing', async () => {
  const one = await add({ words: 'Call a meeting' })
  const nothing = await browser.get(`/partnerships/${there.id}/actions/${there.id}`, there.people.champion.token)
  for (const below of ['', '/wording']) {
    const page = await browser.get(`/partnerships/${there.id}/actions${one}${below}`, there.people.champion.token)
    assert.deepEqual([page.status, page.markup], [404, nothing.markup], below)
  }
  const foreign = await browser.post(
    `/partnerships/${there.id}/actions${one}/place`,
    { move: 'out' },
    there.people.champion.token,
  )
  assert.equal(foreign.status, 404)
})
