import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSite, type Site } from '../test/site.ts'

let site: Site
let own = ''
before(async () => {
  site = await openSite()
  own = site.own
  await site.write('owen', `${own}/sections/vision`, { 'vision.shared': 'Every child is safe and heard.' })
})
after(() => site.app.close())

const reason = 'The tender for short breaks opens before the rest is agreed'
const waiting = async (): Promise<string> => (await site.get('amara', own.replace('/framework', '/waiting'))).text
const seenOn = (body: string): string => /name="seen" value="([^"]*)"/.exec(body)?.[1] ?? ''
const check = () => site.post('owen', `${own}/asking`, { reason })

test('nobody is asked for what could not be signed', async () => {
  assert.match((await site.get('owen', `${own}/asking`)).text, /The day of its review is missing/)
  assert.equal((await check()).status, 409)
  assert.match(
    (await site.get('owen', `${own}/missing`)).text,
    /Before it can be signed: the day of its review is missing/,
  )
  await site.write('owen', `${own}/details`, {
    ...{ 'details.review-day': '1', 'details.review-month': '9', 'details.review-year': '2028' },
  })
})

test('what is missing is listed, and the reason is asked for in a line', async () => {
  assert.match((await site.get('owen', own)).body, /href="[^"]*\/asking"[^>]*>Ask for the signature as it is/)
  const page = await site.get('owen', `${own}/asking`)
  for (const words of ['elements are missing', 'The values', 'Amara Whitlock'])
    assert.ok(page.text.includes(words), words)
  const none = await site.post('owen', `${own}/asking`, { reason: ' ' })
  assert.equal(none.status, 422)
  assert.match(none.text, /Write why it should be signed as it is/)
  const long = await site.post('owen', `${own}/asking`, { reason: 'x'.repeat(301) })
  assert.equal(long.status, 422)
  assert.ok(long.body.includes('x'.repeat(301)), 'what was typed stays')
})

test('a check says who is asked, for what and why, and asks nobody by itself', async () => {
  const page = await check()
  assert.equal(page.status, 200)
  for (const words of ['Check before you ask', 'Amara Whitlock', reason, 'The values'])
    assert.ok(page.text.includes(words), words)
  assert.ok(!(await waiting()).includes('Sign the commissioning framework'))
  const changed = await site.post('owen', `${own}/asking`, { reason, go: 'change' })
  assert.ok(changed.body.includes(`value="${reason}"`))
})

test('a list that has changed since it was read is read again first', async () => {
  const seen = seenOn((await check()).body)
  await site.write('owen', `${own}/sections/vision`, { 'vision.values': 'We listen.' })
  const late = await site.post('owen', `${own}/asking`, { reason, seen, go: 'ask' })
  assert.equal(late.status, 409)
  assert.match(late.text, /What is missing has changed/)
  assert.ok(late.body.includes(`value="${reason}"`))
})

test('the signatory hears of it with the reason, until it is taken back', async () => {
  const ask = async () => site.post('owen', `${own}/asking`, { reason, seen: seenOn((await check()).body), go: 'ask' })
  assert.equal((await ask()).status, 303)
  assert.match(
    await waiting(),
    /Sign the commissioning framework .*Owen Castell asks you to, although \d+ elements are missing/,
  )
  assert.equal((await ask()).status, 409, 'once for a version')
  assert.equal((await site.post('owen', `${own}/asking/end`, {})).status, 303)
  assert.ok(!(await waiting()).includes('Sign the commissioning framework'))
  assert.equal((await ask()).status, 303)
  const page = await site.get('amara', `${own}/signing`)
  assert.match(page.text, /Owen Castell asks you to sign, although \d+ elements are missing/)
  assert.ok(page.text.includes(reason))
  assert.match((await site.get('amara', own)).text, /Read it and sign it/)
})

test('the signatory takes Word and PDF of exactly what would be signed, while it reads so', async () => {
  const { body, text } = await site.get('amara', `${own}/signing`)
  const files = [...body.matchAll(/href="([^"]*paper\.(?:docx|pdf)\?mark=[^"]*)"/g)].map(([, href]) => href ?? '')
  assert.equal(files.length, 2)
  const mark = /mark=([0-9a-z]+)/.exec(files[0] ?? '')?.[1] ?? ''
  assert.ok(mark !== '' && text.includes(mark), 'the page says the mark that the papers bear')
  for (const file of files) assert.equal((await site.get('amara', file)).status, 200, file)
  await site.write('owen', `${own}/sections/vision`, { 'vision.plan': 'The plan of 2026.' })
  for (const file of files) {
    const gone = await site.get('amara', file)
    assert.equal(gone.status, 409, file)
    assert.match(gone.text, /The framework has changed/)
  }
})

test('the reason stands with the version that was signed, and is nobody’s outside', async () => {
  const version = await site.versionOn('amara', `${own}/signing`)
  assert.equal((await site.post('amara', `${own}/signing`, { version })).status, 303)
  const page = await site.get('amara', `${own}/versions/1`)
  assert.ok(page.text.includes(reason) && page.text.includes('Owen Castell'))
  assert.match(page.text, /What this version leaves out/)
  assert.equal((await site.post('owen', `${own}/showing`, { version: '1' })).status, 303)
  const address = /\/frameworks\/[0-9a-f-]{36}/.exec((await site.get('owen', `${own}/showing`)).body)?.[0] ?? ''
  const shown = await site.get(undefined, address)
  assert.equal(shown.status, 200)
  assert.ok(!shown.body.includes(reason) && !shown.body.includes('Castell'))
})

test('those who do not write it ask nobody', async () => {
  assert.equal((await site.get('amara', `${own}/asking`)).status, 404)
  assert.equal((await site.post('amara', `${own}/asking`, { reason, go: 'ask' })).status, 404)
  assert.equal((await site.post('amara', `${own}/asking/end`, {})).status, 404)
})
