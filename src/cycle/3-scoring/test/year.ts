import type { Database } from '#db'
import { openExercise, type Opening } from '#exercise'
import { realWorld, type Id, type Instant, type World } from '#ground'
import { loadEditions } from '#instrument'
import { mayWith, type Ask, type GroupKind, type Role, type RoleHeld } from '#people'
import { freshDatabase, type TestDatabase } from '#test/database.ts'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Writer } from '../response/actions.ts'

const real = realWorld()

/** A clock that stands still until it is moved. */
export type Clock = { now: Instant }

export type TestPerson = {
  readonly id: Id<'person'>
  readonly name: string
  readonly roles: readonly RoleHeld[]
  /** Of an open visit; the cookie that a browser carries. */
  readonly token: string
}

export const editions = await loadEditions(join(import.meta.dirname, '../../../../editions'))

/** One partnership with three groups in the middle of gathering: enough for every rule of this room. */
export const openYear = async () => {
  const db = await freshDatabase()
  const clock: Clock = { now: '2026-11-26T14:32:00.000Z' }
  const world: World = { ...real, now: () => clock.now }
  const partnership = await addPartnership(db, 'Wexmoor Children’s Partnership', clock.now)
  const unit = await addGroup(db, partnership, 'Commissioning unit', 'commissioning', clock.now)
  const team = await addGroup(db, partnership, 'Management team', 'management', clock.now)
  const forum = await addGroup(db, partnership, 'Young people’s forum', 'young-people', clock.now)
  const person = (name: string, role: Role, held: Partial<RoleHeld> = {}) =>
    addPerson(db, partnership, name, { role, ...held }, clock.now)
  const people = {
    champion: await person('Amal Haddad', 'champion'),
    lead: await person('Dev Okonjo', 'group-lead', { group: unit, groupName: 'Commissioning unit' }),
    second: await person('Rhian Price', 'group-lead', { group: unit, groupName: 'Commissioning unit' }),
    teamLead: await person('Tom Ashby', 'group-lead', { group: team, groupName: 'Management team' }),
    forumLead: await person('Isla Brown', 'group-lead', { group: forum, groupName: 'Young people’s forum' }),
    member: await person('Grace Lin', 'member'),
    provider: await person('Paul Stone', 'member', { provider: true }),
  }
  const as = (someone: TestPerson, through: Database = db): Writer & Pick<Ask, 'read' | 'may'> =>
    writerOf(through, world, partnership, someone)
  const opening: Opening = {
    ...{ label: '2026/27', editionId: 'commissioning-12.v1' },
    ...{ gatherBy: '2026-12-18', agreeBy: '2027-01-29', planBy: '2027-03-26' },
    groups: [
      { group: unit, standards: [1, 2, 5] },
      { group: team, standards: [1, 2, 5] },
      { group: forum, standards: [2] },
    ],
  }
  const opened = await openExercise(as(people.champion), opening)
  if (!opened.ok) throw new Error('the exercise could not be opened')
  return { db, clock, world, partnership, exercise: opened.value, groups: { unit, team, forum }, people, as }
}

export type Year = Awaited<ReturnType<typeof openYear>>

const writerOf = (db: Database, world: World, partnership: Id<'partnership'>, someone: TestPerson) => {
  const scope = { kind: 'partnership', partnership, person: someone.id } as const
  return {
    ...{ world, roles: someone.roles, person: { ...someone, email: '' } },
    get now() {
      return world.now()
    },
    may: ((ability, group) => mayWith(someone.roles, ability, group)) satisfies Ask['may'],
    read: (work => db.read(scope, work)) satisfies Ask['read'],
    write: (work => db.write(scope, work)) satisfies Ask['write'],
  }
}

const addPartnership = async (db: TestDatabase, name: string, at: Instant): Promise<Id<'partnership'>> => {
  const id = real.newId<'partnership'>()
  await db.unscoped('insert into people.partnership (id, name, made_at) values ($1, $2, $3)', [id, name, at])
  return id
}

const addGroup = async (
  db: TestDatabase,
  partnership: Id<'partnership'>,
  name: string,
  kind: GroupKind,
  at: Instant,
): Promise<Id<'group'>> => {
  const id = real.newId<'group'>()
  await db.unscoped(
    'insert into people.partner_group (partnership_id, id, name, kind, made_at) values ($1, $2, $3, $4, $5)',
    [partnership, id, name, kind, at],
  )
  await db.unscoped(
    `insert into people.seat (partnership_id, id, group_id, title, holder, vacant_since)
     values ($1, $2, $3, 'Chair', $4, $5)`,
    [
      partnership,
      real.newId(),
      id,
      kind === 'management' ? null : 'Sam Wells',
      kind === 'management' ? '2026-09-01' : null,
    ],
  )
  return id
}

/** Somebody with one role and an open visit. A provider's role comes from an organisation that sells services. */
export const addPerson = async (
  db: TestDatabase,
  partnership: Id<'partnership'>,
  name: string,
  given: Partial<RoleHeld> & { readonly role: Role },
  at: Instant,
): Promise<TestPerson> => {
  const [id, role, token] = [real.newId<'person'>(), real.newId<'role'>(), Buffer.from(real.chance(24)).toString('hex')]
  const organisation = given.provider === true ? real.newId<'organisation'>() : undefined
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(-4)}@example.org`
  await db.unscoped('insert into people.person (id, email, name, made_at) values ($1, $2, $3, $4)', [
    id,
    email,
    name,
    at,
  ])
  if (organisation !== undefined)
    await db.unscoped(
      `insert into people.organisation (partnership_id, id, name, kind, statutory, provider)
       values ($1, $2, 'Harbour Care', 'charity', false, true)`,
      [partnership, organisation],
    )
  await db.unscoped(
    `insert into people.role (partnership_id, id, person_id, role, group_id, organisation_id, given_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [partnership, role, id, given.role, given.group ?? null, organisation ?? null, at],
  )
  await db.unscoped('insert into people.visit (token_hash, person_id, started_at, seen_at) values ($1, $2, $3, $3)', [
    createHash('sha256').update(token).digest('base64url'),
    id,
    at,
  ])
  return { id, name, token, roles: [{ provider: false, ...given, id: role }] }
}
