import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { appFor } from '#test/world/test-world.ts'
import type { Answer } from '../ballot/answer.ts'
import { openHall } from '#test/world/hall.ts'

type Seen = { readonly before: readonly string[]; readonly after: readonly string[] }

/** Script nonces are new for every reply and tell nothing. */
const bare = (text: string): string => text.replaceAll(/nonce[-=]["']?[\w+/=-]+/g, 'nonce')

/** Every reply that anybody gets while a round is open and once it is revealed, when one of seven answers that. */
const run = async (answer: Answer): Promise<Seen> => {
  const hall = await openHall({ people: 7, standards: [1] })
  const app = await appFor(hall)
  const ruth = await hall.signedIn(hall.sample.people.ruth.email)
  const held = `/partnerships/${hall.sample.partnerships.wexmoor}/workshops/${hall.workshop}`
  const year = `/partnerships/${hall.sample.partnerships.wexmoor}/exercises/${hall.sample.exercises.wexmoor2026}`
  const phones = hall.people.map(({ token }) => `workshop=${token}`)
  const seen: string[] = []
  const note = (reply: { statusCode: number; headers: object; body: string }): void => {
    const headers = Object.entries(reply.headers).filter(
      ([name]) => !['date', 'content-security-policy'].includes(name),
    )
    seen.push(JSON.stringify([reply.statusCode, headers, bare(reply.body)]))
  }
  const get = async (url: string, cookie: string, accept = 'text/html'): Promise<void> =>
    note(await app.inject({ method: 'GET', url, headers: { cookie, accept } }))
  const lookAround = async (): Promise<void> => {
    for (const cookie of phones) {
      await get('/workshop', cookie)
      await get('/workshop/live?revision=0', cookie, 'application/json')
    }
    for (const page of ['', '/controls', '/people', '/screen', '/record', '/run-sheet', '/standards/1', '/candidates'])
      await get(`${held}${page}`, ruth)
    for (const what of ['controls', 'screen'])
      await get(`${held}/live?for=${what}&revision=0`, ruth, 'application/json')
    for (const page of ['', '/positions', '/positions/1', '/papers', '/spread', '/coverage'])
      await get(`${year}${page}`, ruth)
  }
  await hall.step(3)
  const round = await hall.round()
  for (const [at, cookie] of phones.entries()) {
    const payload = new URLSearchParams({ round, answer: at === 3 ? answer : '2' }).toString()
    const headers = {
      ...{ cookie, accept: at % 2 === 0 ? 'application/json' : 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/x-www-form-urlencoded',
    }
    note(await app.inject({ method: 'POST', url: '/workshop/ballot', headers, payload }))
    if (at === 3 || at === 6) await lookAround()
  }
  const before = seen.splice(0)
  await hall.step()
  await lookAround()
  await app.close()
  return { before, after: seen }
}

/** Where two replies part, short enough to be read; nothing where they are the same. */
const difference = (one: string, other: string): string => {
  if (one === other) return ''
  const at = [...one].findIndex((sign, place) => sign !== other[place])
  return `${one.slice(Math.max(0, at - 80), at + 60)} <> ${other.slice(at, at + 60)}`
}

describe('two runs that differ in one ballot', () => {
  it('answer every request with the same bytes until the reveal, and with others from then on', async () => {
    const [one, other] = [await run('1'), await run('5')]
    assert.ok(one.before.length > 60)
    for (const reply of one.before) assert.match(reply, /^\[(?:200|303|404),/)
    assert.deepEqual(one.before.map((reply, at) => difference(reply, other.before[at] ?? '')).filter(Boolean), [])
    assert.notDeepEqual(one.after, other.after)
  })
})
