import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { formsIn, planSite } from '../test/site.ts'
import { aspectNames } from './fields.ts'

const { get, post, autosave, complete, browser, path, token } = await planSite()

const signOutline = async () => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  assert.equal((await post('/signature', { version }, 'chair')).status, 303)
}
const begin = (from = '2027', to = '2031') => post('/strategic', { from, to })
const versionOn = async (below: string) =>
  formsIn(await get(below)).find(({ action }) => action === below)?.fields['version'] ?? ''
const write = async (below: string, fields: Readonly<Record<string, string>>) =>
  post(below, { version: await versionOn(below), ...fields })

/** The ids of what a page links to under this path. */
const idsIn = async (below: string, before: string): Promise<readonly string[]> =>
  [...(await get(below)).markup.matchAll(new RegExp(`${before}([0-9a-f-]{36})`, 'g'))].map(([, id = '']) => id)

/** Everything that has to be there before a strategic plan is signed. Areas B and C have no priority. */
const fill = async () => {
  await write('/strategic/vision', { 'strategic.vision': 'One plan.', 'strategic.case': 'It cannot wait.' })
  const says = ['now', 'aim', 'change', 'effect', 'outcomes'].map(name => [`strategic.A.${name}`, `Later ${name}`])
  await write('/strategic/areas/A', Object.fromEntries(says))
  await post('/lists/gap/new', { words: 'Nineteen weeks', needed: 'Six weeks', area: 'A' })
  await post('/lists/solution/new', { words: 'One panel', leads: 'One answer, so less waiting', area: 'A' })
  await post('/lists/operation/new', { words: 'Placements panel', objectives: 'One budget', area: 'A' })
  await browser.post(`${path().split('/exercises')[0]}/outcomes/offers`, { offers: 'heard' }, token('champion'))
  const [gap = ''] = await idsIn('/strategic/areas/A/content', 'strategic/outcomes/gap/')
  const page = await get(`/strategic/outcomes/gap/${gap}`)
  const outcome = /name="outcomes"[^>]*value="([^"]*)"/.exec(page.markup)?.[1] ?? ''
  assert.equal((await post(`/strategic/outcomes/gap/${gap}`, { outcomes: outcome })).status, 303)
  const aspects = aspectNames.flatMap(name => [
    [`strategic.A.aspect.${name}`, `About ${name}`],
    [`strategic.A.aspect.${name}.stands`, name === 'beliefs' ? 'not-apply' : 'addressed'],
  ])
  await write('/strategic/areas/A/content', {
    'strategic.A.rationale': 'It was tested.',
    ...Object.fromEntries(aspects),
  })
  await post('/lists/carrier/new', { words: 'Dev Okonjo', phase: 'both' })
  await post('/lists/commitment/new', { kind: 'money', words: 'Two posts' })
  await write('/strategic/carrying', { 'strategic.communication': 'A page after each meeting.' })
}

beforeEach(async () => {
  assert.equal((await get('/strategic')).status, 200)
})

test('a strategic plan waits for a signed outline, and says so', async () => {
  assert.match((await get('/strategic')).text, /It can begin when the outline is signed/)
  assert.equal((await begin()).status, 409)
  assert.equal((await post('/strategic/vision', { 'strategic.vision': 'x' })).status, 409)
})

test('two and six years are refused with words, and what was typed stays', async () => {
  await signOutline()
  for (const [to, words] of [
    ['2029', /From 2027 to 2029 is 2 years: a strategic plan runs for three, four or five/],
    ['2033', /From 2027 to 2033 is 6 years/],
    ['soon', /The last year must be a whole number/],
    ['', /Write the last year/],
  ] as const) {
    const page = await begin('2027', to)
    assert.equal(page.status, 422, to)
    assert.match(page.text, words)
    assert.equal(page.value('to'), to)
  }
  assert.equal((await begin()).status, 303)
  assert.match((await get('/strategic')).text, /Strategic change plan, 2027 to 2031/)
  assert.equal((await begin('2027', '2030')).status, 303)
  assert.match((await get('/strategic')).text, /Strategic change plan, 2027 to 2031/)
})

test('an area shows what the outline said; a statement stands by one button, or shows what changed', async () => {
  await signOutline()
  await begin()
  const page = await get('/strategic/areas/A')
  assert.match(page.text, /Our aim/)
  assert.match(page.text, /Nothing here yet/)
  await write('/strategic/areas/A', { go: 'stands:aim' })
  assert.match((await get('/strategic/areas/A')).text, /It stands as it was\. By Ruth Adeyemi/)
  await write('/strategic/areas/A', { 'strategic.A.aim': 'Our better aim' })
  const changed = await get('/strategic/areas/A')
  assert.match(changed.markup, /Our <ins>better <\/ins>aim/)
  assert.match(changed.text, /Rewritten\./)
})

test('two who write the same statement lose nothing: the second sees both texts', async () => {
  await signOutline()
  await begin()
  const seen = await versionOn('/strategic/areas/A')
  await post('/strategic/areas/A', { version: seen, 'strategic.A.aim': 'Mine' })
  const late = await post('/strategic/areas/A', { version: seen, 'strategic.A.aim': 'Yours' }, 'deputy')
  assert.equal(late.status, 409)
  assert.match(late.text, /What stands there now/)
  assert.match(late.markup, /Mine/)
  assert.match(late.markup, />\s*Yours<\/textarea>/)
  const kept = await autosave('/strategic/areas/A', { version: seen, 'strategic.A.effect': 'As typed' })
  assert.equal(kept.status, 200)
})

