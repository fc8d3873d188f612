import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'
import { answers, type Answer } from '../ballot/answer.ts'
import { join } from '../actions/people.ts'
import { openPhones, type Phone } from '../test/phones.ts'

describe('a phone through a round', { timeout: 360_000 }, () => {
  let hall: Hall
  let phones: readonly Phone[]
  let someone: Phone
  let newPhone: (token?: string) => Phone

  before(async () => {
    hall = await openHall({ people: 7 })
    const opened = await openPhones(hall)
    newPhone = opened.phone
    phones = hall.people.map(({ token }) => newPhone(token))
    const [first] = phones
    assert.ok(first)
    someone = first
  })

  const send = async (phone: Phone, answer: Answer, more: Readonly<Record<string, string>> = {}) =>
    phone.post('/workshop/ballot', { round: await hall.round(), answer, ...more })

  /** Everything that anybody in the room can ask for. */
  const everything = async (): Promise<readonly string[]> =>
    Promise.all(
      phones.flatMap(phone => [
        phone.get('/workshop').then(({ markup }) => markup),
        phone.get('/workshop/notes').then(({ markup }) => markup),
        phone.poll().then(({ body }) => body),
      ]),
    )

  it('welcomes, reads and scores as the facilitator moves', async () => {
    await hall.step()
    assert.match((await someone.get('/workshop')).text, /Welcome .*We look at 2 standards/)
    await hall.step()
    assert.match((await someone.get('/workshop')).text, /What the scores mean/)
    await hall.step()
    assert.match((await someone.get('/workshop')).text, /Send my score/)
  })

  it('asks for a choice where there is none', async () => {
    const round = await hall.round()
    const none = await someone.post('/workshop/ballot', { round, comment: 'Hm' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Choose a score from 1 to 5, or “I can’t judge this one”/)
    assert.match(none.markup, />\s*Hm<\/textarea>/)
    assert.deepEqual((await someone.send('/workshop/ballot', { round })).data, {
      ...{ sent: false, reason: 'mistake', message: 'Choose a score from 1 to 5, or “I can’t judge this one”' },
    })
  })

  it('gives the same reply for every answer, and shows nobody anything that depends on it', async () => {
    const shown: string[] = []
    const replies = new Set<string>()
    for (const answer of answers) {
      const { status, goesTo, markup } = await send(someone, answer)
      replies.add(`${status} ${goesTo} ${markup}`)
      const data = await someone.send('/workshop/ballot', { round: await hall.round(), answer })
      replies.add(`${data.status} ${data.body}`)
      shown.push((await everything()).join('\n'))
    }
    assert.deepEqual([...replies], ['303 /workshop ', '200 {"sent":true}'])
    assert.equal(new Set(shown).size, 1)
  })

  it('says that an answer is in, without the answer', async () => {
    await send(someone, '4', { comment: 'We never meet.' })
    const { text, markup } = await someone.get('/workshop')
    assert.match(text, /Sent\. You can change it until the reveal/)
    assert.doesNotMatch(markup, /<input[^>]* checked|never meet/)
    const { data } = await someone.poll()
    assert.match(String(data['frame']), /Sent\./)
    assert.doesNotMatch(String(data['frame']), /<input[^>]* checked|never meet/)
  })

  it('lets a late joiner wait for the next round, and says so if they try', async () => {
    const joined = await join(hall, hall.workshop, {
      ...{ kind: 'taking-part', shownAs: 'Late', byRole: false, under18: false },
    })
    assert.ok(joined.ok)
    const late = newPhone(joined.value.token)
    assert.match((await late.get('/workshop')).text, /This round began before you came/)
    const refused = await send(late, '1')
    assert.equal(refused.status, 409)
    assert.match(refused.text, /You take part from the next round/)
  })

  it('lets observers see and not answer', async () => {
    const joined = await join(hall, hall.workshop, { kind: 'observer', shownAs: 'Jo', byRole: false, under18: false })
    assert.ok(joined.ok)
    const observer = newPhone(joined.value.token)
    assert.match((await observer.get('/workshop')).text, /You are watching/)
    assert.equal((await send(observer, '1')).status, 409)
    assert.equal((await observer.post('/workshop/note-taker', {})).status, 409)
  })

  it('shows the room’s count at the reveal, with what was added, and counts each phone once', async () => {
    const given: readonly Answer[] = ['4', '2', '2', '2', '3', '5', 'cant-judge']
    for (const [at, phone] of phones.entries()) await send(phone, given[at] ?? '1')
    const stale = await hall.round()
    await hall.step()
    const { text } = await someone.get('/workshop')
    assert.match(text, /6 scores, from 2 to 5\. 1 person could not judge\./)
    const late = await someone.post('/workshop/ballot', { round: stale, answer: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text, /came after the reveal and was not counted\. Tell the people at your table/)
    const { status, data } = await someone.send('/workshop/ballot', { round: stale, answer: '1' })
    assert.deepEqual([status, data['reason']], [409, 'too-late'])
    assert.equal((await someone.post('/workshop/ballot', { round: stale })).status, 409)
    assert.match((await someone.get('/workshop')).text, /6 scores, from 2 to 5/)
  })

  it('says of too few scores the same, however many there were', async () => {
    const other = await hallIn(hall, { people: 7, standards: [1, 3] })
    const opened = await openPhones(other)
    const shown: string[] = []
    await other.step(2)
    for (const scores of [0, 4]) {
      await other.step(shown.length === 0 ? 1 : 3)
      const round = await other.round()
      for (const { token } of other.people.slice(0, scores)) {
        await opened.phone(token).post('/workshop/ballot', { round, answer: '2', comment: 'Quite.' })
      }
      await other.step()
      const page = await opened.phone(other.people[0]?.token).get('/workshop')
      assert.doesNotMatch(page.text, /Quite/)
      shown.push(page.text.replaceAll(/(?<=Too few scores to show )[^.]+\./g, '').replaceAll(/, \d of 2/g, ''))
    }
    assert.match(shown[0] ?? '', /Fewer than five people scored/)
    assert.equal(shown[0], shown[1])
  })
})
