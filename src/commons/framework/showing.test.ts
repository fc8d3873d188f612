import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSite, type Site } from './test/site.ts'

let site: Site
let own = ''
let address = ''
before(async () => {
  site = await openSite()
  own = site.own
  await site.write('owen', `${own}/sections/vision`, { 'vision.shared': 'Every child is safe and heard.' })
})
after(() => site.app.close())

const nowhere = '/frameworks/01900000-0000-7000-8000-00000000dead'
const bare = (body: string): string => body.replaceAll(/nonce="[^"]*"/g, '')
const day = (year: string) => ({
  ...{ 'details.review-day': '1', 'details.review-month': '9', 'details.review-year': year },
})
const sign = async (who: 'amara' | 'owen') =>
  site.post(who, `${own}/signing`, { version: await site.versionOn(who, `${own}/signing`) })
/** Asks the database itself, as somebody who is not signed in. */
const asVisitor = (table: string) =>
  site.world.db.read({ kind: 'visitor' }, async tx => {
    const rows = await tx
      .over<Record<string, { partnership_id: string }>>()
      .selectFrom(table)
      .select('partnership_id')
      .where('partnership_id', '=', site.world.sample.partnerships.calder)
      .execute()
    return rows.length
  })

test('it waits for the day of its review, and says so', async () => {
  const page = await site.get('amara', `${own}/signing`)
  assert.match(page.text, /The day of its review is missing/)
  assert.equal((await sign('amara')).status, 409)
})

test('a review that is past and a signatory from nowhere are mistakes, and keep nothing else from being saved', async () => {
  const details = `${own}/details`
  const past = await site.write('owen', details, { ...day('2020'), 'details.signatory': '' })
  assert.equal(past.status, 422)
  assert.match(past.text, /must be after today/)
  assert.equal(past.body.split('href="#details.review').length, 2, 'it is said once, and leads to its first box')
  const stranger = await site.write('owen', details, { 'details.signatory': site.world.sample.people.jo.id })
  assert.equal(stranger.status, 422)
  assert.equal((await site.write('owen', details, { ...day('2028'), 'details.signatory': '' })).status, 303)
})

test('the chair signs what was read, with things missing, and nobody else does', async () => {
  assert.equal((await sign('owen')).status, 409, 'the champion is not named')
  const stale = await site.versionOn('amara', `${own}/signing`)
  await site.write('owen', `${own}/sections/vision`, { 'vision.ambitions': 'One budget by 2029.' })
  assert.equal((await site.post('amara', `${own}/signing`, { version: stale })).status, 409)
  assert.equal((await sign('amara')).status, 303)
  const page = await site.get('amara', `${own}/signing`)
  assert.match(page.text, /Version 1 was signed by Amara Whitlock, chair/)
  assert.match(page.text, /Should everybody read it\?.*The champion and the deputy decide/)
  assert.match(page.text, /Take it as Word or as PDF .*It is looked at again on 1 September 2028/)
  assert.ok(!page.body.includes('/showing'), 'whoever only signs is not led where they may not go')
  for (const from of [own, `${own}/signing`])
    assert.match((await site.get('owen', from)).body, /href="[^"]*\/showing\/check"[^>]*>See what they would read/)
  assert.equal((await sign('amara')).status, 409, 'nothing has changed since')
  assert.match(
    (await site.get('owen', own)).body,
    /paper\.docx\?version=1"/,
    'the paper to take is the one that was signed',
  )
})

test('nobody outside reads it before the partnership chose so, and the check shows what they would read', async () => {
  const standing = await site.get('owen', `${own}/showing`)
  assert.match(standing.body, /href="[^"]*\/showing\/check"[^>]*>See what everybody would read/)
  assert.ok(!standing.body.includes('<form method="post" action="' + own), 'nothing is shown before the check')
  const check = await site.get('owen', `${own}/showing/check`)
  assert.match(check.text, /Check before you show version 1 to everybody/)
  assert.match(check.text, /Its address will be http:\/\/localhost\/frameworks\/[0-9a-f-]{36}/)
  assert.match(check.text, /No name of anybody who belongs to the partnership/)
  assert.ok(check.text.includes('Every child is safe and heard.'))
  for (const below of ['', '/check', '/end'])
    assert.equal(
      (await site.get('amara', `${own}/showing${below}`)).status,
      404,
      'those who do not write do not choose',
    )
  assert.equal((await site.get('owen', `${own}/showing/end`)).to, `${own}/showing`, 'there is nothing to take back')
  assert.equal(await asVisitor('framework.shown'), 0)
  assert.equal((await site.post('owen', `${own}/showing`, { version: '9' })).status, 409)
  assert.equal((await site.post('owen', `${own}/showing`, { version: '' })).status, 409)
  assert.equal((await site.post('owen', `${own}/showing`, { version: '1' })).status, 303)
  address = /\/frameworks\/[0-9a-f-]{36}/.exec((await site.get('owen', `${own}/showing`)).body)?.[0] ?? ''
  assert.notEqual(address, '')
  const whole = `http://localhost${address}`
  assert.ok((await site.get('owen', `${own}/showing`)).text.includes(whole), 'as it can be passed on')
  assert.equal((await site.get('owen', `${own}/showing/check`)).to, `${own}/showing`, 'it is shown already')
})

