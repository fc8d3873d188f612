import { hashOf } from '#people'
import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { openHall, type Hall } from '#test/world/hall.ts'
import { move } from '../../actions/moving.ts'
import { inviteAhead } from '../../actions/people.ts'
import { setPersonalLink } from '../../store/people.ts'
import { openPhones, type Phone } from '../../test/phones.ts'

describe('scoring ahead, by a link alone', { timeout: 360_000 }, () => {
  const link = `/ahead/${'a'.repeat(43)}`
  let hall: Hall
  let newPhone: (token?: string) => Phone
  let ann: Phone
  let round: string

  before(async () => {
    hall = await openHall({ people: 5, recipe: { ahead: true } })
    const [invited] = await inviteAhead(hall.hand, hall.workshop, [{ shownAs: 'Ann', byRole: false, under18: false }])
    assert.ok(invited)
    await hall.hand.write(tx => setPersonalLink(tx, invited.participant, hashOf('a'.repeat(43))))
    newPhone = (await openPhones(hall)).phone
    ann = newPhone()
  })

  it('opens nothing with another link', async () =>
    assert.equal((await ann.get(`/ahead/${'b'.repeat(43)}`)).status, 404))

  it('says where the answer is until the reveal, back-ups too', async () => {
    const { text, markup } = await ann.get(link)
    assert.match(text, /You score as Ann.*back-ups of those days may hold it under that code too/)
    round = /name="round" value="([^"]*)"/.exec(markup)?.[1] ?? ''
  })

  it('takes an answer and a change of it, and never shows which', async () => {
    assert.equal((await ann.post(link, { round })).status, 422)
    assert.equal((await ann.post(link, { round, answer: '3' })).goesTo, link)
    const again = await ann.get(`${link}?standard=1`)
    assert.match(again.text, /Sent\. You can change it until the reveal/)
    assert.doesNotMatch(again.markup, /<input[^>]* checked/)
    assert.deepEqual((await ann.send(link, { round, answer: '2' })).data, { sent: true })
  })

  it('counts with the room’s at the reveal, and not after it', async () => {
    await hall.step(3)
    for (const { token } of hall.people.slice(0, 4)) {
      await newPhone(token).post('/workshop/ballot', { round: await hall.round(), answer: '2' })
    }
    await hall.step()
    const late = await ann.post(link, { round, answer: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text, /came after the reveal/)
    assert.match((await newPhone(hall.people[0]?.token).get('/workshop')).text, /5 scores, all 2\./)
    assert.match((await ann.get(link)).text, /Over: the room has had it/)
  })

  it('comes in as the same person', async () => {
    const before = (await hall.room()).people.length
    assert.equal((await ann.post(`${link}/arrival`, {})).goesTo, '/workshop')
    assert.equal((await ann.get('/workshop')).status, 200)
    assert.ok((await hall.room()).people.find(({ shownAs }) => shownAs === 'Ann')?.table, 'and has a table')
    assert.equal((await hall.room()).people.length, before)
  })

  it('takes nothing before the day on which scoring opens', async () => {
    await hall.db.unscoped("update workshop.workshop set opened_at = null, ahead_from = '2026-11-20' where id = $1", [
      hall.workshop,
    ])
    assert.match((await ann.get(link)).text, /You can answer from 20 November 2026/)
    assert.equal((await ann.post(link, { round, answer: '1' })).status, 409)
  })

  it('ends with the workshop', async () => {
    await hall.db.unscoped('update workshop.workshop set closed_at = now() where id = $1', [hall.workshop])
    const over = await ann.get(link)
    assert.equal(over.status, 409)
    assert.match(over.text, /is over and its record is done/)
  })
})

it(
  'says that what was scored ahead was dropped, when the room goes back to reading',
  { timeout: 180_000 },
  async () => {
    const hall = await openHall({ people: 5, recipe: { ahead: true } })
    const [invited] = await inviteAhead(hall.hand, hall.workshop, [{ shownAs: 'Ann', byRole: false, under18: false }])
    assert.ok(invited)
    await hall.hand.write(tx => setPersonalLink(tx, invited.participant, hashOf('c'.repeat(43))))
    const ann = (await openPhones(hall)).phone()
    const link = `/ahead/${'c'.repeat(43)}`
    const first = await ann.get(`${link}?standard=1`)
    const round = /name="round" value="([^"]*)"/.exec(first.markup)?.[1] ?? ''
    await ann.post(link, { round, answer: '3' })
    await hall.step(3)
    const seen = (await hall.room()).moves.length
    assert.ok((await move(hall.hand, hall.workshop, { kind: 'back', seen })).ok)
    const after = await ann.get(link)
    assert.match(after.text, /Dropped: the room went back or left it out\. What you sent is deleted and not counted/)
    assert.equal((await ann.post(link, { round, answer: '2' })).status, 409)
  },
)
