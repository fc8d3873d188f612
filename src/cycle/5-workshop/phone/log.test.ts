import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openHall } from '#test/world/hall.ts'
import { appFor } from '#test/world/test-world.ts'

type Stream = { write: (line: string) => void }

/** What the server writes to its log from now on, instead of writing it. */
const linesOf = (log: object): readonly string[] => {
  const lines: string[] = []
  const symbol = Object.getOwnPropertySymbols(log).find(each => each.description === 'pino.stream')
  assert.ok(symbol)
  const { [symbol]: stream } = log as Record<symbol, Stream>
  assert.ok(stream)
  stream.write = line => lines.push(line)
  return lines
}

test('the log of what phones send holds no answer, no word and nobody', { timeout: 300_000 }, async () => {
  const hall = await openHall({ people: 1 })
  const app = await appFor(hall, { log: { level: 'trace' } })
  const lines = linesOf(app.log)
  await hall.step(3)
  const [round, { code }] = [await hall.round(), (await hall.room()).workshop]
  const [me] = hall.people
  assert.ok(me)
  const ask = (method: 'GET' | 'POST', url: string, payload?: string) =>
    app.inject({
      ...{ method, url },
      headers: {
        ...{ host: 'localhost', origin: 'http://localhost', cookie: `workshop=${me.token}` },
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    })
  await ask('POST', '/workshop/ballot', `round=${round}&answer=4&comment=Unsaid+words`)
  await ask('POST', '/workshop/ballot', `round=${round}&answer=40&comment=Unsaid+words`)
  await ask('POST', '/workshop/dots', `round=${round}&candidate=${round}`)
  await ask('POST', '/workshop/note-taker', '')
  await ask('POST', '/workshop/notes', 'standard=1&version=0&said=Unsaid+words')
  await ask('POST', `/join/${code}`, 'name=Unsaid+words')
  await ask('GET', '/workshop/live')
  await ask('GET', `/ahead/${me.token}`)
  const log = lines.join('')
  for (const path of ['/workshop/ballot', '/workshop/dots', '/workshop/notes', '/join/:part', '/ahead/:part']) {
    assert.ok(log.includes(`"path":"${path}"`), `${path} is in the log`)
  }
  const secrets = [me.token, me.participant, round, code, 'Unsaid words', 'Unsaid+words', 'answer']
  for (const secret of secrets) assert.ok(!log.includes(secret), `${secret} is in the log`)
  await app.close()
})
