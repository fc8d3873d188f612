import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { send } from '#jobs'
import { openProgramme, type PeopleProgramme } from '../programme.test-support.ts'
import { keepAskedApprover } from './store/facts.ts'

describe('the mail to a champion who is asked to approve a release', () => {
  let house: PeopleProgramme
  before(async () => {
    house = await openProgramme()
  })
  after(() => house.close())

  it('says who asks and where the draft waits, and no figure of it', async () => {
    const partnership = house.own.split('/').at(-1) ?? ''
    const [row] = await house.db.unscoped<{ programme: string; champion: string; nadia: string }>(
      `select p.programme_id as programme, r.person_id as champion, s.person_id as nadia
       from people.partnership p join people.role r on r.partnership_id = p.id and r.role = 'champion'
       join people.staff s on s.programme_id = p.programme_id`,
    )
    assert.ok(row)
    const at = house.world.now()
    await house.db.write({ kind: 'desk', programme: row.programme, person: row.nadia }, async tx => {
      const asked = { partnership, person: { id: row.champion, name: 'Ruth Adeyemi' }, at }
      const by = { id: row.nadia, name: 'Nadia Perrin' }
      await keepAskedApprover(tx, { programme: row.programme, release: 1 }, { ...asked, by })
      await send(tx, 'mail.approval', { partnership, person: row.champion })
    })
    const mail = (await house.mailTo('champion@example.org')) ?? ''
    assert.match(mail, /Nadia Perrin of Better Together asks you/)
    assert.match(mail, new RegExp(`${house.own}/release-approvals`))
  })
})
