import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { keptMail } from '#mail'
import { openProgramme, type PeopleProgramme } from '../programme.test-support.ts'

const day = 24 * 60 * 60 * 1000
const reason = 'She left the council in June; her address there sends everything back.'

let house: PeopleProgramme
let notice = ''
before(async () => {
  house = await openProgramme()
  notice = `${house.atDesk}/notice`
})
after(() => house.close())

/** All that an address was sent. */
const mailsTo = async (email: string): Promise<string> => {
  await house.mailTo(email)
  const all = await house.db.read({ kind: 'job', name: 'outbox' }, keptMail)
  const own = all.filter(({ to }) => to === email)
  return own.map(({ subject, text }) => `${subject}\n${text}`).join('\n')
}
const champions = async (): Promise<readonly string[]> => {
  const rows = await house.db.unscoped<{ email: string }>(
    `select p.email from people.role r join people.person p on p.id = r.person_id
     where r.role = 'champion' and r.ended_at is null`,
  )
  return rows.map(({ email }) => email)
}
const give = () => house.nadia.post(notice, { do: 'give', reason })

describe('a champion who cannot be reached', () => {
  it('is given notice by the programme’s administrator, with a reason; by nobody else', async () => {
    assert.match((await house.nadia.get(house.atDesk)).body, /If the champion cannot be reached/)
    const page = (await house.nadia.get(notice)).body
    assert.match(page, /whose champion, Ruth Adeyemi, has left without handing\s+over/)
    assert.equal((await house.nadia.post(notice, { do: 'give', reason: ' ' })).status, 422)
    assert.equal((await house.nadia.post(notice, {})).status, 422)
    for (const other of [house.ruth, house.lee])
      assert.equal((await other.post(notice, { do: 'give', reason })).status, 404)
    assert.equal((await give()).status, 303)
    assert.equal((await give()).status, 409, 'one at a time')
  })

  it('hears of it, as does everybody with a role there, with who says so, why, and from when on', async () => {
    const own = await mailsTo('champion@example.org')
    assert.match(own, /is Ruth Adeyemi still the champion\?/)
    assert.match(own, /Nadia Perrin of Better Together means to end your role as champion of Wexmoor/)
    assert.match(own, /She left the council in June[\s\S]*from 10 December 2026 on[\s\S]*sign in and say so/)
    const lee = await mailsTo('local-lead@example.org')
    assert.match(lee, /the role of Ruth Adeyemi[\s\S]*If you can reach Ruth Adeyemi, tell them/)
    assert.match((await house.lee.get(`${house.own}/people`)).body, /She left the council in June/)
    assert.doesNotMatch((await house.lee.get(`${house.own}/people`)).body, /I am still the champion/)
  })

  it('stays champion by saying so, of which whoever gave notice hears', async () => {
    assert.match((await house.ruth.get(`${house.own}/people`)).body, /I am still the champion/)
    assert.equal((await house.lee.post(`${house.own}/people/notice`)).status, 404)
    const stays = await house.ruth.post(`${house.own}/people/notice`)
    assert.equal(stays.status, 303)
    assert.match((await house.ruth.get(stays.goesTo)).body, /You stay champion/)
    assert.match(await mailsTo('nadia@example.org'), /Ruth Adeyemi said that they stay champion of Wexmoor/)
    house.wait(15 * day)
    await house.comeBack()
    assert.equal((await house.nadia.post(notice, { do: 'end', sure: 'yes' })).status, 409)
    assert.match((await house.nadia.get(notice)).body, /Earlier notices[\s\S]*The champion stays: Ruth Adeyemi/)
    assert.equal((await house.ruth.post(`${house.own}/people/notice`)).status, 303, 'said twice is said once')
  })

  it('stays champion when it is taken back, and while the days last', async () => {
    assert.equal((await give()).status, 303)
    assert.equal((await house.nadia.post(notice, { do: 'back' })).status, 303)
    assert.match(await mailsTo('local-lead@example.org'), /Nadia Perrin of Better Together has taken back/)
    assert.equal((await house.nadia.post(notice, { do: 'back' })).status, 409)
    assert.equal((await give()).status, 303)
    house.wait(13 * day)
    await house.comeBack()
    const early = await house.nadia.post(notice, { do: 'end', sure: 'yes' })
    assert.equal(early.status, 409)
    assert.match(early.body, /still has time to answer\. The role can be ended from/)
    assert.deepEqual(await champions(), ['champion@example.org'])
  })

  it('is champion no more once the days have passed, and the desk invites another', async () => {
    house.wait(day)
    await house.comeBack()
    assert.equal((await house.nadia.post(notice, { do: 'end' })).status, 422, 'only with the tick')
    const invitation = { name: 'Una', email: 'una@example.org', role: 'champion' }
    assert.equal((await house.nadia.post(`${house.atDesk}/invitations`, invitation)).status, 409, 'not before')
    const ended = await house.nadia.post(notice, { do: 'end', sure: 'yes' })
    assert.equal(ended.status, 303)
    assert.match((await house.nadia.get(ended.goesTo)).body, /The champion’s role has ended\. Invite somebody/)
    assert.deepEqual(await champions(), [])
    assert.equal((await house.ruth.get(`${house.own}/people`)).status, 404)
    const told = await mailsTo('champion@example.org')
    for (const words of [/You are no longer champion/, /14 days have passed without an answer/])
      assert.match(told, words)
    assert.match(await mailsTo('local-lead@example.org'), /Nadia Perrin of Better Together has ended the role/)
    assert.equal((await house.nadia.post(`${house.atDesk}/invitations`, invitation)).status, 303)
    const link = /http:\/\/localhost(\/\S+)/.exec((await house.mailTo('una@example.org')) ?? '')?.[1] ?? ''
    const una = house.browser()
    assert.equal((await una.post(link, { name: 'Una' })).status, 303)
    assert.deepEqual(await champions(), ['una@example.org'])
    assert.match(
      (await una.get(`${house.own}/history`)).body,
      /Notices to a champion[\s\S]*The role was ended: Nadia Perrin/,
    )
  })

  it('is the partnership’s own matter as long as somebody else there can hand over', async () => {
    const una = house.browser()
    await una.post('/sign-in', { email: 'una@example.org' })
    const linkIn = (mail: string | undefined) => /http:\/\/localhost(\/\S+)/.exec(mail ?? '')?.[1] ?? ''
    await una.post(linkIn(await house.mailTo('una@example.org')))
    await una.post(`${house.own}/people/invitations/new`, { name: 'Tom', email: 'tom@example.org', role: 'deputy' })
    await house.browser().post(linkIn(await house.mailTo('tom@example.org')), { name: 'Tom' })
    const refused = await give()
    assert.equal(refused.status, 409)
    assert.match(refused.body, /Tom can hand over as champion there/)
  })
})
