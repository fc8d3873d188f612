import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Frame } from '#people'
import { cast, type PersonName } from '#test/world/cast.ts'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { todayPage } from './pages/today.ts'

let story: TestWorld
let app: FastifyInstance

before(async () => {
  story = await openWorld()
  app = await appFor(story)
})
after(() => app.close())

/** Reads a page as somebody of the story. */
const read = async (url: string, who: PersonName): Promise<string> => {
  const { statusCode, body } = await app.inject({ url, headers: { cookie: await story.signedIn(cast[who].email) } })
  assert.equal(statusCode, 200)
  return body
}

/** The part of the page under “Waiting on you”. */
const waitingIn = (page: string): string => /Waiting on you<\/h2>(.*?)<h2/s.exec(page)?.[1] ?? ''

const post = async (url: string, who: PersonName, fields: Readonly<Record<string, string>>): Promise<string> => {
  const { body } = await app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      cookie: await story.signedIn(cast[who].email),
    },
  })
  return body
}

test('Today asks for a signature under the framework where it waits, once, and of nobody else', async () => {
  const own = `/partnerships/${story.sample.partnerships.wexmoor}`
  assert.doesNotMatch(await read(own, 'ines'), /Sign the commissioning framework/)
  const reason = 'The Board meets on Thursday.'
  const check = await post(`${own}/framework/asking`, 'ruth', { reason })
  const seen = /name="seen" value="([^"]*)"/.exec(check)?.[1] ?? ''
  await post(`${own}/framework/asking`, 'ruth', { reason, seen, go: 'ask' })
  const waits = waitingIn(await read(own, 'ines'))
  assert.equal(waits.split('Sign the commissioning framework').length, 2, 'once')
  assert.ok(waits.includes(`href="${own}/framework/signing"`))
  assert.doesNotMatch(await read(own, 'dev'), /Sign the commissioning framework/)
})

test('of much that waits outside the exercise Today names four and leads to the rest', () => {
  const outside = [1, 2, 3, 4, 5, 6].map(at => ({ id: `${at}`, what: `Do ${at}`, href: `/p/${at}` }))
  const frame = { nonce: '', assets: { css: '', js: '' }, warnings: [] } as unknown as Frame
  const view = { own: '/p', greeting: 'Hello', date: '', next: { title: 'Rest', words: '' }, years: [], toOpen: [] }
  const page = todayPage(frame, { ...view, outside, today: '2026-11-26', coming: undefined, isOffered: false }).markup
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6].filter(at => page.includes(`Do ${at}`)),
    [1, 2, 3, 4],
  )
  assert.match(page, /href="\/p\/waiting">And 2 things more outside the exercise/)
})
