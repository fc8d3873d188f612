import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sampleLink } from './visit/actions.ts'
import { openHouse, type Browser, type PeopleHouse } from './people.test-support.ts'

const minute = 60_000
const day = 24 * 60 * minute

const linkIn = (mail: string | undefined): string => {
  const found = /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1]
  assert.ok(found !== undefined, `no link in: ${mail}`)
  return found
}
const codeIn = (mail: string | undefined): string => /code: (\d{6})/.exec(mail ?? '')?.[1] ?? ''

describe('people, from an empty installation', () => {
  let house: PeopleHouse
  let ruth: Browser
  let own = ''
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  const signIn = async (email: string, browser: Browser): Promise<void> => {
    await browser.post('/sign-in', { email })
    const link = linkIn(await house.mailTo(email))
    assert.equal((await browser.get(link)).status, 200)
    assert.equal((await browser.post(link)).status, 303)
  }

  it('sets up once, by the one-time link', async () => {
    ruth = house.browser()
    const url = `/first-run/${house.token}`
    const fields = { kind: 'partnership', partnership: 'Wexmoor', name: 'Ruth Adeyemi', email: 'ruth@example.org' }
    assert.equal((await ruth.get('/first-run/guess')).status, 404)
    const missing = await ruth.post(url, { ...fields, partnership: '' })
    assert.equal(missing.status, 422)
    assert.match(missing.body, /Enter the name of the partnership/)
    assert.match(missing.body, /value="ruth@example.org"/, 'what was typed stays')
    const done = await ruth.post(url, fields)
    assert.equal(done.status, 303)
    own = done.goesTo
    assert.match(own, /^\/partnerships\/[0-9a-f-]{36}$/)
    assert.equal((await ruth.post(url, fields)).status, 409, 'the link is used up')
    assert.equal((await ruth.get(`${own}/people`)).status, 200)
  })

  it('asks somebody not signed in to sign in, and comes back', async () => {
    const stranger = house.browser()
    const asked = await stranger.get(`${own}/people`)
    assert.equal(asked.goesTo, `/sign-in?back=${encodeURIComponent(`${own}/people`)}`)
    await stranger.post('/sign-in', { email: 'ruth@example.org', back: `${own}/people` })
    const link = linkIn(await house.mailTo('ruth@example.org'))
    assert.equal((await stranger.post(link)).goesTo, `${own}/people`)
  })

  it('says the same for an unknown address, and sends nothing', async () => {
    const [known, unknown] = [house.browser(), house.browser()]
    const one = await known.post('/sign-in', { email: 'ruth@example.org' })
    const other = await unknown.post('/sign-in', { email: 'nobody@example.org' })
    assert.deepEqual([one.status, one.goesTo, one.body], [other.status, other.goesTo, other.body])
    assert.equal(await house.mailTo('nobody@example.org'), undefined)
  })

  it('uses a link up once, by the button and never by looking', async () => {
    const browser = house.browser()
    await browser.post('/sign-in', { email: 'ruth@example.org' })
    const link = linkIn(await house.mailTo('ruth@example.org'))
    for (let look = 0; look < 3; look++) assert.equal((await browser.get(link)).status, 200)
    const twice = await Promise.all([browser.post(link), browser.post(link)])
    assert.deepEqual(
      twice.map(each => each.status).toSorted((one, other) => one - other),
      [303, 409],
    )
  })

  it('asks another browser for the code of the mail', async () => {
    const [asking, phone] = [house.browser(), house.browser()]
    await asking.post('/sign-in', { email: 'ruth@example.org' })
    const mail = await house.mailTo('ruth@example.org')
    const link = linkIn(mail)
    assert.match((await phone.get(link)).body, /Code from the e-mail/)
    assert.equal((await phone.post(link)).status, 422, 'a scanner that presses the button gets nowhere')
    const wrong = codeIn(mail) === '000000' ? '111111' : '000000'
    assert.equal((await phone.post(link, { code: wrong })).status, 422)
    assert.equal((await phone.post(link, { code: codeIn(mail) })).status, 303)
  })

  it('lets a link run out after ten minutes', async () => {
    const browser = house.browser()
    await browser.post('/sign-in', { email: 'ruth@example.org' })
    const link = linkIn(await house.mailTo('ruth@example.org'))
    house.wait(10 * minute)
    assert.equal((await browser.post(link)).status, 409)
  })

  it('comes back to paths of this site only', async () => {
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\nb', 'javascript:alert(1)']) {
      const browser = house.browser()
      await browser.post('/sign-in', { email: 'ruth@example.org', back })
      const link = linkIn(await house.mailTo('ruth@example.org'))
      assert.equal((await browser.post(link)).goesTo, '/', back)
    }
  })

  it('fills no inbox: five links at a time for one address, and the same reply for the sixth', async () => {
    house.wait(10 * minute)
    const count = async () =>
      (await house.db.unscoped(`select 1 from people.link where email = 'ruth@example.org'`)).length
    const before = await count()
    for (let tries = 0; tries < 7; tries++) {
      assert.equal((await house.browser().post('/sign-in', { email: 'ruth@example.org' })).goesTo, '/sign-in/sent')
    }
    assert.equal((await count()) - before, 5)
    house.wait(10 * minute)
  })

  it('opens nothing for a sample’s link outside a sample', async () => {
    const token = await sampleLink({ db: house.db, world: house.world }, 'ruth@example.org')
    const stranger = house.browser()
    assert.equal((await stranger.get(`/sign-in/${token}`)).status, 404)
    assert.equal((await stranger.post(`/sign-in/${token}`)).status, 404)
    assert.equal(stranger.cookies.has('visit'), false)
  })

  it('keeps a register of organisations, groups and seats', async () => {
    ruth = house.browser()
    await signIn('ruth@example.org', ruth)
    const organisation = { name: 'Wexmoor Council', kind: 'council', is: ['statutory'] }
    assert.equal((await ruth.post(`${own}/people/organisations/new`, organisation)).status, 303)
    assert.equal((await ruth.post(`${own}/people/groups/new`, { name: 'Forum', kind: 'parents' })).status, 303)
    const page = (await ruth.get(`${own}/people`)).body
    assert.match(page, /Wexmoor Council/)
    const group = /groups\/([0-9a-f-]{36})"/.exec(page)?.[1]
    const seat = { title: 'Parent', state: 'vacant', 'since-day': '31', 'since-month': '2', 'since-year': '2026' }
    const bad = await ruth.post(`${own}/people/groups/${group}/seats/new`, seat)
    assert.equal(bad.status, 422)
    assert.match(bad.body, /value="31"/)
    const good = await ruth.post(`${own}/people/groups/${group}/seats/new`, { ...seat, 'since-day': '1' })
    assert.equal(good.status, 303)
    assert.match((await ruth.get(`${own}/people`)).body, /vacant since 1 February 2026/)
  })

  it('takes a name once, renames the partnership, and asks before something ends', async () => {
    const again = await ruth.post(`${own}/people/groups/new`, { name: 'forum', kind: 'parents' })
    assert.equal(again.status, 422)
    assert.match(again.body, /forum is in the list already/)
    assert.equal(
      (await ruth.post(`${own}/people/name`, { name: 'Wexmoor and Fell', reason: 'New borders' })).status,
      303,
    )
    const page = (await ruth.get(`${own}/people`)).body
    assert.match(page, /Wexmoor and Fell/)
    const group = `${own}/people/groups/${/groups\/([0-9a-f-]{36})"/.exec(page)?.[1]}`
    assert.match((await ruth.post(group, { do: 'end' })).body, /Leave it/)
    assert.match((await ruth.get(`${own}/people`)).body, /Forum/)
    await ruth.post(group, { do: 'end-now' })
    assert.doesNotMatch((await ruth.get(`${own}/people`)).body, /Forum/)
  })

  it('invites by mail; the link is for seven days, once, and makes the role', async () => {
    const dev = { name: 'Dev Okonjo', email: 'dev@example.org', role: 'member' }
    const sent = await ruth.post(`${own}/people/invitations/new`, dev)
    assert.match((await ruth.get(sent.goesTo)).body, /The invitation is on its way/)
    assert.equal((await ruth.post(`${own}/people/invitations/new`, dev)).status, 422, 'once is enough')
    const link = linkIn(await house.mailTo('dev@example.org'))
    const browser = house.browser()
    assert.match((await browser.get(link)).body, /Member/)
    const accepted = await browser.post(link, { name: 'Dev Okonjo' })
    assert.equal(accepted.goesTo, own)
    assert.equal((await browser.get(`${own}/people`)).status, 200)
    assert.equal((await house.browser().post(link, { name: 'Somebody else' })).status, 409)
    assert.equal((await browser.get(`${own}/people/groups/new`)).status, 404, 'a member does not arrange')
  })

  it('says on the page behind the link who invites, of which group and from where', async () => {
    await ruth.post(`${own}/people/groups/new`, { name: 'Change team', kind: 'management' })
    const form = (await ruth.get(`${own}/people/invitations/new`)).body
    assert.match(form, />\s*Send the invitation\s*</)
    const idOf = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>${name}<`).exec(form)?.[1] ?? ''
    const [group, organisation] = [idOf('Change team'), idOf('Wexmoor Council')]
    const lea = { name: 'Lea', email: 'lea@example.org', role: 'group-lead', group, organisation }
    assert.equal((await ruth.post(`${own}/people/invitations/new`, lea)).status, 303)
    const { body } = await house.browser().get(linkIn(await house.mailTo('lea@example.org')))
    assert.match(body, /As: Group lead, Change team\./)
    assert.match(body, /Ruth [^.<]*invites you\.\s+You come from Wexmoor Council\./)
    const id = /invitations\/([0-9a-f-]{36})"/.exec((await ruth.get(`${own}/people`)).body)?.[1]
    assert.equal((await ruth.post(`${own}/people/invitations/${id}`, { do: 'withdraw' })).status, 303)
  })

  it('lets an invitation run out, and be sent again', async () => {
    await ruth.post(`${own}/people/invitations/new`, { name: 'Late', email: 'late@example.org', role: 'observer' })
    const first = linkIn(await house.mailTo('late@example.org'))
    house.wait(7 * day)
    assert.equal((await house.browser().post(first, { name: 'Late' })).status, 409)
    ruth = house.browser()
    await signIn('ruth@example.org', ruth)
    const id = /invitations\/([0-9a-f-]{36})"/.exec((await ruth.get(`${own}/people`)).body)?.[1]
    assert.equal((await ruth.post(`${own}/people/invitations/${id}`, { do: 'again' })).status, 303)
    const second = linkIn(await house.mailTo('late@example.org'))
    assert.notEqual(second, first)
    assert.equal((await house.browser().post(first, { name: 'Late' })).status, 409, 'the earlier link is dead')
    assert.equal((await house.browser().post(second, { name: 'Late' })).status, 303)
  })

  it('hands the championship over once it was said what that does, and keeps one champion', async () => {
    const page = await ruth.get(`${own}/people/champion`)
    const id = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Dev Okonjo/.exec(page.body)?.[1]
    assert.ok(id !== undefined)
    const asked = await ruth.post(`${own}/people/champion`, { person: id })
    assert.match(
      asked.body,
      /Make Dev Okonjo the champion\?[\s\S]*You are no longer champion, and have no way in any more/,
    )
    assert.equal((await ruth.get(`${own}/people/groups/new`)).status, 200, 'nothing has changed')
    assert.equal((await ruth.post(`${own}/people/champion`, { person: id, checked: 'yes' })).goesTo, '/partnerships')
    assert.equal((await ruth.get(`${own}/people/groups/new`)).status, 404, 'the old champion has no role left')
    const rows = await house.db.unscoped(`select 1 from people.role where role = 'champion' and ended_at is null`)
    assert.equal(rows.length, 1)
  })

  it('answers for another partnership as for one that does not exist', async () => {
    const dev = house.browser()
    await signIn('dev@example.org', dev)
    const other = '01900000-0000-7000-8000-000000000000'
    await house.db.unscoped(`insert into people.partnership (id, name, made_at) values ($1, 'Elsewhere', now())`, [
      other,
    ])
    const [there, nowhere] = [
      await dev.get(`/partnerships/${other}/people`),
      await dev.get('/partnerships/01900000-0000-7000-8000-00000000ffff/people'),
    ]
    assert.deepEqual([there.status, there.body], [nowhere.status, nowhere.body])
    assert.equal(there.status, 404)
    assert.equal((await dev.get('/partnerships/none/people')).status, 404)
  })

  it('keeps what was typed when the visit has run out', async () => {
    const dev = house.browser()
    await signIn('dev@example.org', dev)
    house.wait(61 * minute)
    const text = 'A long text that somebody wrote during a visit that had already run out. <b>"Quoted"</b>'
    const lost = await dev.post(`${own}/people/groups/new`, { name: text, kind: 'other' })
    assert.equal(lost.status, 401)
    assert.match(lost.body, /name="name" value="A long text [^"]*&quot;Quoted&quot;/)
  })

  it('ends a role at once, and every visit on request', async () => {
    const [dev, late] = [house.browser(), house.browser()]
    await signIn('dev@example.org', dev)
    await signIn('late@example.org', late)
    const page = (await dev.get(`${own}/people`)).body
    const role = /roles\/([0-9a-f-]{36})\/ending"[^>]*>End<span[^>]*> the role Observer of Late/.exec(page)?.[1]
    assert.ok(role !== undefined)
    assert.equal((await late.get(`${own}/people`)).status, 200)
    assert.equal((await dev.post(`${own}/people/roles/${role}/ending`)).status, 303)
    assert.equal((await late.get(`${own}/people`)).status, 404)
    await dev.post('/you/visits')
    assert.equal((await dev.get(`${own}/people`)).status, 303)
  })

  it('gives a person their data and erases them, but not a champion', async () => {
    const [dev, late] = [house.browser(), house.browser()]
    await signIn('dev@example.org', dev)
    await signIn('late@example.org', late)
    assert.match((await late.get('/you/data')).body, /late@example\.org/)
    assert.equal((await dev.post('/you/erasure')).status, 409)
    assert.equal((await late.post('/you/erasure')).status, 303)
    await late.post('/sign-in', { email: 'late@example.org' })
    assert.equal(await house.mailTo('late@example.org'), undefined, 'no mail is kept, and none is new')
    const [row] = await house.db.unscoped(`select email, name from people.person where erased_at is not null`)
    assert.deepEqual(row, { email: null, name: 'Late' })
  })
})
