import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buttonsIn, planSite } from '../test/site.ts'

const { get, post, keep, priorityNamed } = await planSite()

test('every candidate stands in its area with its sources; kept, it is a priority with what it rests on', async () => {
  const before = await get('/areas/A')
  assert.match(before.text, /3 suggestions from what was agreed and what groups wrote/)
  assert.match(before.text, /Share the calendar Standard 2: the agreed position and Management team/)
  assert.equal((await keep('Share the calendar')).status, 303)
  const page = await get('/areas/A')
  assert.match(page.text, /Share the calendar From standard 2, agreed 2: Management team and 1 piece of evidence\./)
  assert.match(page.text, /2 suggestions/)
  assert.match((await get('')).text, /Share the calendar From standard 2, agreed 2/)
})

test('a candidate decided twice, or none at all, is refused with the lists as they stand', async () => {
  const button = buttonsIn(await get('/areas/A')).find(each => each.action.includes('/candidates?'))
  assert.ok(button)
  assert.equal((await post(button.action, { as: 'keep' })).status, 303)
  const again = await post(button.action, { as: 'aside' })
  assert.equal(again.status, 409)
  assert.match(again.text, /Somebody has decided this suggestion meanwhile/)
  for (const query of ['', '?candidate=x', '?candidate=%00', '?candidate=x&candidate=y'])
    for (const fields of [{}, { as: 'keep' }, { as: 'into', 'into-x': 'y' }, { as: ['keep', 'aside'] }])
      assert.equal((await post(`/areas/A/candidates${query}`, fields)).status, 409)
})

test('priorities are reworded, ranked, merged, set aside and taken back', async () => {
  await keep('Share the calendar')
  await keep('One planning round for all partners')
  const one = await priorityNamed('Share the calendar')
  assert.equal((await post(one, { words: 'Share one calendar\r\nby May', version: '1' })).status, 303)
  assert.equal((await post(`${one}/place`, { move: 'down' })).status, 303)
  assert.match((await get('/areas/A')).text, /One planning round for all partners .* Share one calendar by May/)
  const into = (await priorityNamed('One planning round')).split('/').at(-1) ?? ''
  assert.equal((await post(`${one}/place`, { move: 'into', into })).status, 303)
  assert.match((await get('/areas/A')).text, /With: Share one calendar by May Undo merge/)
  assert.equal((await post(`${one}/place`, { move: 'apart' })).status, 303)
  assert.equal((await post(`${one}/place`, { move: 'aside' })).status, 303)
  assert.match((await get('/areas/A')).text, /Set aside \(1\) Share one calendar by May Take back/)
  assert.equal((await post(`${one}/place`, { move: 'up' })).status, 409)
  assert.equal((await post(`${one}/place`, { move: 'back' })).status, 303)
})

test('a reworded priority meets what somebody else made of it meanwhile', async () => {
  await keep('Share the calendar')
  const one = await priorityNamed('Share the calendar')
  await post(one, { words: 'Theirs', version: '1' }, 'deputy')
  const stale = await post(one, { words: 'Mine', version: '1' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Tom Hale worded this .* What stands now: Theirs/)
  assert.deepEqual([stale.value('words'), stale.value('version')], ['Mine', '2'])
  assert.equal((await post(one, { words: 'Mine', version: '2' })).status, 303)
})

test('a priority of one’s own rests on the standards it names, and needs words', async () => {
  const wrong = await post('/areas/A/priorities', { words: ' ', standards: ['3', '9'] })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the priority/)
  assert.match(wrong.text, /The standards must be chosen from the list/)
  assert.equal((await post('/areas/A/priorities', { words: 'A seat for schools', standards: ['3', '4'] })).status, 303)
  assert.match(
    (await get('/areas/A')).text,
    /A seat for schools From standard 3, agreed 3: no evidence yet; from standard 4/,
  )
})
