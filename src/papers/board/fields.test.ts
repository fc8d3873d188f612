import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { appFor, openWorld, type TestWorld } from '#test/world/test-world.ts'
import { plain, reader } from '../test/screen.ts'
import { wordsIn } from '../test/word.ts'
import { wordKeys, type WordKey } from './words.ts'

let world: TestWorld
let app: FastifyInstance
/** The form of the words, and the year that the rest comes from. */
let screen: string
let paper: string

/** Words of one's own under every key of the paper before the session. */
const own: Readonly<Partial<Record<WordKey, string>>> = {
  'before.introduction': 'The Board is asked for an hour of its winter meeting.',
  'before.decided': 'The Board set this time aside on 9 September; an improvement plan is to follow by January.',
  'before.time': 'A little over an hour, with the tables.',
  'before.implications': 'None for taking part.',
  'before.recommendation': 'That the Board takes part tonight.',
}

before(async () => {
  world = await openWorld()
  app = await appFor(world)
  const { partnerships, exercises, people } = world.sample
  const cookie = await world.signedIn(people.ruth.email)
  const year = `/partnerships/${partnerships.wexmoor}/exercises/${exercises.wexmoor2026}`
  const read = reader(app, cookie, year)
  const payload = new URLSearchParams({ ...Object.fromEntries(wordKeys.map(key => [key, ''])), ...own, version: '0' })
  const saved = await app.inject({
    ...{ method: 'POST', url: `${year}/papers/board-words`, payload: payload.toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie },
  })
  assert.ok(saved.statusCode < 400, saved.body)
  screen = (await Promise.all(['/papers/board-words', ''].map(read))).join(' ')
  const taken = await app.inject({ url: `${year}/papers/board-before.docx`, headers: { cookie } })
  paper = plain(await wordsIn(new Uint8Array(taken.rawPayload)))
})
after(() => app.close())

test('item 44, the six numbered sections stand in their order', () => {
  const sections = [
    ...['1. Introduction', '2. Background', '3. Advice and analysis', 'Next steps', '4. Consultation'],
    ...['Self-analysis exercise', '5. Financial and legal implications', '6. Recommendations'],
  ]
  const places = sections.map(each => paper.indexOf(each))
  assert.ok(
    places.every(at => at >= 0),
    sections.filter((_, at) => places[at] === -1).join(),
  )
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  )
})

/** Each field of the paper before the session (domain items 44 to 48), and where it is said. */
const fields: readonly (readonly [item: string, field: string, words: readonly string[]])[] = [
  ['44', 'introduction', [own['before.introduction'] ?? '']],
  ['45', 'what was decided when, and what is to follow by when', [own['before.decided'] ?? '']],
  ['44', 'financial and legal implications', [own['before.implications'] ?? '']],
  ['44', 'recommendation', [own['before.recommendation'] ?? '']],
  ['49', 'the time it takes', [own['before.time'] ?? '']],
  ['46', 'which groups have sat and which will', ['Management team', 'Commissioning unit', 'Young people’s forum']],
  ['45', 'by when the plan is ready', ['29 January 2027']],
]

for (const [item, field, words] of fields)
  test(`item ${item}, ${field}: on screen and on paper`, () => {
    for (const each of words) {
      assert.ok(screen.includes(each), `on screen: ${each}`)
      assert.ok(paper.includes(each), `on paper: ${each}`)
    }
  })

test('item 47, the standards that were chosen are attached, each with its bands', () => {
  const attached = paper.split('Appendix: the standards that the Board looks at').at(-1) ?? ''
  assert.equal([...attached.matchAll(/What standard \d+ often looks like Score 1 or score 2/g)].length, 6)
})