test('everybody reads the version that was chosen, and nothing of people or of the exercise', async () => {
  await site.write('owen', `${own}/sections/vision`, { 'vision.ambitions': 'A secret of the next draft.' })
  const { status, text, body } = await site.get(undefined, address)
  assert.equal(status, 200)
  for (const words of [
    'Every child is safe and heard.',
    'One budget by 2029.',
    'Version 1, signed for the partnership on',
  ])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('A secret of the next draft.'))
  assert.match(text, /This version says nothing on: partners and their part, .* and taking part/)
  for (const words of ['Nothing written', 'No partner is named yet', 'Our values', 'What it leaves out'])
    assert.ok(!text.includes(words), `a heading over nothing: ${words}`)
  for (const { name, email } of Object.values(site.world.sample.people))
    assert.ok(!body.includes(name) && !body.includes(email), name)
  for (const words of [
    'Standard',
    'agreed 1',
    'agreed 2',
    'agreed 3',
    '/partnerships/',
    site.world.sample.partnerships.calder,
  ])
    assert.ok(!body.includes(words), words)
})

test('a visitor’s scope reads the row that is shown, and no other table of the room', async () => {
  assert.equal(await asVisitor('framework.shown'), 1)
  for (const table of ['framework', 'field', 'earlier_field', 'line', 'version', 'publication'])
    assert.equal(await asVisitor(`framework.${table}`), 0, table)
})

test('the next signed version is not shown until it is chosen, under the same address', async () => {
  assert.equal((await sign('amara')).status, 303)
  assert.ok(!(await site.get(undefined, address)).text.includes('A secret'))
  assert.equal((await site.post('owen', `${own}/showing`, { version: '1' })).status, 409, 'another was signed since')
  assert.equal((await site.post('owen', `${own}/showing`, { version: '2' })).status, 303)
  assert.ok((await site.get(undefined, address)).text.includes('A secret of the next draft.'))
  const changes = await site.get('amara', `${own}/versions/2/changes`)
  assert.match(changes.text, /Before One budget by 2029\. Now A secret of the next draft\./)
})

test('withdrawn, the address is what any other address is; what was shown when stays on record', async () => {
  const check = await site.get('owen', `${own}/showing/end`)
  assert.match(check.text, /Check before you stop showing version 2/)
  assert.ok(check.text.includes(`http://localhost${address}`))
  assert.equal((await site.get(undefined, address)).status, 200, 'the check takes nothing away')
  assert.equal((await site.post('owen', `${own}/showing/end`, {})).status, 303)
  const [gone, never] = [await site.get(undefined, address), await site.get(undefined, nowhere)]
  assert.deepEqual([gone.status, bare(gone.body)], [404, bare(never.body)])
  assert.equal((await site.get(undefined, '/frameworks/guess')).status, 404)
  const page = await site.get('owen', `${own}/showing`)
  assert.match(page.text, /Version 2: shown by Owen Castell at .*, until Owen Castell ended that at/)
  assert.equal((await site.post('owen', `${own}/showing`, { version: '2' })).status, 303)
  assert.equal((await site.get(undefined, address)).status, 200)
})

