import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { clearingSchedule } from './actions.ts'
import { openHouse, type Browser, type PeopleHouse } from '../people.test-support.ts'

const minute = 60_000
const day = 24 * 60 * minute
const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

describe('signing in', () => {
  let house: PeopleHouse
  let ruth: Browser
  let own = ''
  const fields = {
    kind: 'partnership',
    partnership: 'Wexmoor',
    name: 'Ruth Adeyemi',
    email: 'Ruth.Adeyemi@example.org',
  }
  before(async () => {
    house = await openHouse()
    ruth = house.browser()
  })
  after(() => house.close())

  const count = async (table: 'link' | 'visit' | 'person'): Promise<number> =>
    (await house.db.unscoped(`select 1 from people.${table}`)).length

  it('founds with a link that still opens where founding failed', async () => {
    const url = `/first-run/${house.token}`
    await house.db.unscoped(`
      create function people.fails() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger fails before insert on people.role for each row execute function people.fails()`)
    assert.equal((await ruth.post(url, fields)).status, 500)
    await house.db.unscoped('drop function people.fails() cascade')
    assert.equal((await ruth.get(url)).status, 200)
    const twice = await Promise.all([ruth.post(url, fields), ruth.post(url, fields)])
    assert.deepEqual(
      twice.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    )
    own = twice.find(({ status }) => status === 303)?.goesTo ?? ''
    assert.equal((await ruth.get(url)).status, 404)
    assert.equal(await count('person'), 1)
  })

  it('knows an address however it is cased, and writes to the one that was given', async () => {
    const browser = house.browser()
    await browser.post('/sign-in', { email: 'RUTH.adeyemi@EXAMPLE.org' })
    assert.equal(await house.mailTo('RUTH.adeyemi@example.org'), undefined, 'never to what somebody typed')
    const link = linkIn(await house.mailTo('Ruth.Adeyemi@example.org'))
    assert.equal((await browser.post(link)).status, 303)
    assert.equal((await browser.get(`${own}/people`)).status, 200)
  })

  it('counts the links of one address in every spelling', async () => {
    house.wait(10 * minute)
    const before = await count('link')
    for (const email of [
      'ruth.adeyemi',
      'RUTH.adeyemi',
      'Ruth.adeyemi',
      'ruth.Adeyemi',
      'ruth.ADEYEMI',
      'rUTH.adeyemi',
    ])
      await house.browser().post('/sign-in', { email: `${email}@example.org` })
    assert.equal((await count('link')) - before, 5)
    house.wait(10 * minute)
  })

  it('makes nobody twice who is invited in another spelling', async () => {
    await house.browser().post('/sign-in', { email: 'ruth.adeyemi@example.org' })
    const again = { name: 'Ruth', email: 'ruth.ADEYEMI@example.org', role: 'member' }
    await ruth.post(`${own}/people/invitations/new`, again)
    await ruth.post(`${own}/people/invitations/new`, { name: 'Dev', email: 'Dev@example.org', role: 'member' })
    const dev = house.browser()
    await dev.post(linkIn(await house.mailTo('Dev@example.org')), { name: 'Dev' })
    const twice = await ruth.post(`${own}/people/invitations/new`, {
      name: 'Dev',
      email: 'dev@example.org',
      role: 'member',
    })
    assert.equal(twice.status, 422)
    assert.equal(await count('person'), 2)
  })

  it('finds two who were made from two spellings before: one by any, the other by their own', async () => {
    const [twin, elder] = ['01900000-0000-7000-8000-00000000000a', 'Dev@example.org']
    await house.db.unscoped(
      `insert into people.person (id, name, email, spelt_apart, made_at) values ($1, 'Dev too', 'DEV@example.org', true, now())`,
      [twin],
    )
    for (const [typed, to] of [
      ['DEV@example.org', 'DEV@example.org'],
      ['dev@example.org', elder],
      ['Dev@example.org', elder],
    ] as const) {
      const browser = house.browser()
      await browser.post('/sign-in', { email: typed })
      assert.equal((await browser.post(linkIn(await house.mailTo(to)))).status, 303, typed)
    }
    await assert.rejects(
      house.db.unscoped(
        `insert into people.person (id, name, email, made_at) values (gen_random_uuid(), 'Dev', 'deV@example.org', now())`,
      ),
      /person_of_address/,
    )
  })

  it('is forgotten in time: links a day after they run out, visits 90 days after they were last used', async () => {
    const clear = () => house.work(Object.keys(clearingSchedule)[0] ?? '')
    await house.browser().post('/sign-in', { email: 'stranger@example.org' })
    house.wait(day)
    await clear()
    const typed = () => house.db.unscoped(`select 1 from people.link where email = 'stranger@example.org'`)
    assert.equal((await typed()).length, 1, 'not before')
    house.wait(11 * minute)
    await clear()
    assert.equal(await count('link'), 0)
    assert.ok((await count('visit')) > 0)
    house.wait(88 * day)
    const late = house.browser()
    await late.post('/sign-in', { email: 'ruth.adeyemi@example.org' })
    await late.post(linkIn(await house.mailTo('Ruth.Adeyemi@example.org')))
    house.wait(2 * day)
    await clear()
    assert.equal(await count('visit'), 1, 'the late one stays')
  })
})
