import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { path, get, post } = await planSite()
const idIn = (markup: string): string => /\/plan\/stakeholders\/([0-9a-f-]{36})"/.exec(markup)?.[1] ?? ''
const said = {
  name: 'Head teachers',
  interest: 'high',
  influence: 'high',
  hears: 'What it costs them',
  involved: 'Two sit in the team',
}

test('the map is for the champion, the deputy and the change team, and says so to others', async () => {
  assert.match((await get('/stakeholders')).text, /it may be asked for under freedom of information/)
  const member = await get('/stakeholders', 'member')
  assert.deepEqual([member.status, /The map belongs to the change team/.test(member.text)], [409, true])
  assert.equal((await get('/stakeholders', 'observer')).status, 404)
  assert.equal((await get('/stakeholders', 'local-lead')).status, 404)
  assert.equal((await post('/stakeholders/new', said, 'member')).status, 409)
  const person = /<option value="([0-9a-f-]{36})">Priya Nair/.exec((await get('/lists/member/new')).markup)?.[1] ?? ''
  await post('/lists/member/new', { name: 'Priya Nair', brings: 'Knows the schools', person })
  assert.match((await get('/support')).text, /Priya Nair What they bring: Knows the schools/)
  assert.equal((await get('/stakeholders', 'member')).status, 200)
  assert.match((await get('', 'member')).markup, /plan\/stakeholders"/)
  assert.doesNotMatch((await get('', 'chair')).markup, /plan\/stakeholders"/)
})

test('somebody stands in their field and in the table, and in no part of the plan', async () => {
  const wrong = await post('/stakeholders/new', { name: 'Head teachers' })
  assert.deepEqual([wrong.status, wrong.value('name')], [422, 'Head teachers'])
  assert.equal((await post('/stakeholders/new', said)).location, `${path()}/stakeholders`)
  const page = await get('/stakeholders')
  assert.match(page.text, /Work with them closely Much at stake, much influence Head teachers/)
  assert.match(page.text, /Head teachers Much Much What it costs them Two sit in the team No/)
  assert.doesNotMatch((await get('/versions/draft')).text, /Head teachers/)
  const id = idIn(page.markup)
  assert.equal((await post(`/stakeholders/${id}`, { ...said, influence: 'low', version: '1' })).status, 303)
  const stale = await post(`/stakeholders/${id}`, { ...said, name: 'Mine', version: '1' }, 'deputy')
  assert.deepEqual([stale.status, stale.value('name')], [409, 'Mine'])
  await post(`/stakeholders/${id}/place`, { move: 'out' })
  assert.match((await get('/stakeholders')).text, /Nobody is on the map yet\. .*Taken out \(1 line\)/)
  assert.equal((await get('/lists/stakeholder/new')).status, 404)
})
