import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, planSite } from '../test/site.ts'

const { path, get, post } = await planSite()

test('entries are added, changed, taken out and put back; mistakes come back as typed', async () => {
  const wrong = await post('/lists/review/new', {
    whom: 'The Board',
    'day-day': '31',
    'day-month': '2',
    'day-year': '2027',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /When\? must be a real date/)
  assert.equal(wrong.value('whom'), 'The Board')
  const review = { whom: 'The Board', looks: 'Is it on time?', 'day-day': '1', 'day-month': '2', 'day-year': '2027' }
  assert.equal((await post('/lists/review/new', review)).location, `${path()}/support#review`)
  const page = await get('/support')
  assert.match(page.text, /1 February 2027 Who meets face to face: The Board/)
  const href = /href="[^"]*\/plan(\/lists\/review\/[0-9a-f-]{36})"/.exec(page.markup)?.[1] ?? ''
  assert.equal((await get(href)).value('day-month'), '2')
  assert.equal((await post(href, { ...review, looks: 'The figures', version: '1' })).status, 303)
  const stale = await post(href, { ...review, looks: 'Mine', version: '1' }, 'deputy')
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Ruth Adeyemi changed this .* What will be looked at\? The figures/)
  assert.equal(stale.value('looks'), 'Mine')
  await post(`${href}/place`, { move: 'out' })
  assert.match(
    (await get('/support')).text,
    /No review has a date yet\. .* Taken out \(1 entry\) 1 February 2027 Put back/,
  )
  await post(`${href}/place`, { move: 'back' })
  assert.match((await get('/support')).text, /1 February 2027 Who meets/)
})

test('an entry of every list has its form, and its area where it needs one', async () => {
  const says = {
    inquiry: { kind: 'data', words: 'Waiting times', area: 'B' },
    idea: { words: 'One front door', area: 'C' },
    member: { name: 'Dev Okonjo' },
    resource: { kind: 'money', words: 'Training budget', amount: '£20,000' },
    criterion: { words: 'Fewer wait' },
  }
  for (const [list, fields] of Object.entries(says)) {
    assert.equal((await get(`/lists/${list}/new`)).status, 200, list)
    assert.equal((await post(`/lists/${list}/new`, {})).status, 422, list)
    assert.equal((await post(`/lists/${list}/new`, fields)).status, 303, list)
  }
  const { text } = await get('/versions/draft')
  for (const words of [
    'Waiting times',
    'One front door',
    'Dev Okonjo',
    'Training budget',
    'How much: £20,000',
    'Fewer wait',
  ])
    assert.ok(text.includes(words), words)
  assert.match(
    (await post('/lists/idea/new', { words: 'x', area: 'Z' })).text,
    /The headline area must be chosen from the list/,
  )
  assert.equal((await post('/lists/member/new', { name: 'Ana', go: 'another' })).location, `${path()}/lists/member/new`)
  assert.equal((await get('/lists/elsewhere/new')).status, 404)
  assert.equal((await get('/lists/toString/new')).status, 404)
})

test('criteria start as four and are ranked by hand', async () => {
  const page = await get('/criteria')
  const places = formsIn(page).filter(each => each.action.endsWith('/place'))
  assert.equal(places.length, 4)
  const second = /\/plan(\/lists\/criterion\/[^"]*\/place)/.exec(
    [...page.markup.matchAll(/action="([^"]*)"/g)]
      .map(([, action]) => action)
      .filter(action => action?.includes('criterion'))[1] ?? '',
  )?.[1]
  assert.equal((await post(second ?? '', { move: 'up' })).status, 303)
  assert.match((await get('/criteria')).text, /Everyone with a part in it .* Leaders of every partner/)
})
