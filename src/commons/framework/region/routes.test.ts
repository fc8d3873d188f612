import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangeRegions } from './test/site.ts'

const site = await arrangeRegions()
const { ours, admin, lead, otherLead, analyst, stranger, wexmoor, calder } = site
const own = `/regions/${ours.moors}/principles`
const idIn = (markup: string): string => /principles\/([0-9a-f-]{36})"/.exec(markup)?.[1] ?? ''
const section = '/sections/principles'

test('without principles of a region the section offers own and examples, and nothing else', async () => {
  const page = await wexmoor.get(section)
  assert.match(page.text, /Put the example principles in/)
  assert.doesNotMatch(page.text, /Adopt the principles/)
  assert.match((await wexmoor.get('/region')).text, /Moors has written none so far/)
  assert.match((await site.alone.get('/region')).text, /lies in no region of a programme/)
})

test('a regional lead writes the principles of the own region; others of the staff find none there', async () => {
  assert.match((await lead.get('/principles')).text, /Moors: none yet/)
  assert.doesNotMatch((await lead.get('/principles')).text, /Coast/)
  assert.match((await admin.get('/principles')).text, /Coast/)
  for (const words of ['We listen.', 'Help comes early.'])
    assert.equal((await lead.post(`${own}/new`, { words, means: 'Every day.' })).status, 303)
  const page = await admin.get(own)
  assert.match(
    page.text,
    /We listen\. What it means Every day\. Last changed .*16 November 2026.*regional-lead of somewhere/,
  )
  for (const each of [otherLead, analyst, stranger]) {
    assert.equal((await each.get(own)).status, 404)
    assert.equal((await each.post(`${own}/new`, { words: 'Mine.' })).status, 404)
  }
})

