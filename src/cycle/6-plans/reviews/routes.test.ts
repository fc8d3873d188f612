import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { path, get, post } = await planSite({ opened: '2026-09-07' })
const idIn = (markup: string, part: string): string =>
  new RegExp(`/plan/${part}/([0-9a-f-]{36})"`).exec(markup)?.[1] ?? ''

const planned = { whom: 'The Board', looks: 'Is it on time?', place: 'Town hall', from: 'reviews' }
const on = { 'day-day': '1', 'day-month': '12', 'day-year': '2026' }
const held = { 'held-day': '2', 'held-month': '12', 'held-year': '2026' }

const plannedReview = async (): Promise<string> => {
  assert.equal((await post('/lists/review/new', { ...planned, ...on })).location, `${path()}/reviews`)
  return idIn((await get('/reviews')).markup, 'reviews')
}
const failedLine = async (): Promise<string> => {
  const said = { kind: 'assumption', words: 'One calendar is enough', area: 'A', from: 'register' }
  await post('/lists/inquiry/new', said)
  const id = idIn((await get('/register')).markup, 'register')
  await post(`/register/${id}/findings`, { seen: '0', state: 'failed', words: 'It was not' })
  return id
}

test('a review is planned with its place, and says when nothing of it is on record', async () => {
  await plannedReview()
  const page = await get('/reviews', 'observer')
  assert.match(page.text, /To come \(1\) 1 December 2026 Town hall · Is it on time\? Nothing of it is on record/)
  assert.doesNotMatch(page.text, /Plan a review/)
})

test('what happened is written down, with each criterion rated in words; two who write do not overwrite', async () => {
  const id = await plannedReview()
  const form = await get(`/reviews/${id}/record`)
  assert.deepEqual(
    [form.value('place'), form.value('present'), form.value('held-day')],
    ['Town hall', 'The Board', '1'],
  )
  const rating = /name="(rating-[0-9a-f-]{36})"/.exec(form.markup)?.[1] ?? ''
  const note = rating.replace('rating', 'note')
  const said = {
    version: '0',
    ...held,
    place: 'Library',
    present: 'Ines Marlow and nine others',
    looked: 'The figures',
  }
  const odd = await post(`/reviews/${id}/record`, { ...said, [note]: 'No rating beside it' })
  assert.deepEqual([odd.status, odd.value(note)], [422, 'No rating beside it'])
  assert.match(odd.text, /Criterion 1: choose how far it is met/)
  assert.equal((await post(`/reviews/${id}/record`, { ...said, [rating]: 'partly', [note]: 'Two came' })).status, 303)
  const page = await get(`/reviews/${id}`, 'member')
  assert.match(page.text, /Review of 2 December 2026 .*Planned for 1 December 2026 Where Library/)
  assert.match(page.text, /Leaders of every partner .* In part Two came/)
  const second = await post(`/reviews/${id}/record`, { ...said, present: 'Mine' }, 'deputy')
  assert.equal(second.status, 409)
  assert.match(second.text, /Ruth Adeyemi wrote down this review while you were writing/)
  assert.equal(second.value('present'), 'Mine')
  const seen = second.value('version')
  assert.equal((await post(`/reviews/${id}/record`, { ...said, version: seen, present: 'Both' }, 'deputy')).status, 303)
})

test('what failed stands on top of the review until a decision is on record, and the decision gives an action', async () => {
  const id = await plannedReview()
  const inquiry = await failedLine()
  const top = await get(`/reviews/${id}`)
  assert.match(top.text, /Failed on 7 December 2026: One calendar is enough What we found\. It was not/)
  assert.match(top.text, /Record what we decided/)
  const form = await get(`/decisions/new?inquiry=${inquiry}&review=${id}`)
  assert.match(form.text, /It answers: One calendar is enough Decided at the review of 1 December 2026/)
  const said = {
    review: id,
    inquiry,
    words: 'One panel signs off both budgets',
    why: 'Two do not meet',
    by: 'the Board',
  }
  const half = await post('/decisions/new', { ...said, owner: 'Min-ji Sand' })
  assert.deepEqual([half.status, /or leave out who and by when/.test(half.text)], [422, true])
  const action = { action: 'Draft the terms of the panel', owner: 'Min-ji Sand' }
  const decided = await post('/decisions/new', { ...said, ...action })
  assert.equal(decided.status, 303)
  assert.doesNotMatch((await get(`/reviews/${id}`)).text, /Record what we decided/)
  assert.match(
    (await get(`/reviews/${id}`)).text,
    /One panel signs off both budgets Because: Two do not meet the Board, 7 December 2026/,
  )
  const below = decided.location.slice(path().length)
  assert.match((await get(below, 'observer')).text, /What it gives to do Draft the terms of the panel/)
  assert.match((await get('/register')).text, /Failed \(1\) An assumption to check One calendar is enough/)
  assert.equal((await post(below, {})).status, 422)
  assert.equal((await post(below, { because: 'It was another panel' })).status, 303)
  assert.equal((await post(below, { because: 'Again' })).status, 409)
  assert.match((await get('/decisions')).text, /Struck out by Ruth Adeyemi: It was another panel/)
  assert.match((await get(`/reviews/${id}`)).text, /Record what we decided/)
})

test('reviews and decisions of another plan are absent, and only those who write the plan record them', async () => {
  const id = await plannedReview()
  assert.equal((await post(`/reviews/${id}/record`, { version: '0', ...held, present: 'x' }, 'member')).status, 404)
  assert.equal((await post('/decisions/new', { words: 'x', by: 'y' }, 'chair')).status, 404)
  assert.equal((await get('/reviews/01900000-0000-7000-8000-00000000dead')).status, 404)
  assert.equal((await get('/decisions/01900000-0000-7000-8000-00000000dead')).status, 404)
})
