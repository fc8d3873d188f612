import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from '#db'
import { openHouse, type Browser, type PeopleHouse } from '../people.test-support.ts'

const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

const partnershipIn = (own: string): string => own.split('/').at(-1) ?? ''

describe('what the programme looked at', () => {
  let house: PeopleHouse
  let ruth: Browser
  let lee: Browser
  let own = ''

  const join = async (
    desk: Browser,
    at: string,
    name: string,
    role: string,
  ): Promise<{ browser: Browser; own: string }> => {
    const email = `${role}@example.org`
    await desk.post(`${at}/invitations`, { name, email, role })
    const link = linkIn(await house.mailTo(email))
    const browser = house.browser()
    return { browser, own: (await browser.post(link, { name })).goesTo }
  }

  before(async () => {
    house = await openHouse()
    const nadia = house.browser()
    const fields = { kind: 'programme', programme: 'Better Together', name: 'Nadia Perrin', email: 'nadia@example.org' }
    const desk = (await nadia.post(`/first-run/${house.token}`, { ...fields, partnerships: 'Wexmoor, Moors' })).goesTo
    const [partnership] = await house.db.unscoped<{ id: string }>('select id from people.partnership')
    const at = `${desk}/partnerships/${partnership?.id}`
    const champion = await join(nadia, at, 'Ruth Adeyemi', 'champion')
    ruth = champion.browser
    own = `/partnerships/${partnership?.id}`
    lee = (await join(nadia, at, 'Lee Brand', 'local-lead')).browser
  })
  after(() => house.close())

  it('says that nobody has looked, before anybody has', async () =>
    assert.match((await ruth.get(`${own}/looks`)).body, /Nobody from the programme has looked yet/))

  it('writes down each page that the local lead opens, and none of the champion’s', async () => {
    await ruth.get(`${own}/people`)
    await lee.get(`${own}/people`)
    await lee.get(`${own}/people/groups/new`)
    const page = (await ruth.get(`${own}/looks`)).body
    assert.match(page, /The record is whole: 2 looks/)
    assert.match(page, /Lee Brand[\s\S]*local lead[\s\S]*people, groups, new/)
    assert.doesNotMatch(page, /Ruth Adeyemi<\/td>/)
  })

  it('keeps an order when many look at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => lee.get(`${own}/people`)))
    assert.match((await ruth.get(`${own}/looks`)).body, /The record is whole: 14 looks/)
  })

  it('gives the record away as a table', async () => {
    const table = await ruth.get(`${own}/looks/record.csv`)
    assert.equal(table.status, 200)
    assert.equal(table.body.trim().split('\r\n').length, 15)
  })

  it('lets the program change or remove no entry', async () => {
    const scope = { kind: 'partnership', partnership: partnershipIn(own), person: partnershipIn(own) } as const
    for (const statement of [`update people.look set page = '/'`, 'delete from people.look'])
      await assert.rejects(
        house.db.write(scope, tx => sql.raw(statement).execute(tx.over())),
        /permission denied/,
        statement,
      )
  })

  it('finds one letter that somebody with power over the database changed', async () => {
    await house.db.unscoped(`update people.look set page = '/peopl3' where n = 5`)
    assert.match((await ruth.get(`${own}/looks`)).body, /changed behind Stocktake’s back, from entry 5 on/)
  })
})
