import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from '#db'
import type { Browser } from '../people.test-support.ts'
import { openProgramme, type PeopleProgramme } from '../programme.test-support.ts'

const partnershipIn = (own: string): string => own.split('/').at(-1) ?? ''

describe('what the programme looked at', () => {
  let house: PeopleProgramme
  let ruth: Browser
  let lee: Browser
  let own = ''

  before(async () => {
    house = await openProgramme()
    ;({ ruth, lee, own } = house)
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
