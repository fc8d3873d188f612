import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { browser, path, token, keep, post, get } = await planSite()
const year = () => path().replace(/\/plan$/, '')
const trace = (below = '', role: Parameters<typeof token>[0] = 'champion') =>
  browser.get(`${year()}/trace${below}`, token(role))

test('a standard leads to its priorities and actions, and back to what was said and agreed', async () => {
  await keep('Share the calendar')
  const own = year().split('/exercises')[0] ?? ''
  const id = /priorities\/([0-9a-f-]{36})/.exec((await get('/areas/A')).markup)?.[1] ?? ''
  const exercise = /exercises\/([^/]*)/.exec(path())?.[1] ?? ''
  const added = await browser.post(
    `${own}/actions/new?year=${exercise}`,
    { words: 'Print the calendar', under: `priority-${id}` },
    token('champion'),
  )
  assert.equal(added.status, 303)
  const page = await trace('/standards/2', 'observer')
  for (const words of ['Scored 2', 'Scored 3', 'Plan of 2025', 'Agreed 2', 'Share the calendar', 'Print the calendar'])
    assert.ok(page.text.includes(words), words)
  const whole = await trace()
  assert.match(whole.text, /Print the calendar ← Share the calendar ← standard 2/)
  assert.match(whole.text, /1 priority, 1 action open, 0 done\./)
  assert.match(whole.text, /Nothing is planned for it\./)
})

test('what is tested leads from its standard, too', async () => {
  await keep('Share the calendar')
  const rests = /priorities\/([0-9a-f-]{36})/.exec((await get('/areas/A')).markup)?.[1] ?? ''
  await post('/lists/inquiry/new', { kind: 'assumption', words: 'A calendar is enough', area: 'A', rests })
  assert.match((await trace('/standards/2')).text, /What is tested A calendar is enough Open/)
  assert.doesNotMatch((await trace('/standards/1')).text, /A calendar is enough/)
})

test('a standard that is none is absent', async () => {
  for (const odd of ['0', '13', 'x', '2.0', '02']) assert.equal((await trace(`/standards/${odd}`)).status, 404, odd)
})
