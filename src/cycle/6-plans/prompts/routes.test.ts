import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formsIn, planSite } from '../test/site.ts'

const { path, get, post } = await planSite()

test('a prompt is answered in a line, parked, and made into a priority, an action or a hypothesis in one step', async () => {
  const page = await get('/areas/A/prompts')
  assert.match(page.text, /0 of 23 questions used/)
  const form = (key: string) => formsIn(page).find(each => each.action === `/prompts/${key}`)
  const send = (key: string, as: string, line = '') =>
    post(`/prompts/${key}`, { ...form(key)?.fields, as, [`prompt.${key}.line`]: line })
  assert.equal((await send('A2.q1', 'line', 'Yes, by May')).location, `${path()}/areas/A/prompts#prompt-A2.q1`)
  assert.equal((await send('A2.q2', 'park')).status, 303)
  assert.equal((await send('A2.q3', 'priority', 'Look again at pooled budgets')).status, 303)
  assert.equal((await send('A3.q1', 'action', 'Draw who decides what')).status, 303)
  assert.equal((await send('A3.q2', 'hypothesis')).status, 303)
  const after = await get('/areas/A/prompts')
  assert.match(after.text, /5 of 23 questions used/)
  assert.match(after.text, /Made a priority: Look again at pooled budgets/)
  assert.match(after.text, /Parked: take it up again/)
  assert.match((await get('/prepare')).text, /Draw who decides what How far|Draw who decides what Not started/)
  assert.match((await get('/prepare')).text, /A hypothesis to test/)
  assert.match((await get('/areas/A')).text, /From standard 2, agreed 2/)
  assert.equal((await post('/prompts/A2.q2', { as: 'unpark' })).status, 303)
  assert.doesNotMatch((await get('/areas/A/prompts')).text, /Parked: take it up again/)
  assert.equal((await post('/prompts/A3.q5', { as: 'line' })).status, 404)
  assert.equal((await post('/prompts/nothing', { as: 'line' })).status, 404)
})

test('a line too long for a prompt comes back as it was typed', async () => {
  const long = 'x'.repeat(501)
  for (const as of ['line', 'action']) {
    const wrong = await post('/prompts/A2.q1', { as, 'prompt.A2.q1.line': long })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /Your line must be 500 characters or fewer/)
    assert.equal(wrong.value('prompt.A2.q1.line'), long)
  }
})
