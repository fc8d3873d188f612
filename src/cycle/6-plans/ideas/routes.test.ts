import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { get, post } = await planSite()

test('an idea is tested with somebody, and is taken up or set aside with what was learned', async () => {
  assert.match((await get('/ideas', 'observer')).text, /No idea to test yet/)
  await post('/lists/idea/new', { words: 'One front door', whom: 'Parents of the forum', area: 'C' })
  const page = await get('/ideas')
  assert.match(page.text, /One front door Still being tested With: Parents of the forum/)
  const below = /\/plan(\/ideas\/[0-9a-f-]{36})"/.exec(page.markup)?.[1] ?? ''
  assert.match((await post(below, { seen: '0', state: 'set-aside' })).text, /Write why it is set aside/)
  assert.equal((await post(below, { seen: '0', state: 'held', words: 'x' })).status, 422)
  assert.equal((await post(below, { seen: '0', state: 'taken-up', words: 'They would use it' })).status, 303)
  assert.match((await get('/ideas', 'member')).text, /They would use it Taken up, 7 December 2026/)
  const second = await post(below, { seen: '0', state: 'set-aside', words: 'Mine' }, 'deputy')
  assert.deepEqual([second.status, second.value('words')], [409, 'Mine'])
  assert.match(second.text, /They would use it/)
})
