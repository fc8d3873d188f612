import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Ability, Role } from '#people'
import { exchangeDueOf } from '../store.ts'
import { earlierBecameOf } from './store/requests.ts'
import { arrangeExchange, dayFields } from '../test/site.ts'

const site = await arrangeExchange()
const { desk, wexmoor, calder, eventOn, placedAt, swapShop, db } = site
const may = (ability: Ability): boolean => ability === 'exchange.write' || ability === 'exchange.read'

const due = async (there: typeof wexmoor, role: Role, kind: string) => {
  const { id: person } = there.people[role]
  const all = await db.read({ kind: 'partnership', partnership: there.id, person }, tx =>
    exchangeDueOf(tx, { person, may, today: '2026-11-16', editions: site.editions }),
  )
  return all.filter(each => each.kind === kind)
}
/** Which of these are asked to bring something along. */
const asked = async (there: typeof wexmoor, ...roles: readonly Role[]): Promise<readonly Role[]> => {
  const counts = await Promise.all(roles.map(role => due(there, role, 'contribution')))
  return roles.filter((_, at) => (counts[at]?.length ?? 0) > 0)
}
const request = { what: 'One thing that failed.', work: 'Guide to waiting', ...dayFields('due', '2026-12-04') }
const ask = async (event: string, fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const before = new Set(await idsAt(event))
  assert.equal((await desk.post(`/events/${event}/requests/new`, { ...request, ...fields })).status, 303)
  return (await idsAt(event)).find(id => !before.has(id)) ?? ''
}
const idsAt = async (event: string): Promise<readonly string[]> =>
  (await db.unscoped<{ id: string }>('select id from exchange.request where event_id = $1', [event])).map(
    ({ id }) => id,
  )
const withdrawn = (event: string, id: string) =>
  desk.post(`/events/${event}/requests/${id}/withdrawal`, { because: 'Done.' })