test('nothing is signed that is not ready; signed, it reads the same for ever and Prepare has ended', async () => {
  await signOutline()
  await begin()
  assert.match((await get('/strategic/signature', 'chair')).text, /Sign version 1 Not yet: \d+ things are missing/)
  assert.equal((await post('/strategic/signature', { version: 'x' }, 'chair')).status, 409)
  await fill()
  const page = await get('/strategic/signature', 'chair')
  assert.match(page.text, /You sign as Ines Marlow, chair/)
  const version = page.value('version')
  const wrong = await post('/strategic/signature', { version }, 'member')
  assert.equal(wrong.status, 409)
  assert.match(wrong.text, /has named somebody else to sign\. Nothing was signed/)
  assert.equal((await post('/strategic/signature', { version }, 'observer')).status, 404)
  assert.equal((await post('/strategic/signature', { version }, 'chair')).status, 303)
  const overview = await get('/strategic')
  assert.match(overview.text, /Version 1 is signed; nothing has changed since/)
  assert.match(overview.text, /Deliver/)
  await write('/strategic/areas/A', { 'strategic.A.aim': 'A new aim' })
  const first = await get('/strategic/versions/1', 'observer')
  assert.match(first.text, /Signed by Ines Marlow, chair/)
  assert.doesNotMatch(first.text, /A new aim/)
  const draft = await get('/strategic/versions/draft')
  assert.match(draft.text, /What changed since version 1 \(1\)/)
  assert.match(draft.markup, /<ins>A new<\/ins>|<ins>A<\/ins>/)
  for (const odd of ['2', '0', 'x']) assert.equal((await get(`/strategic/versions/${odd}`)).status, 404, odd)
})

test('an open assumption keeps it from being signed until it is settled or knowingly left', async () => {
  await signOutline()
  await begin()
  await fill()
  await post('/lists/inquiry/new', { kind: 'assumption', words: 'A calendar is enough', area: 'A' })
  const held = await get('/strategic/signature', 'chair')
  assert.match(held.text, /neither held nor failed nor knowingly untested: “A calendar is enough”/)
  assert.doesNotMatch(held.text, /You sign as/)
  const [line = ''] = await idsIn('/register', '/plan/register/')
  const found = { state: 'untested', words: 'No time left.', seen: '0' }
  const recorded = await post(`/register/${line}/findings`, { ...found, ...day('2026', '12', '7') })
  assert.equal(recorded.status, 303, recorded.text)
  assert.match((await get('/strategic/signature', 'chair')).text, /You sign as Ines Marlow/)
})

const day = (year: string, month: string, date: string) => ({
  ...{ 'foundOn-day': date, 'foundOn-month': month, 'foundOn-year': year },
  ...{ 'found-day': date, 'found-month': month, 'found-year': year },
})

test('an undone signature keeps its version and goes back to Prepare', async () => {
  await signOutline()
  await begin()
  await fill()
  const version = (await get('/strategic/signature', 'chair')).value('version')
  await post('/strategic/signature', { version }, 'chair')
  assert.equal((await post('/strategic/signature/undoing', {}, 'chair')).status, 422)
  assert.equal(
    (await post('/strategic/signature/undoing', { reason: 'The Board wants changes' }, 'member')).status,
    409,
  )
  assert.equal((await post('/strategic/signature/undoing', { reason: 'The Board wants changes' })).status, 303)
  const overview = await get('/strategic')
  assert.match(overview.text, /Signature undone by Ruth Adeyemi/)
  assert.match(overview.text, /Prepare/)
  assert.match((await get('/strategic/versions/1')).text, /The signature was undone by Ruth Adeyemi/)
})

test('an operational plan shows its six parts and takes actions', async () => {
  await signOutline()
  await begin()
  await fill()
  const [id = ''] = await idsIn('/strategic/areas/A/content', 'strategic/operations/')
  const own = path().split('/exercises')[0] ?? ''
  const year = /exercises\/([^/]*)/.exec(path())?.[1] ?? ''
  const add = `${own}/actions/new?year=${year}&under=operational-plan-${id}`
  assert.match((await browser.get(add, token('champion'))).text, /Operational plan: Placements panel/)
  const sent = { words: 'Draw up the terms', under: `operational-plan-${id}` }
  assert.equal((await browser.post(add, sent, token('champion'))).status, 303)
  const page = await get(`/strategic/operations/${id}`, 'observer')
  for (const words of [
    'Detailed objectives',
    'Outcomes',
    'Timescales',
    'Accountabilities',
    'Resources',
    'Draw up the terms',
  ])
    assert.ok(page.text.includes(words), words)
  assert.match((await get('')).text, /Version 1 is signed; nothing has changed since/)
})

test('an action whose operational plan was taken out names it and leads to no absent page', async () => {
  await signOutline()
  await begin()
  await fill()
  const [id = ''] = await idsIn('/strategic/areas/A/content', 'strategic/operations/')
  const own = path().split('/exercises')[0] ?? ''
  const year = /exercises\/([^/]*)/.exec(path())?.[1] ?? ''
  const under = `operational-plan-${id}`
  const add = `${own}/actions/new?year=${year}&under=${under}`
  await browser.post(add, { words: 'Draw up the terms', under }, token('champion'))
  const [action = ''] = await idsIn(`/strategic/operations/${id}`, `${own}/actions/`)
  const page = () => browser.get(`${own}/actions/${action}`, token('member'))
  assert.match((await page()).markup, new RegExp(`strategic/operations/${id}"`))
  await post(`/lists/operation/${id}/place`, { move: 'out' })
  assert.equal((await get(`/strategic/operations/${id}`)).status, 404)
  const after = await page()
  assert.doesNotMatch(after.markup, /strategic\/operations\//)
  assert.match(after.text, /Placements panel \(an operational plan that was taken out\)/)
  assert.equal((await get(`/lists/operation/${id}`)).status, 200)
})
