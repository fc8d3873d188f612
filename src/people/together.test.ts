import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Database } from '#db'
import { no, yes, type Id } from '#ground'
import { overlapping } from '#test/overlapping.ts'
import type { Role } from './access/role.ts'
import { invitationEnd } from './invitation/invitation.ts'
import { accept } from './invitation/actions.ts'
import { giveRole } from './partnership/actions/giving.ts'
import { openHouse, type PeopleHouse } from './people.test-support.ts'
import { acceptStaff } from './staff/actions.ts'
import { hashOf } from './visit/token.ts'

describe('Of two at the same moment', () => {
  let house: PeopleHouse
  let programme: Id<'programme'>
  let nadia: Id<'person'>
  const partnerships = new Map<string, Id<'partnership'>>()
  before(async () => {
    house = await openHouse()
    const fields = { kind: 'programme', programme: 'Better Together', name: 'Nadia Perrin', email: 'nadia@example.org' }
    const names = 'Wexmoor, Moors\nCalder Reach, Coast\nSallowby, Moors\nHallowick, Coast'
    await house.browser().post(`/first-run/${house.token}`, { ...fields, partnerships: names })
    for (const { id, name } of await house.db.unscoped<{ id: Id<'partnership'>; name: string }>(
      'select id, name from people.partnership',
    ))
      partnerships.set(name, id)
    const [staff] = await house.db.unscoped<{ programme_id: string; person_id: string }>('select * from people.staff')
    programme = staff?.programme_id ?? ''
    nadia = staff?.person_id ?? ''
  })
  after(() => house.close())

  const at = (name: string): Id<'partnership'> => partnerships.get(name) ?? ''

  /** An invitation from the programme's desk, with its mail read; returns what its link brings. */
  const offered = async (into: { readonly partnership: string } | 'staff', role: string, email: string) => {
    const token = house.world.newId<'token'>()
    const now = house.world.now()
    const [table, column, value] =
      into === 'staff'
        ? ['staff_invitation', 'programme_id', programme]
        : ['invitation', 'partnership_id', at(into.partnership)]
    await house.db.unscoped(
      `insert into people.${table} (${column}, id, email, name, role, token_hash, invited_at, invited_by, expires_at)
       values ($1, $2, $3, 'Ash', $4, $5, $6, $7, $8)`,
      [value, house.world.newId(), email, role, hashOf(token), now, nadia, invitationEnd(now)],
    )
    return token
  }
  const known = async (email: string): Promise<Id<'person'>> => {
    const id = house.world.newId<'person'>()
    await house.db.unscoped(`insert into people.person (id, email, name, made_at) values ($1, $2, 'Ash', $3)`, [
      ...[id, email, house.world.now()],
    ])
    return id
  }
  const accepting = (token: string) => (db: Database) => accept({ db, world: house.world }, token, 'Ash')
  const joining = (token: string) => (db: Database) => acceptStaff({ db, world: house.world }, token, 'Ash')
  const standing = async (partnership: string): Promise<readonly Role[]> =>
    (
      await house.db.unscoped<{ role: Role }>(
        `select role from people.role where partnership_id = $1 and ended_at is null order by role`,
        [at(partnership)],
      )
    ).map(({ role }) => role)

  for (const [role, partnership] of [
    ['champion', 'Wexmoor'],
    ['deputy', 'Calder Reach'],
  ] as const)
    it(`whom the desk invited as ${role}, one is, and the other is told so`, async () => {
      const one = await offered({ partnership }, role, `one.${role}@example.org`)
      const other = await offered({ partnership }, role, `other.${role}@example.org`)
      const [first, second] = await overlapping(house.db, accepting(one), accepting(other))
      assert.ok(first.ok)
      assert.deepEqual(second, no({ kind: 'no-longer-given' }))
      assert.deepEqual(await standing(partnership), [role])
    })

  it('acceptances for one address that nobody knows, both hold, for one person', async () => {
    const one = await offered({ partnership: 'Hallowick' }, 'observer', 'ash@example.org')
    const other = await offered({ partnership: 'Hallowick' }, 'member', 'Ash@example.org')
    const [first, second] = await overlapping(house.db, accepting(one), accepting(other))
    assert.ok(first.ok && second.ok)
    assert.deepEqual(await standing('Hallowick'), ['member', 'observer'])
    const people = await house.db.unscoped(`select from people.person where lower(email) = 'ash@example.org'`)
    assert.equal(people.length, 1)
  })

  for (const [who, email, isKnown] of [
    ['somebody new', 'new@example.org', false],
    ['somebody known', 'known@example.org', true],
  ] as const) {
    it(`acceptances by ${who}, the staff’s comes second: nobody is on both sides`, async () => {
      if (isKnown) await known(`1.${email}`)
      const role = await offered({ partnership: 'Sallowby' }, 'member', `1.${email}`)
      const part = await offered('staff', 'analyst', `1.${email}`)
      const [first, second] = await overlapping(house.db, accepting(role), joining(part))
      assert.ok(first.ok)
      assert.deepEqual(second, no({ kind: 'of-partnership' }))
    })

    it(`acceptances by ${who}, the partnership’s comes second: nobody is on both sides`, async () => {
      if (isKnown) await known(`2.${email}`)
      const role = await offered({ partnership: 'Sallowby' }, 'member', `2.${email}`)
      const part = await offered('staff', 'analyst', `2.${email}`)
      const [first, second] = await overlapping(house.db, joining(part), accepting(role))
      assert.ok(first.ok)
      assert.deepEqual(second, no({ kind: 'of-programme' }))
    })
  }

  it('whoever is given a role while joining the staff is not both', async () => {
    const partnership = at('Sallowby')
    const person = await known('observer@example.org')
    const give = (role: Role) => (db: Database) =>
      db.write({ kind: 'partnership', partnership, person: nadia }, tx =>
        giveRole(tx, partnership, { id: house.world.newId(), person, role, at: house.world.now(), by: nadia }, nadia),
      )
    assert.deepEqual(await give('observer')(house.db), yes(undefined))
    const part = await offered('staff', 'analyst', 'observer@example.org')
    const [given, joined] = await overlapping(house.db, give('member'), joining(part))
    assert.ok(given.ok)
    assert.deepEqual(joined, no({ kind: 'of-partnership' }))
  })
})
