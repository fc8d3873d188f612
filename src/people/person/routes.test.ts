import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openHouse, type Browser, type PeopleHouse } from '../people.test-support.ts'

const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

describe('the administrators of a programme', () => {
  let house: PeopleHouse
  let nadia: Browser
  let own = ''
  before(async () => {
    house = await openHouse()
    nadia = house.browser()
    const fields = { kind: 'programme', programme: 'Better Together', name: 'Nadia Perrin', email: 'nadia@example.org' }
    own = (await nadia.post(`/first-run/${house.token}`, { ...fields, partnerships: 'Wexmoor, Moors' })).goesTo
  })
  after(() => house.close())

  const join = async (by: Browser, name: string): Promise<Browser> => {
    const email = `${name}@example.org`
    await by.post(`${own}/staff`, { name, email, role: 'programme-admin' })
    const browser = house.browser()
    const link = linkIn(await house.mailTo(email))
    assert.equal((await browser.post(link, { name })).status, 303)
    return browser
  }
  const administrators = async (): Promise<readonly string[]> =>
    (
      await house.db.unscoped<{ name: string }>(
        `select p.name from people.staff s join people.person p on p.id = s.person_id
         where s.role = 'programme-admin' and s.ended_at is null and p.erased_at is null order by p.name`,
      )
    ).map(({ name }) => name)
  const partOf = async (name: string): Promise<string> => {
    const [row] = await house.db.unscoped<{ id: string }>(
      `select s.id from people.staff s join people.person p on p.id = s.person_id
       where p.name = $1 and s.ended_at is null`,
      [name],
    )
    return `${own}/staff/${row?.id}/ending`
  }

  it('are never erased to the last: who is alone reads why, and whom to invite', async () => {
    assert.match((await nadia.get('/you')).body, /Nobody else administers Better Together[\s\S]*\/staff/)
    const refused = await nadia.post('/you/erasure')
    assert.equal(refused.status, 409)
    assert.match(refused.body, /Invite another administrator first/)
    assert.deepEqual(await administrators(), ['Nadia Perrin'])
  })

  it('read and take which parts they have, as with roles', async () => {
    assert.match(
      (await nadia.get('/you')).body,
      /Better Together[\s\S]*programme administrator, since 26 November 2026/,
    )
    const data = JSON.parse((await nadia.get('/you/data')).body) as { readonly parts: readonly unknown[] }
    assert.deepEqual(data.parts, [{ programme: 'Better Together', role: 'programme-admin', from: house.world.now() }])
  })

  it('end each other’s parts at once, and one stays', async () => {
    const kit = await join(nadia, 'Kit')
    const [endKit, endNadia] = [await partOf('Kit'), await partOf('Nadia Perrin')]
    const both = await Promise.all([nadia.post(endKit), kit.post(endNadia)])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 404],
    )
    const left = await administrators()
    assert.equal(left.length, 1)
    // For those that follow.
    if (left[0] === 'Kit') nadia = kit
  })

  it('leave at once, and one is told to stay', async () => {
    const ola = await join(nadia, 'Ola')
    const both = await Promise.all([nadia.post('/you/erasure'), ola.post('/you/erasure')])
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    assert.equal((await administrators()).length, 1)
    if ((await nadia.get(own)).status !== 200) nadia = ola
  })

  it('are on nobody’s list once they are erased, and their open invitations are withdrawn', async () => {
    const rae = await join(nadia, 'Rae')
    await nadia.post(`${own}/staff`, { name: 'Rae again', email: 'RAE@example.org', role: 'signatory' })
    const link = linkIn(await house.mailTo('RAE@example.org'))
    assert.equal((await rae.post('/you/erasure')).status, 303)
    const page = (await nadia.get(`${own}/staff`)).body
    assert.doesNotMatch(page, /Rae/)
    assert.equal((await house.browser().post(link, { name: 'Rae' })).status, 409)
    assert.deepEqual(
      await house.db.unscoped(`select 1 from people.person where name = 'Rae' and email is not null`),
      [],
    )
  })
})
