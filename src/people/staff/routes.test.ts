import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openHouse, type Browser, type PeopleHouse } from '../people.test-support.ts'

/** The day of the house’s clock, as a form sends it. */
const today = { 'on-day': '26', 'on-month': '11', 'on-year': '2026' }

const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

describe('a programme and its staff', () => {
  let house: PeopleHouse
  let nadia: Browser
  let own = ''
  before(async () => {
    house = await openHouse()
    nadia = house.browser()
    const fields = { kind: 'programme', programme: 'Better Together', name: 'Nadia Perrin', email: 'nadia@example.org' }
    const partnerships = 'Wexmoor, Moors\nCalder Reach; Coast\nSallowby\tMoors'
    own = (await nadia.post(`/first-run/${house.token}`, { ...fields, partnerships })).goesTo
  })
  after(() => house.close())

  it('names its partnerships by region, and none of their texts', async () => {
    const desk = await nadia.get(own)
    assert.match(desk.body, /3 partnerships/)
    assert.match(desk.body, /Calder Reach[\s\S]*Coast/)
  })

  it('refuses a list in which a name stands twice', async () => {
    const twice = await nadia.post(own, { partnerships: 'Ashby, Coast\nAshby, Moors' })
    assert.equal(twice.status, 422)
    assert.match(twice.body, /Ashby stands twice/)
  })

  it('adds partnerships, and says which one it has already', async () => {
    assert.equal((await nadia.post(own, { partnerships: 'Hallowick, Coast' })).status, 303)
    const twice = await nadia.post(own, { partnerships: 'Hallowick, Coast' })
    assert.equal(twice.status, 422)
    assert.match(twice.body, /Hallowick is in the programme already/)
  })

  it('asks before a region that may only be misspelt becomes a new one', async () => {
    const misspelt = await nadia.post(own, { partnerships: 'Eddlestone, Coastt' })
    assert.equal(misspelt.status, 422)
    assert.match(misspelt.body, /Coastt is not a region yet\. Those here: [^<]*Coast/)
    assert.match(misspelt.body, /Eddlestone, Coastt<\/textarea>/)
    const meant = await nadia.post(own, { partnerships: 'Eddlestone, Uplands', regions: 'new' })
    assert.equal(meant.status, 303)
    assert.match((await nadia.get(`${own}?added=yes`)).body, /in the list below[\s\S]*Eddlestone/)
  })

  it('invites a champion into a partnership, who then has it to themselves', async () => {
    const at = /href="(\/programmes\/[^"]+)"[^>]*>Wexmoor</.exec((await nadia.get(own)).body)?.[1]
    assert.ok(at !== undefined)
    const url = `${at}/invitations`
    const sent = await nadia.post(url, { name: 'Ruth Adeyemi', email: 'ruth@example.org', role: 'champion' })
    assert.match((await nadia.get(sent.goesTo)).body, /on its way[\s\S]*Ruth Adeyemi/)
    const link = linkIn(await house.mailTo('ruth@example.org'))
    const ruth = house.browser()
    assert.match((await ruth.get(link)).body, /You are invited to Wexmoor/)
    const entered = await ruth.post(link, { name: 'Ruth Adeyemi' })
    assert.equal((await ruth.get(`${entered.goesTo}/people`)).status, 200)
    assert.equal((await nadia.get(`${entered.goesTo}/people`)).status, 404)
    assert.equal((await ruth.get(own)).status, 404)
    assert.match((await nadia.get(at)).body, /Champion[\s\S]*Ruth Adeyemi/)
    assert.equal(
      (await nadia.post(at, { name: 'Wexmoor and Fell', reason: 'Two councils became one', ...today })).status,
      303,
    )
    assert.match((await ruth.get(entered.goesTo + '/people')).body, /Wexmoor and Fell/)
  })

  it('invites a regional lead, who sees the partnerships of that region', async () => {
    const missing = await nadia.post(`${own}/staff`, { name: 'Sam', email: 'sam@example.org', role: 'regional-lead' })
    assert.equal(missing.status, 422)
    assert.match(missing.body, /Choose the region/)
    const region = /value="([0-9a-f-]{36})"[^>]*>Coast</.exec((await nadia.get(`${own}/staff`)).body)?.[1] ?? ''
    const offered = { name: 'Sam', email: 'sam@example.org', role: 'regional-lead', region }
    assert.equal((await nadia.post(`${own}/staff`, offered)).status, 303)
    const link = linkIn(await house.mailTo('sam@example.org'))
    const sam = house.browser()
    assert.match((await sam.get(link)).body, /Better Together[\s\S]*Regional lead/)
    assert.equal((await sam.post(link, { name: 'Sam' })).goesTo, own)
    const desk = (await sam.get(own)).body
    assert.match(desk, /Calder Reach/)
    assert.doesNotMatch(desk, /Sallowby/)
    assert.equal((await sam.post(own, { partnerships: 'Mine' })).status, 404, 'only an administrator adds')
    assert.equal((await sam.post(`${own}/staff`, offered)).status, 404)
    assert.equal((await house.browser().post(link, { name: 'Sam' })).status, 409, 'once')
  })

  it('ends a part at once, but nobody their own', async () => {
    const page = (await nadia.get(`${own}/staff`)).body
    const ending = /action="([^"]+\/ending)"/.exec(page)?.[1]
    assert.ok(ending !== undefined)
    assert.equal((await nadia.post(ending)).status, 303)
    const sam = house.browser()
    await sam.post('/sign-in', { email: 'sam@example.org' })
    await sam.post(linkIn(await house.mailTo('sam@example.org')))
    assert.equal((await sam.get(own)).status, 404)
    const [row] = await house.db.unscoped<{ id: string }>(`select id from people.staff where ended_at is null`)
    assert.equal((await nadia.post(`${own}/staff/${row?.id}/ending`)).status, 422)
  })

  it('invites people into every part; each comes to a page that says what it can do', async () => {
    const page = (await nadia.get(`${own}/staff`)).body
    for (const [role, words] of [
      ['analyst', 'analyst'],
      ['approver', 'approver'],
      ['sponsor', 'sponsor'],
      ['signatory', 'signatory'],
    ] as const) {
      assert.match(page, new RegExp(`value="${role}"`))
      const email = `${role}@example.org`
      assert.equal((await nadia.post(`${own}/staff`, { name: 'Kit', email, role, region: 'nowhere' })).status, 422)
      assert.equal((await nadia.post(`${own}/staff`, { name: 'Kit', email, role })).status, 303)
      const kit = house.browser()
      const link = linkIn(await house.mailTo(email))
      assert.match((await kit.get(link)).body, new RegExp(`as ${words}|${words}`, 'i'))
      assert.equal((await kit.post(link, { name: 'Kit' })).goesTo, own)
      const desk = await kit.get(own)
      assert.match(desk.body, new RegExp(`You are ${words} here`))
      assert.doesNotMatch(desk.body, /Sallowby/, 'no partnership is named to them')
      assert.equal((await kit.get(`${own}/allotments`)).status, 404)
    }
  })

  it('is one place among others for somebody who also belongs to a partnership', async () => {
    const [row] = await house.db.unscoped<{ partnership_id: string }>(
      `select partnership_id from people.role where role = 'champion' and ended_at is null`,
    )
    const at = `${own}/partnerships/${row?.partnership_id}`
    await nadia.post(`${at}/invitations`, { name: 'Lee Brand', email: 'lee@example.org', role: 'local-lead' })
    const lee = house.browser()
    await lee.post(linkIn(await house.mailTo('lee@example.org')), { name: 'Lee Brand' })
    await nadia.post(`${own}/staff`, { name: 'Lee Brand', email: 'lee@example.org', role: 'approver' })
    await lee.post(linkIn(await house.mailTo('lee@example.org')), { name: 'Lee Brand' })
    assert.match((await lee.get(own)).body, /href="\/partnerships"[^>]*>Where else you belong/)
    const inside = await lee.get(`/partnerships/${row?.partnership_id}/people`)
    assert.equal(inside.status, 200)
    assert.match(inside.body, /Where else you belong/)
  })
})
