import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { cast } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'

let story: TestWorld
let app: FastifyInstance

before(async () => {
  story = await openWorld()
  app = await appFor(story)
})
after(() => app.close())

const post = async (who: keyof typeof cast, url: string, fields: Readonly<Record<string, string>>) => {
  const cookie = await story.signedIn(cast[who].email)
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie }
  const reply = await app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers })
  assert.equal(reply.statusCode, 303, reply.body.slice(0, 2000))
}
const get = async (who: keyof typeof cast, url: string) =>
  (await app.inject({ url, headers: { cookie: await story.signedIn(cast[who].email) } })).body.replaceAll(/\s+/g, ' ')

test('an action from a record is listed with the title that the record has now, as long as it can be read', async () => {
  const { partnerships, exchanged } = story.sample
  const wexmoor = `/partnerships/${partnerships.wexmoor}`
  const found = `${wexmoor}/exchange/found/${exchanged.nameless}`
  await post('dev', `${found}/action`, { words: 'Pay the first quarter in advance.', sees: 'partnership' })
  await post('dev', `${found}/action`, { words: 'Read the form aloud.' })
  const link = `<a class="govuk-link" href="${found}">The tender that nobody answered</a>`
  for (const [who, list] of [
    ['ruth', `${wexmoor}/actions`],
    ['dev', `${wexmoor}/actions/own`],
  ] as const)
    assert.ok((await get(who, list)).includes(link), who)
  const one = new RegExp(`href="(${wexmoor}/actions/[0-9a-f-]{36})"[^>]*>Pay the first quarter`).exec(
    await get('ruth', `${wexmoor}/actions`),
  )?.[1]
  assert.match(await get('ruth', one ?? ''), new RegExp(`href="${found}"[^>]*>\\s*The tender that nobody answered`))

  const record = `/partnerships/${partnerships.calder}/exchange/records/${exchanged.nameless}`
  await post('sunita', `${record}/publication`, { does: 'down' })
  for (const page of [`${wexmoor}/actions`, one ?? '']) {
    const now = await get('ruth', page)
    assert.match(now, /Practice exchange: case study/, page)
    assert.doesNotMatch(now, /The tender that nobody answered/, page)
    assert.ok(!now.includes(found), page)
  }
})
