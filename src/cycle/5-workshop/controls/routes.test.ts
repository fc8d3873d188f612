import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { appFor } from '#test/world/test-world.ts'
import { openHall, type Hall } from '#test/world/hall.ts'
import { castBallot } from '../actions/balloting.ts'
import { takeNotes, writeNote } from '../actions/noting.ts'
import type { Answer } from '../ballot/answer.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Somebody signed in, in front of one workshop's pages. */
type Facilitator = {
  readonly get: (page: string) => Promise<{ readonly status: number; readonly text: string; readonly markup: string }>
  readonly post: (page: string, fields: Fields) => Promise<{ readonly status: number; readonly text: string }>
}

const read = (markup: string): string =>
  markup
    .replaceAll(/<script[^>]*>[^]*?<\/script>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:?])/g, '$1')

const facilitator = async (app: FastifyInstance, hall: Hall, email: string): Promise<Facilitator> => {
  const cookie = await hall.signedIn(email)
  const path = `/partnerships/${hall.sample.partnerships.wexmoor}/workshops/${hall.workshop}`
  const seen = (reply: { statusCode: number; body: string }) => {
    const markup = reply.body.replaceAll(/nonce="[^"]*"/g, '')
    return { status: reply.statusCode, text: read(markup), markup }
  }
  return {
    get: async page => seen(await app.inject({ url: `${path}/${page}`, headers: { cookie, host: 'localhost' } })),
    post: async (page, fields) =>
      seen(
        await app.inject({
          method: 'POST',
          url: `${path}/${page}`,
          headers: {
            ...{ cookie, host: 'localhost', origin: 'http://localhost' },
            'content-type': 'application/x-www-form-urlencoded',
          },
          payload: new URLSearchParams(
            Object.entries(fields).flatMap(([name, value]) =>
              [value].flat().map((each): [string, string] => [name, each]),
            ),
          ).toString(),
        }),
      ),
  }
}

const answerAll = async (hall: Hall, given: readonly Answer[]): Promise<void> => {
  const round = await hall.round()
  for (const [at, answer] of given.entries()) {
    const participant = hall.people[at]?.participant ?? ''
    assert.ok((await castBallot(hall, hall.workshop, participant, { round, answer })).ok)
  }
}

const champion = 'ruth.adeyemi@wexmoor.example'

