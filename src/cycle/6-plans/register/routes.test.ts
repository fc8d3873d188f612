import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { path, get, post, person } = await planSite({ opened: '2026-09-07' })
const hrefIn = (markup: string, words: string): string =>
  new RegExp(`href="[^"]*/plan(/register/[0-9a-f-]{36})">${words}`).exec(markup)?.[1] ?? ''

const data = {
  kind: 'data',
  words: 'Who waits twice',
  settles: 'One list',
  area: 'B',
  owner: 'Min-ji Sand',
  from: 'register',
}
const dated = { 'due-day': '1', 'due-month': '11', 'due-year': '2026' }

test('a line is added from the register and comes back to it, with its owner, date and kind', async () => {
  assert.match((await get('/register')).text, /Nothing is in the register yet/)
  assert.equal((await post('/lists/inquiry/new', { ...data, ...dated })).location, `${path()}/register`)
  const page = await get('/register', 'observer')
  assert.match(page.text, /1 open, 1 of them late\./)
  assert.match(page.text, /Data to get Who waits twice Settled by: One list Late: was due 1 November 2026 Min-ji Sand/)
  assert.doesNotMatch(page.text, /Add something to test/)
})

test('what was found is recorded with its evidence; untested needs a reason; the line keeps every finding', async () => {
  await post('/lists/inquiry/new', { ...data, kind: 'hypothesis', words: 'Calendars suffice' })
  const href = hrefIn((await get('/register')).markup, 'Calendars suffice')
  const wrong = await post(`${href}/findings`, { seen: '0', state: 'untested' })
  assert.deepEqual([wrong.status, /Write why it stays untested/.test(wrong.text)], [422, true])
  const future = { seen: '0', state: 'failed', words: 'No', 'found-day': '1', 'found-month': '1', 'found-year': '2031' }
  const late = await post(`${href}/findings`, future)
  assert.match(late.text, /The day must not be after today/)
  assert.equal(late.value('words'), 'No')
  const failed = {
    seen: '0',
    state: 'failed',
    words: 'Dates matched, decisions did not',
    evidence: 'Note',
    link: 'https://example.org/n',
  }
  assert.equal((await post(`${href}/findings`, failed)).status, 303)
  const top = await get('/register')
  assert.match(top.text, /1 has failed and needs a decision\./)
  assert.match(
    top.text,
    /Failed on 7 December 2026: Calendars suffice What we found\. Dates matched, decisions did not Note/,
  )
  const second = await post(`${href}/findings`, { seen: '0', state: 'held', words: 'Mine' }, 'deputy')
  assert.equal(second.status, 409)
  assert.match(second.text, /Somebody recorded something here while you were writing/)
  assert.match(second.text, /Dates matched, decisions did not/)
  assert.equal(second.value('words'), 'Mine')
  assert.equal(
    (await post(`${href}/findings`, { seen: '1', state: 'untested', words: 'No time' }, 'deputy')).status,
    303,
  )
  const one = await get(href, 'member')
  assert.match(one.text, /Knowingly untested, 7 December 2026\. No time .* Failed, 7 December 2026\. Dates matched/)
  const others = await post(`${href}/findings`, { seen: '2', state: 'held', words: 'x' }, 'member')
  assert.deepEqual([others.status, /Somebody else answers for this/.test(others.text)], [409, true])
  assert.equal((await post(`${href}/findings`, { seen: '2', state: 'held', words: 'x' }, 'observer')).status, 404)
})

test('what a line says is changed against its version, and every change can be read', async () => {
  await post('/lists/inquiry/new', data)
  const href = hrefIn((await get('/register')).markup, 'Who waits twice')
  const form = href.replace('/register/', '/lists/inquiry/')
  assert.equal((await get(`${form}?from=register`)).value('from'), 'register')
  const changed = { ...data, words: 'Who waits for two things', owner: '', version: '1' }
  assert.equal((await post(form, changed)).location, `${path()}${href}`)
  const stale = await post(form, { ...data, words: 'Mine', version: '1' }, 'deputy')
  assert.deepEqual([stale.status, stale.value('words')], [409, 'Mine'])
  const one = await get(href)
  assert.match(one.text, /What is it\? Who waits for two things \(before: Who waits twice\)/)
  assert.match(one.text, /Who answers for it Nothing \(before: Min-ji Sand\)/)
})

test('somebody who can sign in answers by the name on their account, and not by two names', async () => {
  const page = await get('/lists/inquiry/new?from=register')
  const person = /<option value="([0-9a-f-]{36})">Priya Nair/.exec(page.markup)?.[1] ?? ''
  const two = await post('/lists/inquiry/new', { ...data, person })
  assert.deepEqual([two.status, /or write a name, not both/.test(two.text)], [422, true])
  assert.equal((await post('/lists/inquiry/new', { ...data, owner: '', person })).status, 303)
  assert.match((await get('/register')).text, /No date yet Priya Nair/)
})

test('whoever answers for a line records what was found, and nothing on the lines of others', async () => {
  await post('/lists/inquiry/new', { ...data, owner: '', person: person('member').id })
  await post('/lists/inquiry/new', { ...data, words: 'Who waits long' })
  const page = await get('/register', 'member')
  const [own, others] = [hrefIn(page.markup, 'Who waits twice'), hrefIn(page.markup, 'Who waits long')]
  assert.match((await get(own, 'member')).text, /Record what was found/)
  assert.doesNotMatch((await get(others, 'member')).text, /Record what was found/)
  const left = await post(`${own}/findings`, { seen: '0', state: 'untested', words: 'No time' }, 'member')
  assert.match(left.text, /Where it stands must be chosen from the list/)
  const found = { seen: '0', state: 'held', words: 'Nobody does' }
  assert.equal((await post(`${own}/findings`, found, 'member')).location, `${path()}${own}`)
  assert.match((await get(own)).text, /Settled, 7 December 2026\. Nobody does Recorded by Priya Nair/)
  assert.equal((await post(`${others}/findings`, found, 'member')).status, 409)
})

test('a line of another plan, or one that was taken out, is absent', async () => {
  await post('/lists/inquiry/new', data)
  const href = hrefIn((await get('/register')).markup, 'Who waits twice')
  await post(`${href.replace('/register/', '/lists/inquiry/')}/place`, { move: 'out' })
  assert.equal((await get(href)).status, 404)
  assert.equal((await post(`${href}/findings`, { seen: '0', state: 'held', words: 'x' })).status, 404)
})