describe('what is asked of those who take part', () => {
  it('reaches those who have a place, and for a place in nobody’s name whoever put it down', async () => {
    const event = await eventOn('2026-12-10')
    assert.match((await desk.get(`/events/${event}/requests/new`)).text, /Everybody who takes part: those who have/)
    await placedAt(event, wexmoor, { by: 'deputy', people: ['member'] })
    await placedAt(event, calder, { by: 'deputy', people: [undefined, undefined] })
    const id = await ask(event)
    assert.match((await desk.get(`/events/${event}`)).text, /Asked of everybody who takes part by/)
    assert.deepEqual(await asked(wexmoor, 'champion', 'deputy', 'member'), ['member'])
    assert.deepEqual(await asked(calder, 'champion', 'deputy', 'member'), ['deputy'])
    await withdrawn(event, id)
  })

  it('reaches nobody of a partnership that does not come or only waits, unless it is asked by its name', async () => {
    const event = await eventOn('2026-12-10', 'Few come')
    await placedAt(event, wexmoor, { by: 'member', people: ['member'], isConfirmed: false })
    const everybody = await ask(event)
    assert.deepEqual(await asked(wexmoor, 'champion', 'member'), [])
    assert.deepEqual(await asked(calder, 'champion', 'member'), [])
    const one = await ask(event, { whom: calder.id })
    assert.deepEqual(await asked(wexmoor, 'champion', 'member'), [])
    assert.deepEqual(await asked(calder, 'champion', 'member'), ['champion', 'member'])
    for (const id of [everybody, one]) await withdrawn(event, id)
  })

  it('reaches everybody invited where there is no sign-up, and says so', async () => {
    const event = await eventOn('2026-12-10', 'A day without sign-up')
    await db.unscoped('update support.event set opened_at = null where id = $1', [event])
    const form = await desk.get(`/events/${event}/requests/new`)
    assert.match(form.text, /There is no sign-up to this event.* Everybody invited/)
    const id = await ask(event)
    assert.match((await desk.get(`/events/${event}`)).text, /Asked of everybody invited by/)
    assert.deepEqual(await asked(wexmoor, 'champion', 'member'), ['champion', 'member'])
    await withdrawn(event, id)
  })

  it('is told to whoever gave a record for it when something came of it, until they have read it', async () => {
    const event = await eventOn('2026-12-10', 'A guide')
    await placedAt(event, wexmoor, { by: 'member', people: ['member', 'deputy'] })
    const id = await ask(event)
    const draft = await wexmoor.as('member').post('/records/new', { ...swapShop, event, request: id })
    const record = /records\/([\w-]{36})/.exec(draft.location)?.[1] ?? ''
    assert.deepEqual(await asked(wexmoor, 'member', 'deputy'), ['member', 'deputy'], 'a draft answers nothing')
    const check = await wexmoor.as('member').get(`/records/${record}/publication`)
    await wexmoor.as('member').post(`/records/${record}/publication`, { does: 'publish', mark: check.value('mark') })
    assert.deepEqual(await asked(wexmoor, 'member', 'deputy'), [])
    await wexmoor.as('member').get(`/events/${event}`)
    const path = `/events/${event}/requests/${id}`
    const opened = () => desk.get(path)
    const first = await opened()
    const long = await desk.post(path, { became: 'x'.repeat(4001), seen: '' })
    assert.equal(long.status, 422)
    assert.equal(long.value('became').length, 4001, 'what was typed stands')
    const tell = async (became: string) => desk.post(path, { became, seen: (await opened()).value('seen') })
    assert.equal((await tell('Chapter two.')).status, 303)
    const [told] = await due(wexmoor, 'member', 'became')
    assert.deepEqual([told?.what, told?.isNow], ['Read what became of it: Guide to waiting', true])
    assert.equal(told?.path, `/exchange/events/${event}#asked`)
    for (const [there, role] of [
      [wexmoor, 'deputy'],
      [calder, 'member'],
    ] as const) {
      assert.deepEqual(await due(there, role, 'became'), [])
      await there.as(role).get(`/events/${event}`)
    }
    assert.equal((await due(wexmoor, 'member', 'became')).length, 1)
    assert.match((await wexmoor.as('member').get(`/events/${event}`)).text, /What became of it .*Chapter two\./)
    assert.deepEqual(await due(wexmoor, 'member', 'became'), [])
    const late = await desk.post(path, { became: 'Nothing.', seen: first.value('seen') })
    assert.equal(late.status, 409)
    assert.match(late.text, /changed while you were writing.* What stands now.* What became of it Chapter two\./)
    assert.match(late.text, /Last written by Nadia Perrin, /)
    assert.match(late.markup, /href="#became">What became of it<.*id="became"/s)
    assert.equal(late.value('became'), 'Nothing.')
    assert.equal((await opened()).value('became'), 'Chapter two.', 'it starts with what stands')
    await tell('Chapters two and three.')
    assert.equal((await due(wexmoor, 'member', 'became')).length, 1, 'what was changed since is new')
    const before = /What was said before \(1\).*.* Nadia Perrin, .* Chapter two\./
    for (const page of [await opened(), await desk.get(`/events/${event}`)]) assert.match(page.text, before)
    assert.match((await wexmoor.as('deputy').get(`/events/${event}`)).text, before)
    assert.equal((await tell('Chapters two and three.')).status, 303)
    assert.doesNotMatch((await opened()).text, /What was said before \(2\)/, 'saving the same again says nothing new')
  })

  it('shows what was said before to those only who may read what was asked', async () => {
    const event = await eventOn('2026-12-10', 'Asked of one')
    const id = await ask(event, { whom: calder.id })
    for (const became of ['Begun.', 'Done.'])
      await desk.post(`/events/${event}/requests/${id}`, {
        became,
        seen: (await desk.get(`/events/${event}/requests/${id}`)).value('seen'),
      })
    assert.match((await calder.as('member').get(`/events/${event}`)).text, /What was said before \(1\).*Begun\./)
    assert.doesNotMatch((await wexmoor.as('member').get(`/events/${event}`)).text, /Begun\./)
    const rows = (there: typeof wexmoor) =>
      db.read({ kind: 'partnership', partnership: there.id, person: there.people.member.id }, tx =>
        earlierBecameOf(tx, [{ id }]),
      )
    assert.equal((await rows(calder)).get(id)?.length, 1)
    assert.equal((await rows(wexmoor)).get(id)?.length, 0)
  })
})
