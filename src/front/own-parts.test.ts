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

const post = (url: string, cookie: string, fields: Readonly<Record<string, string>> = {}) =>
  app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
  })
const get = async (url: string, cookie: string) =>
  (await app.inject({ url, headers: { cookie } })).body.replaceAll(/\s+/g, ' ')

test('one’s own data hold the diary and whom one follows, and nobody else’s', async () => {
  const [dev, mair] = [await story.signedIn(cast.dev.email), await story.signedIn(cast.mair.email)]
  await post('/you/notes', dev, { about: 'Swap shop', words: 'Ask about the tram.' })
  await story.db.unscoped(
    `insert into exchange.follow values ($1, 'standard', 'commissioning-12.v1/3', 'Looking at need', now())`,
    [story.sample.people.dev.id],
  )
  assert.match(await get('/you', dev), /href="\/you\/notes">Your private notes/)
  const data = JSON.parse(await get('/you/data', dev)) as Readonly<Record<string, unknown>>
  assert.equal(data['email'], cast.dev.email)
  assert.match(JSON.stringify(data['privateNotes']), /"about":"Swap shop","words":"Ask about the tram\."/)
  assert.ok('checklists' in data, 'what is answered alone, as the tests of checklists see')
  assert.match(await get('/you', dev), /href="\/you\/checklists">Checklists that you went through alone/)
  assert.match(JSON.stringify(data['follows']), /"kind":"standard","called":"Looking at need"/)
  const others = await get('/you/data', mair)
  assert.match(others, /"privateNotes"/)
  assert.doesNotMatch(others, /tram|Looking at need/)
})

test('who is erased has read what goes and what stays, and their diary and list are gone', async () => {
  const dev = await story.signedIn(cast.dev.email)
  const page = await get('/you/erasure', dev)
  assert.match(page, /Your private notes and the list of whom and what you follow are deleted\./)
  assert.match(page, /“Who to ask”, those words stay until they are changed: ask the champion/)
  assert.equal((await post('/you/erasure', dev)).statusCode, 303)
  const { id } = story.sample.people.dev
  for (const table of ['note', 'follow', 'seen'])
    assert.deepEqual(await story.db.unscoped(`select from exchange.${table} where person_id = $1`, [id]), [], table)
  const left = await story.db.unscoped('select from exchange.shown where writer_id = $1 or writer_name = $2', [
    id,
    cast.dev.name,
  ])
  assert.deepEqual(left, [])
})
