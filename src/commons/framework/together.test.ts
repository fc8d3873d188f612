import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openSite, type Seen, type Site } from './test/site.ts'

let site: Site
let own = ''
before(async () => {
  site = await openSite()
  own = site.own
})
after(() => site.app.close())

const statuses = (replies: readonly Seen[]): readonly number[] =>
  replies.map(({ status }) => status).toSorted((one, other) => one - other)
const times = async (count: number, ask: (at: number) => Promise<Seen>): Promise<readonly number[]> =>
  statuses(await Promise.all(Array.from({ length: count }, (_, at) => ask(at))))
const partners = async (): Promise<readonly string[]> =>
  [
    ...(await site.get('owen', `${own}/sections/partners`)).body.matchAll(
      /<b><span class="typed ">(Partner \d+)<\/span><\/b>/g,
    ),
  ].map(([, name = '']) => name)
const add = (name: string) => site.post('owen', `${own}/lists/partner/new`, { name })

test('two who begin a framework at once begin one, and both texts stand', async () => {
  const write = (box: string) => site.post('owen', `${own}/sections/vision`, { version: '', [box]: `About ${box}` })
  assert.deepEqual(statuses(await Promise.all([write('vision.shared'), write('vision.plan')])), [303, 303])
  const { body } = await site.get('owen', `${own}/sections/vision`)
  assert.ok(body.includes('About vision.shared') && body.includes('About vision.plan'))
})

test('rows that are added at once have each their place, and can be moved', async () => {
  assert.deepEqual(await times(4, at => add(`Partner ${at}`)), [303, 303, 303, 303])
  const before = await partners()
  assert.equal(new Set(before).size, 4)
  const { body } = await site.get('owen', `${own}/sections/partners`)
  const last = [...body.matchAll(/id="row-([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? ''
  await site.write('owen', `${own}/sections/partners`, { go: `up.partner.${last}` })
  assert.deepEqual(await partners(), [before[0], before[1], before[3], before[2]])
})

test('a list is not filled beyond its end by many who add at once', async () => {
  for (let at = 4; at < 98; at++) assert.equal((await add(`Partner ${at}`)).status, 303)
  assert.deepEqual(await times(5, at => add(`Partner ${98 + at}`)), [303, 303, 409, 409, 409])
})

test('a signature that is asked for twice at once is asked for once', async () => {
  const day = { 'details.review-day': '1', 'details.review-month': '9', 'details.review-year': '2028' }
  assert.equal((await site.write('owen', `${own}/details`, day)).status, 303)
  const reason = 'The tender cannot wait'
  const check = await site.post('owen', `${own}/asking`, { reason })
  const seen = /name="seen" value="([^"]*)"/.exec(check.body)?.[1] ?? ''
  assert.deepEqual(
    await times(3, () => site.post('owen', `${own}/asking`, { reason, seen, go: 'ask' })),
    [303, 409, 409],
  )
})

test('a button that is pressed twice signs one version', async () => {
  const version = await site.versionOn('amara', `${own}/signing`)
  assert.deepEqual(await times(3, () => site.post('amara', `${own}/signing`, { version })), [303, 409, 409])
  const { text } = await site.get('amara', `${own}/signing`)
  assert.match(text, /Version 1 was signed by/)
  assert.doesNotMatch(text, /Version 2/)
})