describe('the controls', { timeout: 540_000 }, () => {
  let hall: Hall
  let app: FastifyInstance
  let ruth: Facilitator
  let lee: Facilitator
  const seen = async (): Promise<string> => String((await hall.room()).moves.length)
  const press = async (kind: string, more: Fields = {}) =>
    ruth.post('controls/moves', { kind, seen: await seen(), ...more })

  before(async () => {
    hall = await openHall({ people: 7 })
    app = await appFor(hall)
    ruth = await facilitator(app, hall, champion)
    lee = await facilitator(app, hall, hall.sample.people.lee.email)
  })

  it('are there for who runs workshops of the group, and absent for everybody else', async () => {
    assert.equal((await ruth.get('controls')).status, 200)
    assert.equal((await lee.get('controls')).status, 200)
    const joseph = await facilitator(app, hall, hall.sample.people.joseph.email)
    for (const page of ['controls', 'people', 'standards/1', 'candidates', 'minutes', 'closing', 'screen', 'live'])
      assert.equal((await joseph.get(page)).status, 404, page)
    assert.equal((await joseph.get('record')).status, 404, 'before the close')
  })

  it('name the one next thing, and open the hour', async () => {
    const before = await ruth.get('controls')
    assert.match(before.text, /Ready to open .*Open the workshop/)
    assert.equal((await press('step')).status, 303)
    assert.match((await ruth.get('controls')).text, /Welcome .*Start reading: standard 1 of 2/)
  })

  it('a double tap, or a second facilitator, moves once, and the loser sees what happened', async () => {
    const from = await seen()
    const pressed = await Promise.all(
      [ruth, lee].map(each => each.post('controls/moves', { kind: 'step', seen: from })),
    )
    assert.deepEqual(
      pressed.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 409],
    )
    const lost = pressed.find(({ status }) => status === 409)
    assert.match(lost?.text ?? '', /Somebody has moved on since your page was drawn.*The last move was/)
    assert.equal((await hall.room()).progress.step.key, 'read-1')
    assert.equal((await ruth.post('controls/moves', { kind: 'step', seen: from })).status, 409)
  })

  it('pause, go on and add minutes without moving anybody', async () => {
    assert.equal((await press('pause')).status, 303)
    assert.match((await ruth.get('controls')).text, /The clock is paused/)
    assert.equal((await press('resume')).status, 303)
    assert.equal((await press('extend', { minutes: '5' })).status, 303)
    assert.equal((await press('extend', { minutes: '900' })).status, 409)
    assert.equal((await hall.room()).progress.step.key, 'read-1')
  })

  it('say how many have answered and nothing else: no answer changes a byte of controls or wall', async () => {
    await press('step')
    await answerAll(hall, ['2', '2', '3', '4', '2', 'cant-judge'])
    const pages = ['controls', 'screen', 'people', 'live?for=controls', 'live?for=screen']
    // The clock of the sample ticks at every look; a time says nothing about an answer.
    const still = (markup: string): string => markup.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d+:\d\d/g, '')
    const all = async () => Promise.all(pages.map(async page => still((await ruth.get(page)).markup)))
    const before = await all()
    assert.match((await ruth.get('controls')).text, /6 of 7 have answered/)
    assert.match((await ruth.get('screen')).text, /6 of 7 have answered/)
    assert.match((await ruth.get('controls')).text, /This counts those who have answered/)
    await answerAll(hall, ['5', '1', '3', '4', '2', '5'])
    assert.deepEqual(await all(), before)
  })

  it('say what going back costs before it can be pressed', async () => {
    assert.match((await ruth.get('controls')).text, /Back to reading What people have sent in this round is dropped/)
  })

  it('reveal to everybody at once; the wall has no link and nothing to press', async () => {
    await press('step')
    const wall = await ruth.get('screen')
    assert.match(wall.text, /The room’s scores · first of two .*5 scores\. One person can’t judge|6 scores\./)
    assert.doesNotMatch(wall.markup, /<a |<button|<input|<form/)
    assert.match((await ruth.get('controls')).text, /Start the talk/)
  })

  it('of too few tell nothing, and lead to an open show of hands that is named as one', async () => {
    await press('step')
    await takeNotes(hall, hall.workshop, hall.people[0]?.participant ?? '')
    await writeNote(hall, hall.workshop, hall.people[0]?.participant ?? '', {
      ...{ standard: 1, said: 'Clear for early help.', evidence: 'Decision log' },
      ...{ implications: 'One front door\nSettle who decides', version: 0 },
    })
    for (let each = 0; each < 2; each++) await press('step')
    await answerAll(hall, ['1', '2', '3', '4'])
    await press('step')
    assert.match(
      (await ruth.get('controls')).text,
      /Fewer than five scored, so no count is shown.*Write down a show of hands/,
    )
    assert.match((await ruth.get('screen')).text, /Fewer than five scored/)
    const hands = { 'hands-2': '3', 'hands-3': '4', 'hands-cant-judge': '' }
    assert.equal((await ruth.post('standards/3/hands', hands)).status, 422, 'the room is told first')
    assert.equal((await ruth.post('standards/3/hands', { ...hands, open: 'yes' })).status, 303)
    assert.match((await ruth.get('screen')).text, /7 scores, by show of hands/)
    assert.equal(
      (await ruth.post('standards/1/hands', { ...hands, open: 'yes' })).status,
      409,
      'an unseen count stands',
    )
  })

  it('in the plenary put one standard on the wall, beginning with what the tables said', async () => {
    for (let each = 0; each < 2; each++) await press('step')
    assert.match((await ruth.get('screen')).text, /All together .*What do we agree\?/)
    await press('show', { shows: 'standard-1' })
    assert.match((await ruth.get('screen')).text, /What the tables said A Clear for early help\. B No notes\./)
    assert.match((await ruth.get('standards/1')).markup, /<textarea[^>]*>\s*Clear for early help\.<\/textarea>/)
  })

  it('record what the room decides, with a summary, and dissent where somebody asks', async () => {
    const page = 'standards/1'
    assert.equal((await ruth.post(page, { outcome: 'agreed', score: '2', words: ' ' })).status, 422)
    assert.equal((await ruth.post(page, { outcome: 'none', words: 'Two views', 'would-settle': '' })).status, 422)
    assert.equal((await ruth.post(page, { outcome: 'agreed', score: '2', words: 'Clear in part.' })).status, 303)
    assert.equal(
      (await ruth.post(`${page}/dissents`, { dissent: 'Housing was not heard.', 'said-by': '' })).status,
      303,
    )
    assert.match((await ruth.get('screen')).text, /We agreed: 2/)
    assert.match((await ruth.get(page)).text, /Housing was not heard\. Without a name/)
    assert.equal((await ruth.post('standards/3', { outcome: 'champion', words: '' })).status, 303)
    assert.match((await ruth.get('controls')).text, /Left to the champion/)
  })

  it('draw the candidates from the notes without retyping', async () => {
    const offered = await ruth.get('candidates')
    assert.match(offered.markup, /value="One front door"/)
    const taken = {
      ...{ take: ['0', '1'], 'words-0': 'One front door', 'heard-0': 'Table A on standard 1', 'standards-0': '1' },
      ...{ 'words-1': 'Settle who decides placements', 'heard-1': 'Table A on standard 1', 'standards-1': '1 99' },
    }
    assert.match((await ruth.get('controls')).text, /There is nothing to rank\. List what the room ranks/)
    assert.equal((await ruth.post('candidates', taken)).status, 303)
    assert.equal((await ruth.post('candidates', { own: 'One calendar\n\nOne budget' })).status, 303)
    const [first, second, ...more] = (await hall.room()).candidates
    assert.deepEqual(
      [first?.words, second?.words, second?.standards, more.length],
      ['One front door', 'Settle who decides placements', [1], 2],
    )
    const last = more[1]?.id ?? ''
    assert.equal(
      (await ruth.post('candidates/rewordings', { candidate: last, words: 'x', do: 'withdraw' })).status,
      303,
    )
    assert.equal(
      (await ruth.post('candidates/rewordings', { candidate: hall.workshop, words: 'x', do: 'withdraw' })).status,
      409,
    )
    assert.equal((await ruth.post('candidates', {})).status, 422)
  })

  it('keep the list as it is once dots lie on it', async () => {
    await press('step')
    assert.match((await ruth.get('screen')).text, /What should come first\? .*One front door/)
    assert.equal((await ruth.post('candidates', { own: 'Late' })).status, 409)
  })

  it('know who is in the room: tables, paper, and who is taken out', async () => {
    assert.equal((await ruth.post('people/paper', { 'shown-as': '' })).status, 422)
    assert.equal((await ruth.post('people/paper', { 'shown-as': 'A head teacher', how: ['by-role'] })).status, 303)
    const { people, tables } = await hall.room()
    const person = people[1]?.id ?? ''
    const other = tables.find(({ id }) => id !== people[1]?.table)?.id ?? ''
    assert.equal((await ruth.post('people/tables', { participant: person, table: other })).status, 303)
    assert.equal((await hall.room()).people.find(({ id }) => id === person)?.table, other)
    assert.equal((await ruth.post('people/removals', { participant: person })).status, 303)
    assert.equal((await ruth.post('people/removals', { participant: hall.workshop })).status, 409)
    const page = await ruth.get('people')
    assert.match(page.text, /7 people take part\..*A head teacher on paper.*Taken out Person 2.*you will see it/)
  })

  it('lock the door', async () => {
    assert.equal((await ruth.post('controls/door', { door: 'locked' })).status, 303)
    assert.match((await ruth.get('controls')).text, /The door is locked/)
  })

  it('say what closing writes where, and close once; the record is there at once', async () => {
    await press('step')
    await press('step')
    assert.equal(
      (await ruth.post('minutes', { kind: 'assurance', assurance: 'The Board is assured of early help.' })).status,
      303,
    )
    assert.equal((await ruth.post('minutes', { kind: 'decision', decision: '' })).status, 422)
    const closing = await ruth.get('closing')
    assert.match(closing.text, /Agreed scores on standard 1 .*The positions/)
    assert.match(closing.text, /The candidate priorities are not ranked/)
    const pressed = await Promise.all([ruth, lee].map(each => each.post('closing', {})))
    assert.deepEqual(
      pressed.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 409],
    )
    assert.match((await ruth.get('controls')).text, /is closed .*Read the record/)
    assert.equal((await press('step')).status, 409)
    const joseph = await facilitator(app, hall, hall.sample.people.joseph.email)
    const { text } = await joseph.get('record')
    assert.match(text, /Person 1 .*A head teacher.*1 person worked on paper.*1 person was taken out/)
    assert.match(text, /Agreed: 2, recorded by Ruth Adeyemi/)
    assert.match(text, /Dissent Housing was not heard\. Without a name/)
    assert.match(text, /No count of dots may be shown/)
    assert.match(text, /The Board is assured of early help\./)
    assert.match(text, /5 minutes added \(Ruth Adeyemi/)
    assert.doesNotMatch(text, /Person 2\b/)
  })

  it('give the record as Word, and not before its end', async () => {
    const { sample, workshop } = hall
    const cookie = await hall.signedIn(champion)
    const papers = `/partnerships/${sample.partnerships.wexmoor}/exercises/${sample.exercises.wexmoor2026}/papers`
    const file = (name: string) => app.inject({ url: `${papers}/${name}`, headers: { cookie, host: 'localhost' } })
    const word = await file(`workshop-record.docx?workshop=${workshop}`)
    assert.equal(word.statusCode, 200)
    assert.match(String(word.headers['content-disposition']), /workshop-record-commissioning-unit-workshop/)
    assert.equal((await file(`workshop-record.docx?workshop=${sample.workshops.board}`)).statusCode, 409)
    assert.equal((await file('workshop-record.docx')).statusCode, 404)
  })
})
