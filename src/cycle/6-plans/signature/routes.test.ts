import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseOf } from '#test/room/browser.ts'
import { planStandingOf } from '../outline/store/standing.ts'
import { planSite, seenIn } from '../test/site.ts'

const { db, world, exercise, path, browser, token, get, post, complete, otherYear, person } = await planSite()
const { editions } = houseOf(db, world)

/** On whom the signature waits, as the pages about the year say it. */
const waitsOn = async () => {
  const scope = { kind: 'partnership', partnership: path().split('/')[2] ?? '', person: person('champion').id } as const
  const year = { exercise: exercise(), today: '2026-12-07' }
  return (await db.read(scope, tx => planStandingOf(tx, editions, year)))?.signatory
}

test('the button to sign is held with the reason until nothing is missing, and is the signatory’s', async () => {
  assert.match((await get('/signature', 'chair')).text, /Sign version 1 Not yet: 7 things are missing/)
  await complete()
  assert.match(
    (await get('/signature')).text,
    /Not yet: it is for whoever chairs the Board \(now Ines Marlow\) to sign\. Name somebody else/,
  )
  const page = await get('/signature', 'chair')
  assert.match(page.text, /You sign as Ines Marlow, chair, on 7 December 2026/)
  assert.match((await get('', 'chair')).text, /Read it and sign it/)
})

test('signing freezes version 1; a later change is a draft of version 2; the first reads as it was', async () => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  assert.equal((await post('/signature', { version }, 'member')).status, 409)
  assert.equal((await post('/signature', { version }, 'chair')).status, 303)
  assert.match((await get('')).text, /Version 1 is signed; nothing has changed since\./)
  assert.doesNotMatch((await get('')).text, /It is ready for/)
  const warning = /Version 1 is signed\. What you change now becomes version 2, which needs a new signature\./
  for (const below of ['', '/areas/A', '/areas/C']) assert.match((await get(below)).text, warning, below)
  assert.doesNotMatch((await get('', 'observer')).text, warning)
  assert.match((await get('/signature')).text, /Version 1 was signed by Ines Marlow, chair, on 7 December 2026/)
  await post('/areas/A', { version: seenIn(await get('/areas/A')), 'area.A.aim': 'A new aim' })
  assert.match((await get('')).text, /Version 1 is signed; changes since then are a draft of version 2/)
  const first = await get('/versions/1', 'observer')
  assert.match(first.text, /Signed by Ines Marlow, chair, on 7 December 2026/)
  assert.match(first.text, /Our aim/)
  assert.doesNotMatch(first.text, /A new aim/)
  for (const odd of ['2', '0', '1.0', '-1', 'x', '1e1']) assert.equal((await get(`/versions/${odd}`)).status, 404, odd)
})

test('while the next year has no plan, its page leads to the plan that is signed', async () => {
  const year = await otherYear([])
  assert.doesNotMatch((await browser.get(year, token('member'))).text, /Until then/)
  await complete()
  await post('/signature', { version: (await get('/signature', 'chair')).value('version') }, 'chair')
  const { text } = await browser.get(year, token('member'))
  assert.match(text, /First, agree a standard .* Until then you work from the plan of 2026\/27\./)
})

test('a plan that names somebody who has left falls to the chair, says so, and lets another be named', async () => {
  await complete()
  const gone = await get('/details')
  await post('/details', { version: gone.value('version'), 'plan.signatory': person('member').id })
  assert.match((await get('/signature', 'chair')).text, /it is for .* to sign/)
  const { name, id } = person('member')
  assert.deepEqual(await waitsOn(), { people: [id], name })
  await db.unscoped('update people.role set ended_at = $1 where person_id = $2', [world.now(), person('member').id])
  assert.deepEqual(await waitsOn(), { people: [person('chair').id], name: 'Ines Marlow' })
  for (const below of ['', '/details'])
    assert.match((await get(below)).text, /Whoever was named to sign can’t sign here any more/, below)
  assert.match((await get('/signature', 'chair')).text, /You sign as Ines Marlow, chair/)
  const details = await get('/details')
  await post('/details', { version: details.value('version'), 'plan.signatory': person('deputy').id })
  assert.doesNotMatch((await get('')).text, /can’t sign here any more/)
  const named = await get('/signature', 'deputy')
  assert.match(named.text, /You sign as/)
  assert.equal((await post('/signature', { version: named.value('version') }, 'chair')).status, 409)
  assert.equal((await post('/signature', { version: named.value('version') }, 'deputy')).status, 303)
})

test('a plan that changed while it was read is not signed', async () => {
  await complete()
  const version = (await get('/signature', 'chair')).value('version')
  await post('/areas/A', { version: seenIn(await get('/areas/A')), 'area.A.aim': 'A new aim' })
  const late = await post('/signature', { version }, 'chair')
  assert.equal(late.status, 409)
  assert.match(late.text, /The plan has changed since you opened this page, so it was not signed/)
})

test('undoing a signature needs a reason, which stays on record', async () => {
  await complete()
  await post('/signature', { version: (await get('/signature', 'chair')).value('version') }, 'chair')
  const wrong = await post('/signature/undoing', {}, 'chair')
  assert.deepEqual([wrong.status, /Choose a reason/.test(wrong.text)], [422, true])
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' }, 'member')).status, 409)
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' })).status, 303)
  assert.match((await get('')).text, /Signature undone by Ruth Adeyemi on 7 December 2026: The Board wants changes/)
  assert.match((await get('/versions/1')).text, /The signature was undone by Ruth Adeyemi/)
  assert.equal((await post('/signature/undoing', { reason: 'The Board wants changes' })).status, 409)
})