test('hostile and huge texts are kept as they are, escaped, or refused in words', async () => {
  const hostile = '<script>alert(1)</script> & "quotes"; \'); drop table x; -- =cmd()'
  await site.write('owen', `${own}/sections/pattern`, { 'pattern.services': hostile })
  const { body } = await site.get('amara', `${own}/sections/pattern`)
  assert.ok(!body.includes('<script>alert'))
  assert.ok(body.includes('&lt;script&gt;alert(1)'))
  const huge = await site.write('owen', `${own}/sections/pattern`, {
    ...{ 'pattern.services': 'x'.repeat(20_001), 'pattern.balance': 'This is kept.' },
  })
  assert.equal(huge.status, 422)
  assert.match(huge.text, /Everything else on this page is saved/)
  assert.ok((await site.get('amara', `${own}/sections/pattern`)).text.includes('This is kept.'))
  for (const version of ['', 'x', 'pattern.services=9', '9'.repeat(4000)]) {
    const reply = await site.post('owen', `${own}/sections/pattern`, { version, 'pattern.services': 'Mine' })
    assert.equal(reply.status, 409, 'what was not seen is not overwritten')
  }
  for (const url of [
    '/sections/none',
    '/versions/0',
    '/versions/99',
    '/versions/-1',
    '/earlier/none',
    '/lists/none/new',
  ])
    assert.equal((await site.get('owen', `${own}${url}`)).status, 404, url)
})

test('the check before it is shown finds the names of people and addresses in it', async () => {
  const names =
    'Ask Amara Whitlock or Cllr Marlow, write to Help.Desk@calder.example or call 01632 960 123. Whitlockson is another.'
  await site.write('owen', `${own}/sections/vision`, { 'vision.plan': names })
  assert.equal((await sign('amara')).status, 303)
  const check = await site.get('owen', `${own}/showing/check`)
  assert.match(check.text, /Amara Whitlock : in 1\. Vision and values/)
  assert.match(check.text, /Help\.Desk@calder\.example : in 1\. Vision and values/)
  assert.match(check.text, /Cllr Marlow : in 1\. Vision and values/)
  assert.match(check.text, /01632 960 123 : in 1\. Vision and values/)
  assert.doesNotMatch(check.text, /Owen Castell : in/)
  await site.write('owen', `${own}/sections/vision`, { 'vision.plan': 'Ask the joint team.' })
  assert.equal((await sign('amara')).status, 303)
})

test('a list that is full says so', async () => {
  const add = (name: string) => site.post('owen', `${own}/lists/partner/new`, { name })
  for (let at = 0; at < 100; at++) assert.equal((await add(`Partner ${at}`)).status, 303)
  const more = await add('One more')
  assert.equal(more.status, 409)
  assert.match(more.text, /100 rows at most/)
})

test('its review comes back on “What waits on me” of those who write it, from a month before', async () => {
  const waits = own.replace('/framework', '/waiting')
  const words = 'Review the commissioning framework'
  assert.ok(!(await site.get('owen', waits)).text.includes(words), 'the review is in 2028')
  await site.write('owen', `${own}/details`, {
    ...{ 'details.review-day': '1', 'details.review-month': '12', 'details.review-year': '2026' },
  })
  assert.equal((await sign('amara')).status, 303)
  assert.match((await site.get('owen', waits)).text, new RegExp(words))
  assert.ok(!(await site.get('amara', waits)).text.includes(words))
})

test('where the named signatory has left, it is said, asked and allowed of whoever chairs', async () => {
  const { ewa } = site.world.sample.people
  await site.world.db.unscoped("update people.role set role = 'member' where person_id = $1", [ewa.id])
  await site.write('owen', `${own}/sections/vision`, { 'vision.ambitions': 'More together.' })
  const details = { ...day('2029'), 'details.signatory': ewa.id }
  assert.equal((await site.write('owen', `${own}/details`, details)).status, 303)
  assert.match((await site.get('amara', `${own}/signing`)).text, /it is for Ewa Marsh to sign/)
  assert.equal((await sign('amara')).status, 409)
  await site.world.db.unscoped('update people.role set ended_at = given_at where person_id = $1', [ewa.id])
  assert.match((await site.get('owen', own)).text, /signed by whoever chairs the Board \(now Amara Whitlock\)/)
  assert.match((await site.get('owen', `${own}/details`)).text, /Whoever was named to sign can’t sign here any more/)
  assert.match((await site.get('amara', `${own}/signing`)).text, /You sign as Amara Whitlock, chair/)
  assert.equal((await sign('amara')).status, 303)
})

test('another day of review is a difference, and whoever chooses one is told what it means', async () => {
  assert.match((await site.get('owen', `${own}/details`)).text, /What you change now becomes version \d+/)
  await site.write('owen', `${own}/details`, { ...day('2030'), 'details.signatory': '' })
  const changes = await site.get('owen', `${own}/versions/draft/changes`)
  assert.match(changes.text, /When it is looked at again Before 1 September 2029 Now 1 September 2030/)
  assert.equal((await sign('amara')).status, 303)
})
