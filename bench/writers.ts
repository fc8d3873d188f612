import type { Database } from '#db'
import { openExercise } from '#exercise'
import { dayAfter, dayOf, type Id, type World } from '#ground'
import { keepGroup, keepPartnership, keepPerson, keepRole, keepSeat } from '../src/people/partnership/store.ts'
import { startVisit } from '../src/people/visit/actions.ts'

/** Somebody who saves: where their group’s standards stand, and the cookie of their visit. */
export type Writer = { readonly base: string; readonly cookie: string; readonly partnership: Id<'partnership'> }

type House = { readonly db: Database; readonly world: World }

const groupsEach = 4
const seatsEach = 3
const standards = Array.from({ length: 12 }, (_, index) => index + 1)

/** Partnerships of four groups each, in the middle of gathering, with a lead for every group. */
export const arrangeWriters = async (house: House, partnerships: number): Promise<readonly Writer[]> => {
  const made: (readonly Writer[])[] = []
  for (let index = 0; index < partnerships; index++) made.push(await arrangePartnership(house, `Place ${index + 1}`))
  return made.flat()
}

const arrangePartnership = async ({ db, world }: House, name: string): Promise<readonly Writer[]> => {
  const [partnership, now] = [world.newId<'partnership'>(), world.now()]
  const leads = Array.from({ length: groupsEach }, (_, index) => {
    const [person, group] = [world.newId<'person'>(), world.newId<'group'>()]
    return { person: { id: person, name: `Lead ${index + 1}`, email: `${person}@example.org` }, group }
  })
  for (const { person } of leads)
    await db.write({ kind: 'person', person: person.id }, tx => keepPerson(tx, person, now))
  const [first] = leads
  if (first === undefined) return []
  const scope = { kind: 'partnership', partnership, person: first.person.id } as const
  await db.write(scope, async tx => {
    await keepPartnership(tx, { id: partnership, name }, now)
    for (const { person, group } of leads) {
      await keepGroup(tx, partnership, { id: group, name: `Group of ${person.name}`, kind: 'subpartnership', at: now })
      for (let seat = 1; seat <= seatsEach; seat++)
        await keepSeat(tx, partnership, group, { id: world.newId(), title: `Seat ${seat}`, holder: `Holder ${seat}` })
      await keepRole(tx, partnership, { id: world.newId(), person: person.id, role: 'group-lead', group, at: now })
    }
  })
  const today = dayOf(now)
  const opened = await openExercise(
    { world, now, person: first.person, write: work => db.write(scope, work) },
    {
      ...{ label: '2026/27', editionId: 'commissioning-12.v1' },
      ...{ gatherBy: dayAfter(today, 30), agreeBy: dayAfter(today, 60), planBy: dayAfter(today, 90) },
      groups: leads.map(({ group }) => ({ group, standards })),
    },
  )
  if (!opened.ok) throw new Error('The exercise could not be opened.')
  return Promise.all(
    leads.map(async ({ person, group }) => ({
      base: `/partnerships/${partnership}/exercises/${opened.value}/groups/${group}/standards`,
      cookie: `visit=${await startVisit({ db, world }, person.id)}`,
      partnership,
    })),
  )
}
