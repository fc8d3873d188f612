import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keptMail } from '#mail'
import type { Browser } from '../people.test-support.ts'
import { openProgramme, type PeopleProgramme } from '../programme.test-support.ts'

const linkIn = (mail: string | undefined): string => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? 'no link'

let house: PeopleProgramme
let people = ''
let desk = ''
before(async () => {
  house = await openProgramme()
  people = `${house.own}/people`
  desk = house.atDesk.replace(/\/partnerships.*/, '')
})
after(() => house.close())

/** Who holds a role that somebody could take over by, as the database has it. */
const holding = async (): Promise<readonly string[]> => {
  const rows = await house.db.unscoped<{ role: string; email: string }>(
    `select r.role, p.email from people.role r join people.person p on p.id = r.person_id
     where r.ended_at is null order by r.given_at, r.id`,
  )
  return rows.map(({ role, email }) => `${role} ${email}`)
}
const invites = (by: Browser, email: string, role: string, more: Record<string, string> = {}) =>
  by.post(`${people}/invitations/new`, { name: 'Kit', email, role, ...more })
const accepts = async (email: string, name = 'Kit') => house.browser().post(linkIn(await house.mailTo(email)), { name })
const toldTo = async (email: string): Promise<readonly string[]> => {
  await house.mailTo(email)
  const all = await house.db.read({ kind: 'job', name: 'outbox' }, keptMail)
  return all.filter(({ to }) => to === email).map(({ text }) => text)
}
const roleOf = async (email: string, role: string): Promise<string> => {
  const [row] = await house.db.unscoped<{ id: string }>(
    `select r.id from people.role r join people.person p on p.id = r.person_id
     where p.email = $1 and r.role = $2 and r.ended_at is null`,
    [email, role],
  )
  return row?.id ?? 'none'
}

describe('the programme’s desk', () => {
  it('invites nobody as champion or deputy once the partnership has a champion, and says who invites instead', async () => {
    for (const role of ['champion', 'deputy'])
      for (const email of ['nadia@example.org', 'other@example.org']) {
        const refused = await house.nadia.post(`${house.atDesk}/invitations`, { name: 'Kit', email, role })
        assert.equal(refused.status, 409, `${role} ${email}`)
        assert.match(refused.body, /Ruth Adeyemi is the champion there[\s\S]*invites its own people/)
      }
    const page = (await house.nadia.get(`${house.atDesk}/invitations`)).body
    assert.match(page, /Ruth Adeyemi is the champion there/)
    assert.doesNotMatch(page, /value="(champion|deputy)"/)
  })

  it('does not invite its own staff to judge where nobody is yet', async () => {
    await house.nadia.post(desk, { partnerships: 'Calder Reach, Moors' })
    const [row] = await house.db.unscoped<{ id: string }>(
      `select id from people.partnership where name = 'Calder Reach'`,
    )
    const url = `${desk}/partnerships/${row?.id}/invitations`
    const own = await house.nadia.post(url, { name: 'Nadia', email: 'Nadia@example.org', role: 'champion' })
    assert.equal(own.status, 409)
    assert.match(own.body, /They work for the programme, so they cannot be champion here/)
    assert.equal((await house.nadia.post(url, { name: 'Bo', email: 'bo@example.org', role: 'champion' })).status, 303)
    assert.equal((await house.nadia.post(url, { name: 'Cy', email: 'cy@example.org', role: 'champion' })).status, 303)
    const bo = house.browser()
    assert.equal((await bo.post(linkIn(await house.mailTo('bo@example.org')), { name: 'Bo' })).status, 303)
    const late = await house.browser().post(linkIn(await house.mailTo('cy@example.org')), { name: 'Cy' })
    assert.equal(late.status, 409, 'the second of two to accept does not end the first')
    assert.match(late.body, /Since you were invited, the partnership has found its own people/)
    assert.ok((await holding()).includes('champion bo@example.org'))
    const [open] = await house.db.unscoped<{ id: string }>(
      `select id from people.invitation where email = 'cy@example.org'`,
    )
    const again = await house.nadia.post(`${url}/${open?.id}`, { do: 'again' })
    assert.equal(again.status, 409, 'nor is it sent again')
    assert.equal((await house.nadia.post(`${url}/${open?.id}`, { do: 'withdraw' })).status, 303)
  })
})

