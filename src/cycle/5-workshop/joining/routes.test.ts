import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { hallIn, openHall, type Hall } from '#test/world/hall.ts'
import { lockDoor } from '../actions/preparing.ts'
import { takeOut } from '../actions/people.ts'
import { openPhones } from '../test/phones.ts'

type Phones = Awaited<ReturnType<typeof openPhones>>

describe('the door', { timeout: 360_000 }, () => {
  let hall: Hall
  let phone: Phones['phone']
  let code: string

  before(async () => {
    hall = await openHall({ people: 2 })
    ;({ phone } = await openPhones(hall))
    ;({ code } = (await hall.room()).workshop)
  })

  const peopleNamed = async (name: string) => (await hall.room()).people.filter(({ shownAs }) => shownAs === name)

  it('takes the code however it is typed', async () => {
    const spaced = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
    assert.equal((await phone().post('/join', { code: spaced })).goesTo, `/join/${code}`)
  })

  it('lets somebody in with a name and nothing else, in two requests', async () => {
    const priya = phone()
    assert.equal((await priya.get(`/join/${code}`)).status, 200)
    assert.equal((await priya.post(`/join/${code}`, { name: 'Priya' })).goesTo, '/workshop')
    assert.match((await priya.get('/workshop')).text, /You are in/)
    assert.equal((await peopleNamed('Priya')).length, 1)
  })

  it('knows the same phone again: at the code, at the door, after leaving', async () => {
    const sam = phone()
    await sam.get(`/join/${code}`)
    await sam.post(`/join/${code}`, { name: 'Sam' })
    assert.equal((await sam.get('/join')).goesTo, '/workshop')
    assert.equal((await sam.get(`/join/${code}`)).goesTo, '/workshop')
    assert.match((await sam.get('/workshop/leave')).text, /Leave the workshop\?/)
    await sam.post('/workshop/leave', {})
    const left = await sam.get('/workshop')
    assert.equal(left.status, 409)
    assert.match(left.text, /You have left the workshop.*Come back as Sam/)
    assert.equal((await sam.post(`/join/${code}`, { again: 'yes' })).goesTo, '/workshop')
    assert.equal((await sam.get('/workshop')).status, 200)
    assert.equal((await peopleNamed('Sam')).length, 1)
  })

  it('counts a double tap and a post sent again once', async () => {
    const lee = phone()
    await lee.get(`/join/${code}`)
    const taps = await Promise.all([1, 2, 3].map(() => lee.post(`/join/${code}`, { name: 'Lee' })))
    assert.deepEqual(
      taps.map(({ goesTo }) => goesTo),
      ['/workshop', '/workshop', '/workshop'],
    )
    assert.equal((await peopleNamed('Lee')).length, 1)
  })

  it('asks again for a name, with what was typed', async () => {
    const again = await phone().post(`/join/${code}`, { name: '', organisation: 'Hill School' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Enter the name or the role/)
    assert.match(again.markup, /value="Hill School"/)
  })

  it('keeps no name of an under-18', async () => {
    const young = phone()
    await young.get(`/join/${code}`)
    await young.post(`/join/${code}`, { name: 'Robin Vale', by: 'name', under18: 'yes' })
    assert.equal((await peopleNamed('Robin Vale')).length, 0)
    const [member] = await peopleNamed('Young member')
    assert.equal(member?.byRole, true)
    const kept = await hall.db.unscoped("select 1 from workshop.participant where participant::text like '%Robin%'")
    assert.equal(kept.length, 0)
  })

  it('is shut while it is locked, and says so; the big screen may still come in', async () => {
    await lockDoor(hall.hand, hall.workshop, true)
    const late = phone()
    const seen = await late.get(`/join/${code}`)
    assert.equal(seen.status, 409)
    assert.match(seen.text, /The facilitator has locked the door/)
    const posted = await late.post(`/join/${code}`, { name: 'Late' })
    assert.equal(posted.status, 409)
    assert.match(posted.markup, /value="Late"/)
    const wall = phone()
    await wall.get(`/join/${code}`)
    assert.equal((await wall.post(`/join/${code}`, { as: 'screen' })).goesTo, '/workshop')
    assert.match((await wall.get('/workshop')).markup, /<body class="[^"]*\bwall\b/)
    assert.match(String((await wall.poll()).data['frame']), /wall__main/)
    await lockDoor(hall.hand, hall.workshop, false)
  })

  it('tells somebody who was taken out, and does not let that phone in again', async () => {
    const stranger = phone()
    await stranger.get(`/join/${code}`)
    await stranger.post(`/join/${code}`, { name: 'Stranger' })
    const [found] = await peopleNamed('Stranger')
    assert.ok(found && (await takeOut(hall.hand, hall.workshop, found.id)))
    for (const path of ['/workshop', `/join/${code}`]) {
      const out = await stranger.get(path)
      assert.equal(out.status, 409)
      assert.match(out.text, /taken this phone or computer out/)
    }
    await stranger.post(`/join/${code}`, { again: 'yes' })
    assert.equal((await stranger.get('/workshop')).status, 409)
  })

  it('answers a wrong code and one of a closed workshop alike, to the byte', async () => {
    const other = await hallIn(hall, { people: 1 })
    const closed = (await other.room()).workshop.code
    await hall.db.unscoped('update workshop.workshop set closed_at = now() where id = $1', [other.workshop])
    const wrong = closed.slice(0, 7) + (closed.endsWith('2') ? '3' : '2')
    const same = async (ask: (tried: string) => Promise<{ readonly status: number; readonly markup: string }>) => {
      const [one, two] = [await ask(closed), await ask(wrong)]
      assert.equal(one.status, two.status)
      assert.equal(one.markup.replaceAll(closed, 'CODE'), two.markup.replaceAll(wrong, 'CODE'))
      assert.doesNotMatch(one.markup, /Commissioning unit workshop/)
    }
    await same(tried => phone().get(`/join/${tried}`))
    await same(tried => phone().post('/join', { code: tried }))
    await same(tried => phone().post(`/join/${tried}`, { name: 'Priya' }))
  })

  it('gives a cookie that scripts can’t read', async () => {
    const { headers } = await phone().get(`/join/${code}`)
    assert.match(String(headers['set-cookie']), /^workshop=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/)
  })
})
