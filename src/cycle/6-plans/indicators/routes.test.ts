import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planSite } from '../test/site.ts'

const { browser, path, token, keep } = await planSite()
const own = () => path().split('/exercises')[0] ?? ''
const get = (below: string, role: Parameters<typeof token>[0] = 'champion') =>
  browser.get(`${own()}/indicators${below}`, token(role))
const post = (
  below: string,
  fields: Parameters<typeof browser.post>[1],
  role: Parameters<typeof token>[0] = 'champion',
) => browser.post(`${own()}/indicators${below}`, fields, token(role))

const weeks = {
  ...{ name: 'Weeks until a short break', measures: 'From asking to the first day', unit: 'weeks', better: 'down' },
  ...{ baselineValue: '19', 'baseline-day': '1', 'baseline-month': '4', 'baseline-year': '2026' },
  ...{ targetValue: '6', 'target-day': '31', 'target-month': '3', 'target-year': '2030' },
}
const day = (year: string, month: string) => ({ 'on-day': '1', 'on-month': month, 'on-year': year })
const idIn = (markup: string): string => /indicators\/([0-9a-f-]{36})/.exec(markup)?.[1] ?? ''
const made = async (more: Readonly<Record<string, string>> = {}) => {
  assert.equal((await post('/new', { ...weeks, ...more })).status, 303)
  return idIn((await get('')).markup)
}

test('an indicator has a baseline, a target, and readings that are drawn and listed', async () => {
  const id = await made()
  assert.match((await get('')).text, /No reading yet\. It began at 19 weeks on 1 April 2026/)
  assert.equal((await post(`/${id}/readings`, { value: '15', source: 'Family hubs', ...day('2026', '9') })).status, 303)
  assert.equal(
    (await post(`/${id}/readings`, { value: '16.5', source: 'Family hubs', ...day('2026', '12') })).status,
    303,
  )
  const page = await get(`/${id}`, 'observer')
  assert.match(page.text, /16\.5 weeks on 1 December 2026\. The last reading moved away from the target/)
  assert.match(page.markup, /<title>Weeks until a short break: From 19 weeks on 1 April 2026 to 16\.5 weeks/)
  assert.match(page.text, /15 weeks Family hubs \(recorded by Ruth Adeyemi\)/)
  assert.doesNotMatch(page.text, /Record a reading/)
})

test('bad figures and days are named and what was typed stays', async () => {
  for (const [field, typed, words] of [
    ['baselineValue', 'nineteen', /Write a figure, such as 19 or 12\.5/],
    ['targetValue', '25', /The target is above the baseline, but you said that down is better/],
    ['target-year', '2025', /The target must be for a day after the baseline/],
    ['name', '', /Write what you call it/],
    ['better', '', /Choose what is better/],
  ] as const) {
    const page = await post('/new', { ...weeks, [field]: typed })
    assert.equal(page.status, 422, field)
    assert.match(page.text, words)
    if (field !== 'better') assert.equal(page.value(field), typed)
  }
  const id = await made()
  for (const [more, words] of [
    [{ value: '1e9', ...day('2026', '9') }, /Write a figure/],
    [{ value: '9', ...day('2027', '9') }, /must not be in the future/],
    [{ value: '9', ...day('2026', '3') }, /must not be before the baseline of 1 April 2026/],
  ] as const) {
    const page = await post(`/${id}/readings`, { source: 'Hubs', ...more })
    assert.equal(page.status, 422)
    assert.match(page.text, words)
  }
})

test('a reading that was wrong is taken out and stays on record', async () => {
  const id = await made()
  await post(`/${id}/readings`, { value: '15', source: 'Family hubs', ...day('2026', '9') })
  const reading = /readings\/([0-9a-f-]{36})/.exec((await get(`/${id}`)).markup)?.[1] ?? ''
  assert.equal((await post(`/${id}/readings/${reading}`, {})).status, 303)
  assert.match((await get(`/${id}`)).text, /1 September 2026: 15 weeks, Family hubs\. Taken out by Ruth Adeyemi/)
})

test('two who word it at once lose nothing', async () => {
  const id = await made()
  const { value } = await get(`/${id}/wording`)
  const version = value('version')
  assert.equal((await post(`/${id}/wording`, { ...weeks, version, name: 'Mine' })).status, 303)
  const late = await post(`/${id}/wording`, { ...weeks, version, name: 'Yours' }, 'deputy')
  assert.equal(late.status, 409)
  assert.match(late.text, /What stands now: Mine/)
  assert.equal(late.value('name'), 'Yours')
})

test('an indicator tells of priorities and outcomes, and its outcome names it', async () => {
  await keep('Share the calendar')
  const priority = /name="priorities"[^>]*value="([^"]*)"/.exec((await get('/new')).markup)?.[1] ?? ''
  const id = await made({ priorities: priority })
  assert.match((await get(`/${id}`)).text, /Share the calendar/)
  await browser.post(`${own()}/outcomes/offers`, { offers: 'heard' }, token('champion'))
  const outcome = /name="outcomes"[^>]*value="([^"]*)"/.exec((await get(`/${id}`)).markup)?.[1] ?? ''
  assert.equal((await post(`/${id}/outcomes`, { outcomes: outcome })).status, 303)
  assert.match(
    (await browser.get(`${own()}/outcomes/${outcome}`, token('champion'))).text,
    /Local indicators Weeks until/,
  )
})

test('taken out it is no more among the others, and can be put back by those who write only', async () => {
  const id = await made()
  assert.equal((await post(`/${id}/place`, { move: 'out' }, 'member')).status, 404)
  await post(`/${id}/place`, { move: 'out' })
  assert.match((await get('')).text, /Taken out \(1\)/)
  await post(`/${id}/place`, { move: 'back' })
  assert.doesNotMatch((await get('')).text, /Taken out/)
})

test('one may start from the library, and the indicator says from where', async () => {
  const start = await get('/new?from=ni-117')
  assert.equal(start.value('unit'), '%')
  assert.match(start.text, /From the library: NI 117 16 to 18 year olds/)
  const id = idIn((await post('/new', { ...weeks, from: 'ni-117' })).location)
  assert.match((await get(`/${id}`)).text, /From the library NI 117 16 to 18 year olds not in education/)
  assert.equal((await get('/new?from=ni-999')).value('name'), '')
  const other = idIn((await post('/new', { ...weeks, from: 'ni-999' })).location)
  assert.doesNotMatch((await get(`/${other}`)).text, /From the library/)
})