describe('a local lead', () => {
  it('gives nobody, and least of all themselves, a role that answers for the partnership', async () => {
    for (const role of ['deputy', 'chair'])
      for (const email of ['local-lead@example.org', 'other@example.org', 'champion@example.org']) {
        const refused = await invites(house.lee, email, role)
        assert.equal(refused.status, 409, `${role} ${email}`)
        assert.match(refused.body, /Only the champion or a deputy invites/)
      }
    assert.doesNotMatch((await house.lee.get(`${people}/invitations/new`)).body, /value="(deputy|chair)"/)
    assert.match((await house.ruth.get(`${people}/invitations/new`)).body, /value="deputy"/)
    assert.equal((await house.lee.get(`${house.own}/permissions`)).status, 200)
  })

  it('takes no part in judging, whoever offers it, at once or by mail', async () => {
    for (const role of ['deputy', 'chair', 'member']) {
      const refused = await invites(house.ruth, 'local-lead@example.org', role)
      assert.equal(refused.status, 409, role)
      assert.match(refused.body, /They work for the programme/)
    }
    assert.equal((await invites(house.ruth, 'LOCAL-LEAD@example.org', 'observer')).status, 303, 'who only reads')
    assert.deepEqual(
      (await holding()).filter(each => /^(deputy|chair|member)/.test(each)),
      [],
    )
  })

  it('invites members, of which the champion hears', async () => {
    assert.equal((await invites(house.lee, 'mo@example.org', 'member')).status, 303)
    assert.equal((await accepts('mo@example.org')).status, 303)
    const [told] = await toldTo('champion@example.org')
    assert.match(told ?? '', /Kit is member of Wexmoor now\. Lee Brand, local lead, invited them, and they accepted\./)
  })

  it('hands over as champion only where nobody else can, never to whom they brought in, nor to a newcomer', async () => {
    const newcomer = { person: 'new', name: 'Lee Again', email: 'lee-again@example.org', checked: 'yes' }
    assert.equal((await house.lee.post(`${people}/champion`, newcomer)).status, 422)
    assert.doesNotMatch((await house.lee.get(`${people}/champion`)).body, /value="new"|Kit/)
    assert.equal((await invites(house.ruth, 'dep@example.org', 'deputy')).status, 303)
    assert.equal((await accepts('dep@example.org')).status, 303)
    const refused = await house.lee.post(`${people}/champion`, newcomer)
    assert.equal(refused.status, 409)
    assert.match(refused.body, /the partnership’s own to do\. Kit can/)
    assert.doesNotMatch((await house.lee.get(people)).body, /Hand over as champion/)
  })

  it('ends no role that answers for the partnership', async () => {
    const path = `${people}/roles/${await roleOf('dep@example.org', 'deputy')}/ending`
    assert.doesNotMatch((await house.lee.get(people)).body, new RegExp(path))
    const refused = await house.lee.post(path)
    assert.equal(refused.status, 409)
    assert.match(refused.body, /Only the partnership ends such a role/)
    assert.equal(
      (await house.lee.post(`${people}/roles/${await roleOf('mo@example.org', 'member')}/ending`)).status,
      303,
    )
  })
})

