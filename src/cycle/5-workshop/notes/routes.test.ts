import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { openHall, type Hall } from '#test/world/hall.ts'
import { openPhones, type Phone } from '../test/phones.ts'

describe('the notes of a table', { timeout: 360_000 }, () => {
  let hall: Hall
  let sam: Phone
  let priya: Phone
  let elsewhere: Phone

  before(async () => {
    hall = await openHall({ people: 4 })
    const { phone } = await openPhones(hall)
    const { people, tables } = await hall.room()
    const at = (letter: string) =>
      people.filter(each => each.table === tables.find(table => table.letter === letter)?.id)
    const tokenOf = (id: string | undefined) => hall.people.find(each => each.participant === id)?.token
    sam = phone(tokenOf(at('A')[0]?.id))
    priya = phone(tokenOf(at('A')[1]?.id))
    elsewhere = phone(tokenOf(at('B')[0]?.id))
    await hall.step(5)
  })

  const written = { standard: '1', said: 'We plan apart.', evidence: 'The 2025 audit', implications: 'One plan' }

  it('are offered to whoever taps first, and say so to the table', async () => {
    assert.match((await sam.get('/workshop')).text, /Nobody at table A is taking notes yet\. I’ll take notes/)
    assert.equal((await sam.post('/workshop/note-taker', { standard: '1' })).goesTo, '/workshop/notes?standard=1')
    assert.match((await priya.get('/workshop')).text, /Person 1 takes the notes of table A/)
    assert.match((await elsewhere.get('/workshop')).text, /Nobody at table B is taking notes yet/)
  })

  it('are saved as they are typed, and read along at the table and nowhere else', async () => {
    const saved = await sam.send('/workshop/notes', { ...written, version: '0' })
    assert.deepEqual(saved.data, { saved: true, at: '09:30', version: '1' })
    assert.match((await priya.get('/workshop/notes?standard=1')).text, /What was said We plan apart\./)
    assert.doesNotMatch((await elsewhere.get('/workshop/notes?standard=1')).text, /We plan apart/)
    assert.equal((await sam.post('/workshop/notes', { ...written, version: '1' })).goesTo, '/workshop/notes?standard=1')
  })

  it('show both texts when they were changed on another device', async () => {
    const stale = await sam.post('/workshop/notes', { ...written, said: 'We plan together.', version: '0' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /What was said: kept now We plan apart\. What was said: yours We plan together\./)
    assert.match(stale.markup, /name="version" value="1"/)
    const { status, data } = await sam.send('/workshop/notes', { ...written, said: 'Else', version: '0' })
    assert.deepEqual([status, data['reason']], [409, 'conflict'])
  })

  it('stay open while the room moves on, and say so', async () => {
    await hall.step()
    assert.match(
      (await sam.get('/workshop/notes?standard=1')).text,
      /The room has moved on; you can finish these notes\./,
    )
    const { data } = await sam.send('/workshop/notes', { ...written, said: 'Finished.', version: '1' })
    assert.equal(data['saved'], true)
  })

  it('can be taken over, and whoever wrote before loses nothing that they typed', async () => {
    assert.match((await priya.get('/workshop/notes?standard=1')).text, /Person 1 takes the notes\. Take over the notes/)
    await priya.post('/workshop/note-taker', { standard: '1' })
    assert.match((await priya.get('/workshop/notes?standard=1')).text, /You take the notes/)
    const refused = await sam.post('/workshop/notes', { ...written, said: 'My last words.', version: '2' })
    assert.equal(refused.status, 409)
    assert.match(refused.text, /Somebody else takes the notes of your table now.*yours My last words\./)
    const { status, data } = await sam.send('/workshop/notes', { ...written, version: '2' })
    assert.deepEqual([status, data['reason']], [409, 'refused'])
  })

  it('keep what cannot be saved on the page', async () => {
    const long = await priya.post('/workshop/notes', { ...written, said: 'x'.repeat(9000), version: '2' })
    assert.equal(long.status, 422)
    assert.match(long.markup, /x{9000}/)
  })

  it('come back whole when the workshop was closed meanwhile', async () => {
    await hall.db.unscoped('update workshop.workshop set closed_at = now() where id = $1', [hall.workshop])
    const closed = await priya.post('/workshop/notes', { ...written, said: 'After the end.', version: '2' })
    assert.equal(closed.status, 409)
    assert.match(closed.text, /The workshop is closed.*It was not saved.*After the end\./)
    assert.match(String(closed.headers['set-cookie']), /^workshop=; Max-Age=0/)
  })
})