test('what is typed wrong comes back with what was typed', async () => {
  for (const [fields, words] of [
    [{ words: ' ', means: 'x' }, /Write the principle/],
    [{ words: 'x'.repeat(201), means: '' }, /The principle must be 200 characters or/],
    [{ words: 'One', means: 'x'.repeat(501) }, /What it means must be 500 characters or/],
  ] as const) {
    const bad = await lead.post(`${own}/new`, fields)
    assert.equal(bad.status, 422)
    assert.match(bad.text, words)
  }
  const hostile = await lead.post(`${own}/new`, { words: '<script>alert(1)</script>', means: '' })
  assert.equal(hostile.status, 303)
  const page = await lead.get(own)
  assert.doesNotMatch(page.markup, /<script>alert/)
  assert.match((await lead.post(`${own}/new`, { words: 'we listen' })).text, /The list says this already/)
  const id = [...page.markup.matchAll(/principles\/([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  assert.equal((await lead.post(`${own}/${id}/place`, { move: 'sideways' })).status, 422)
  assert.equal((await lead.post(`${own}/${id}/place`, { move: 'out' })).status, 303)
  assert.match((await lead.get(own)).text, /1 principle was taken out/)
  assert.equal((await lead.post(`${own}/nothing/place`, { move: 'out' })).status, 404)
})

test('a partnership of the region adopts them as its own, marked with whose they are and of which day', async () => {
  const page = await wexmoor.get(section)
  assert.match(page.text, /Your region has 2 principles to start from/)
  assert.doesNotMatch((await calder.get(section)).text, /principles of Moors|We listen/)
  assert.equal((await wexmoor.post('/region', { deed: 'adopt', mark: 'x' }, wexmoor.member)).status, 404)
  const typed = { version: page.value('version'), 'principles.change': 'Each May, together.', go: 'adopt' }
  const stale = await wexmoor.post(section, { ...typed, mark: 'old' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /Your region changed its principles since you opened this page/)
  assert.match(stale.markup, /Each May, together\./, 'what was typed is saved all the same')
  const version = stale.value('version')
  const adopted = await wexmoor.post(section, { ...typed, version, mark: stale.value('mark') })
  assert.equal(adopted.status, 303, adopted.text)
  const now = await wexmoor.get(section)
  assert.match(now.markup, /Each May, together\./)
  assert.match(now.markup, /We listen\. Every day\.\nHelp comes early\. Every day\./)
  assert.match(now.markup, /value="Moors, as they stood on 16 November 2026"/)
  assert.match(now.text, /Principles adopted from Moors on 16 November 2026/)
  assert.match(
    (await wexmoor.get('/region')).text,
    /Of the 2 principles that you last looked at there, 2 stand in yours/,
  )
  assert.match((await wexmoor.get(section, wexmoor.member)).text, /We adopted those of our region/)
})

test('a later change of the region is told with both texts, and the partnership’s stay as they are', async () => {
  const id = idIn((await lead.get(own)).markup)
  const form = await lead.get(`${own}/${id}`)
  const fields = { words: 'We listen first.', means: 'Every day.', version: form.value('version') }
  assert.equal((await lead.post(`${own}/${id}`, fields)).status, 303)
  const stale = await lead.post(`${own}/${id}`, { ...fields, words: 'We ask.' })
  assert.equal(stale.status, 409)
  assert.match(stale.text, /What stands there now We listen first\./)
  assert.equal(stale.value('words'), 'We ask.')
  assert.match((await lead.get(`${own}/${id}`)).text, /What it said before .* We listen\. Every day\./)
  const page = await wexmoor.get(section)
  assert.match(page.text, /Moors has changed principles since you adopted them on 16 November 2026/)
  assert.match(page.markup, /We listen\. Every day\.\nHelp/)
  const there = await wexmoor.get('/region')
  assert.match(there.text, /Before We listen\. Every day\. Now We listen first\. Every day\./)
  assert.equal((await wexmoor.post('/region', { deed: 'leave', mark: 'old' })).status, 409)
  assert.equal((await wexmoor.post('/region', { deed: 'guess' })).status, 404)
  assert.equal((await wexmoor.post('/region', { deed: 'leave', mark: there.value('mark') })).status, 303)
  const left = await wexmoor.get(section)
  assert.doesNotMatch(left.text, /has changed principles/)
  assert.match(left.markup, /We listen\. Every day\.\nHelp comes early/)
})

test('what is new can be put below one’s own, and a list that would not fit is refused with nothing lost', async () => {
  await lead.post(`${own}/new`, { words: 'We decide in the open.', means: '' })
  const there = await wexmoor.get('/region')
  assert.equal((await wexmoor.post('/region', { deed: 'adopt', mark: there.value('mark') })).status, 303)
  const { markup } = await wexmoor.get(section)
  assert.match(markup, /Help comes early\. Every day\.\nWe listen first\. Every day\.\nWe decide in the open\./)
  assert.equal(markup.match(/as they stood on/g)?.length, 1)
  const page = await wexmoor.get(section)
  const long = { version: page.value('version'), 'principles.list': 'x'.repeat(19_990) }
  assert.equal((await wexmoor.post(section, long)).status, 303)
  await lead.post(`${own}/new`, { words: 'One more.', means: '' })
  const again = await wexmoor.get('/region')
  const full = await wexmoor.post('/region', { deed: 'adopt', mark: again.value('mark') })
  assert.equal(full.status, 409)
  assert.match(full.text, /longer than the box takes/)
})

test('two who write on an empty list at once write one after the other', async () => {
  const empty = `/regions/${site.theirs.coast}/principles`
  const write = (words: string) => stranger.post(`${empty}/new`, { words, means: '' })
  const twice = await Promise.all([write('We plan together.'), write('We plan together!')])
  assert.deepEqual(
    twice.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  )
  const [one, other] = await Promise.all([write('We listen first.'), write('We learn.')])
  assert.deepEqual([one.status, other.status], [303, 303])
  const namesNow = async () =>
    [...(await stranger.get(empty)).text.matchAll(/We (?:plan together|listen first|learn)/g)].map(([name]) => name)
  const before = [...new Set(await namesNow())]
  const ids = [...(await stranger.get(empty)).markup.matchAll(/principles\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
  assert.equal((await stranger.post(`${empty}/${ids.at(-1)}/place`, { move: 'up' })).status, 303)
  assert.deepEqual([...new Set(await namesNow())], [before[0], before[2], before[1]])
})
