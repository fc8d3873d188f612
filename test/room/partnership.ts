import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Database } from '#db'
import type { Id, Instant, World } from '#ground'
import type { Role } from '#people'
import type { TestDatabase } from '#test/database.ts'
import type { Hand } from '#exercise'

/** A world whose clock moves a second at every look, so that what is recorded later reads as later. */
export const tickingWorld = (start: Instant = '2026-09-07T09:00:00.000Z'): World => {
  let ticks = 0
  return {
    now: () => new Date(Date.parse(start) + 1000 * ticks++).toISOString(),
    newId: () => v7(),
    chance: count => randomBytes(count),
  }
}

export type SamplePerson = {
  readonly id: Id<'person'>
  readonly name: string
  readonly email: string
  readonly token: string
}

const groupsMade = [
  ['Management team', 'management', ['Director of children’s services', 'Head of commissioning']],
  ['Commissioning unit', 'commissioning', ['Unit manager']],
  ['Young people’s forum', 'young-people', []],
] as const

const names: Readonly<Record<Role, string>> = {
  champion: 'Ruth Adeyemi',
  deputy: 'Tom Hale',
  chair: 'Ines Marlow',
  'group-lead': 'Sam Okoro',
  member: 'Priya Nair',
  observer: 'Jo Flint',
  'local-lead': 'Lee Brand',
  consultant: 'Orla Finn',
}

/** A partnership with three groups, the last seat of the first one vacant, and one person in each role, all signed in. */
export const arrangePartnership = async (db: TestDatabase, world: World, name = 'Wexmoor Children’s Partnership') => {
  const at = world.now()
  const partnership = world.newId<'partnership'>()
  await db.unscoped('insert into people.partnership (id, name, made_at) values ($1, $2, $3)', [partnership, name, at])
  const groups = []
  for (const [groupName, kind, titles] of groupsMade) {
    const id = world.newId<'group'>()
    await db.unscoped(
      'insert into people.partner_group (partnership_id, id, name, kind, made_at) values ($1, $2, $3, $4, $5)',
      [partnership, id, groupName, kind, world.now()],
    )
    const seats = []
    for (const title of titles) {
      const vacant = title === 'Head of commissioning'
      const seat = world.newId<'seat'>()
      await db.unscoped(
        'insert into people.seat (partnership_id, id, group_id, title, holder, vacant_since) values ($1, $2, $3, $4, $5, $6)',
        [partnership, seat, id, title, vacant ? null : 'Ana Fry', vacant ? '2026-07-01' : null],
      )
      seats.push(seat)
    }
    groups.push({ id, name: groupName as string, seats })
  }
  const people: Partial<Record<Role, SamplePerson>> = {}
  for (const role of Object.keys(names) as Role[]) {
    const person = { id: world.newId<'person'>(), name: names[role], email: `${role}-${partnership}@example.org` }
    const token = randomBytes(32).toString('base64url')
    await db.unscoped('insert into people.person (id, email, name, made_at) values ($1, $2, $3, $4)', [
      person.id,
      person.email,
      person.name,
      at,
    ])
    await db.unscoped(
      'insert into people.role (partnership_id, id, person_id, role, group_id, given_at) values ($1, $2, $3, $4, $5, $6)',
      [partnership, world.newId(), person.id, role, role === 'group-lead' ? groups[0]?.id : null, at],
    )
    await db.unscoped('insert into people.visit (token_hash, person_id, started_at, seen_at) values ($1, $2, $3, $3)', [
      createHash('sha256').update(token).digest('base64url'),
      person.id,
      at,
    ])
    people[role] = { ...person, token }
  }
  const [management, unit, forum] = groups
  if (!management || !unit || !forum) throw new Error('three groups were made')
  const scope = (person: Id<'person'>) => ({ kind: 'partnership', partnership, person }) as const
  const who = people as Record<Role, SamplePerson>
  return {
    id: partnership,
    name,
    people: who,
    groups: { management, unit, forum },
    /** What somebody in that role writes with. */
    hand: (role: Role, through: Database = db): Hand => ({
      world,
      now: world.now(),
      person: who[role],
      write: work => through.write(scope(who[role].id), work),
    }),
    read: <Value>(work: Parameters<typeof db.read<Value>>[1]) => db.read(scope(who.champion.id), work),
  }
}
