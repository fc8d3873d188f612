import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Id } from '#ground'
import { openProgramme, type PeopleProgramme } from '../../programme.test-support.ts'
import { remindChampion } from './remind.ts'

describe('a reminder', () => {
  let house: PeopleProgramme
  let nadia: { readonly id: Id<'person'>; readonly name: string; readonly email: string }
  const partnership = () => house.own.slice('/partnerships/'.length)
  const remind = (at: string, where = partnership()) =>
    remindChampion(house, { person: nadia, now: `${at}T09:00:00.000Z`, today: at }, where, {
      ...{ what: 'gather', dueOn: '2026-11-20' },
    })

  before(async () => {
    house = await openProgramme()
    const [row] = await house.db.unscoped<{ id: string }>(`select id from people.person where name = 'Nadia Perrin'`)
    nadia = { id: row?.id ?? '', name: 'Nadia Perrin', email: 'nadia@example.org' }
  })
  after(() => house.close())

  it('goes to the champion, names the date, and says that nothing written was seen', async () => {
    assert.ok((await remind('2026-11-26')).ok)
    const mail = await house.mailTo('champion@example.org')
    assert.match(mail ?? '', /Hello Ruth Adeyemi/)
    assert.match(
      mail ?? '',
      /Nadia Perrin of Better Together[\s\S]*Wexmoor wanted to gather the groups’ answers by 20 November 2026/,
    )
    assert.match(mail ?? '', /sees nothing that you have written or scored/)
  })

  it('stands in the history of the partnership', async () =>
    assert.match((await house.ruth.get(`${house.own}/history`)).body, /by Nadia Perrin: to gather/))

  it('goes out once a week, also when two press at once', async () => {
    const early = await remind('2026-12-02')
    assert.deepEqual(early, { ok: false, refusal: { kind: 'too-soon', again: '2026-12-03' } })
    const both = await Promise.all([remind('2026-12-03'), remind('2026-12-03')])
    assert.equal(both.filter(each => each.ok).length, 1)
    assert.deepEqual(
      both.flatMap(each => (each.ok ? [] : [each.refusal.kind])),
      ['too-soon'],
    )
  })

  it('goes to nobody where nobody is champion', async () => {
    await house.nadia.post(house.atDesk.replace(/\/partnerships.*/, ''), { partnerships: 'Sallowby' })
    const [row] = await house.db.unscoped<{ id: string }>(`select id from people.partnership where name = 'Sallowby'`)
    assert.deepEqual(await remind('2026-12-03', row?.id), { ok: false, refusal: { kind: 'nobody' } })
  })
})