describe('who comes to both sides, in whatever order', () => {
  it('is refused on acceptance where they joined the staff after the invitation, and can accept once that has ended', async () => {
    assert.equal((await invites(house.ruth, 'ivy@example.org', 'deputy')).status, 303)
    const link = linkIn(await house.mailTo('ivy@example.org'))
    await house.nadia.post(`${desk}/staff`, { name: 'Ivy', email: 'ivy@example.org', role: 'analyst' })
    const ivy = house.browser()
    assert.equal((await ivy.post(linkIn(await house.mailTo('ivy@example.org')), { name: 'Ivy' })).goesTo, desk)
    const refused = await ivy.post(link, { name: 'Ivy' })
    assert.equal(refused.status, 409)
    assert.match(refused.body, /You cannot accept this invitation[\s\S]*You work for the programme/)
    await house.db.unscoped(`update people.staff set ended_at = now() where role = 'analyst'`)
    assert.equal((await ivy.post(link, { name: 'Ivy' })).status, 303)
  })

  it('is refused a part in the staff while they judge in one of its partnerships', async () => {
    for (const email of ['champion@example.org', 'ivy@example.org']) {
      await house.nadia.post(`${desk}/staff`, { name: 'Kit', email, role: 'approver' })
      const refused = await accepts(email)
      assert.equal(refused.status, 409, email)
      assert.match(refused.body, /You score, agree or sign for a partnership of this programme/)
    }
  })

  it('is refused as local lead where they judge: invited, given at once, or allotted', async () => {
    assert.equal((await invites(house.ruth, 'ivy@example.org', 'local-lead')).status, 409)
    await house.nadia.post(`${house.atDesk}/invitations`, { name: 'Una', email: 'una@example.org', role: 'local-lead' })
    const link = linkIn(await house.mailTo('una@example.org'))
    assert.equal((await invites(house.ruth, 'una@example.org', 'chair')).status, 303)
    assert.equal((await accepts('una@example.org', 'Una')).status, 303)
    const refused = await house.browser().post(link, { name: 'Una' })
    assert.equal(refused.status, 409)
    const byDesk = { name: 'Una', email: 'una@example.org', role: 'local-lead' }
    assert.equal((await house.nadia.post(`${house.atDesk}/invitations`, byDesk)).status, 409)
  })

  it('is refused an allotment where they judge, as a local lead from elsewhere', async () => {
    const [calder] = await house.db.unscoped<{ id: string }>(
      `select id from people.partnership where name = 'Calder Reach'`,
    )
    const lead = { name: 'Una', email: 'una@example.org', role: 'local-lead' }
    await house.nadia.post(`${desk}/partnerships/${calder?.id}/invitations`, lead)
    assert.equal((await accepts('una@example.org')).status, 303, 'elsewhere they may')
    const [una] = await house.db.unscoped<{ id: string }>(
      `select id from people.person where email = 'una@example.org'`,
    )
    const allotting = { lead: una?.id ?? '', partnership: house.own.slice('/partnerships/'.length) }
    const refused = await house.nadia.post(`${desk}/allotments`, allotting)
    assert.equal(refused.status, 409)
    assert.match(refused.body, /They score, agree or sign for this partnership, so they cannot be its local lead/)
  })

  it('leaves a look with each page, also where they came to both sides before this was refused', async () => {
    const [ivy] = await house.db.unscoped<{ id: string }>(
      `select id from people.person where email = 'ivy@example.org'`,
    )
    await house.db.unscoped(
      `insert into people.staff (programme_id, id, person_id, role, given_at)
       select id, gen_random_uuid(), $1, 'analyst', now() from people.programme`,
      [ivy?.id],
    )
    const browser = house.browser()
    await browser.post('/sign-in', { email: 'ivy@example.org' })
    await browser.post(linkIn(await house.mailTo('ivy@example.org')))
    assert.equal((await browser.get(`${people}/groups/new`)).status, 200)
    assert.match((await house.ruth.get(`${house.own}/looks`)).body, /Ivy[\s\S]*analyst[\s\S]*people, groups, new/)
  })
})

describe('what becomes of roles that answer for the partnership', () => {
  it('is told to those who have one, when one is given or ended', async () => {
    const told = await toldTo('champion@example.org')
    assert.ok(
      told.some(text => /Ivy is deputy champion of Wexmoor now\. You invited them/.test(text)),
      told.join('\n'),
    )
    const path = `${people}/roles/${await roleOf('dep@example.org', 'deputy')}/ending`
    assert.equal((await house.ruth.post(path)).status, 303)
    const [ended] = await toldTo('dep@example.org')
    assert.match(
      ended ?? '',
      /You are no longer deputy champion of Wexmoor\. Ruth Adeyemi ended the role\.[\s\S]*no role there/,
    )
    assert.match((await toldTo('una@example.org'))[0] ?? '', /Kit is no longer deputy champion of Wexmoor/)
  })

  it('is told to a champion who was replaced, with whom to write to', async () => {
    const una = house.browser()
    await una.post('/sign-in', { email: 'una@example.org' })
    await una.post(linkIn(await house.mailTo('una@example.org')))
    assert.match((await una.get(`${people}/champion`)).body, />\s*Una\s*</, 'a chair may hand over, to themselves too')
    const [chair] = await house.db.unscoped<{ id: string }>(
      `select id from people.person where email = 'una@example.org'`,
    )
    const asked = await una.post(`${people}/champion`, { person: chair?.id ?? '' })
    assert.equal(asked.status, 200, 'first it says what it does')
    assert.match(asked.body, /Make Una the champion\?[\s\S]*Ruth Adeyemi is no longer champion, and has no way in/)
    assert.ok((await holding()).includes('champion champion@example.org'), 'and nothing has changed')
    assert.equal((await una.post(`${people}/champion`, { person: chair?.id ?? '', checked: 'yes' })).status, 303)
    const [told] = await toldTo('champion@example.org')
    assert.match(
      told ?? '',
      /Una is champion of Wexmoor now[\s\S]*You are no longer champion[\s\S]*write to Una: una@example\.org/,
    )
    assert.equal((await house.ruth.get(people)).status, 404)
  })
})
