import type { Database } from '#db'
import { openExercise } from '#exercise'
import { dayAfter, dayOf, type Id, type World } from '#ground'
import type { Client } from 'pg'
import { startVisit } from '../src/people/visit/actions.ts'

/** Somebody who saves: where their group’s standards stand, and the cookie of their visit. */
export type Writer = { readonly base: string; readonly cookie: string; readonly partnership: Id<'partnership'> }

type House = { readonly db: Database; readonly world: World; readonly administrator: Client }

const groupsEach = 4
const seatsEach = 3
const standards = Array.from({ length: 12 }, (_, index) => index + 1)

/** Partnerships of four groups each, in the middle of gathering, with a lead for every group. */
export const arrangeWriters = async (house: House, partnerships: number): Promise<readonly Writer[]> => {
  const made: (readonly Writer[])[] = []
  for (let index = 0; index < partnerships; index++) made.push(await arrangePartnership(house, `Place ${index + 1}`))
  return made.flat()
}

const arrangePartnership = async ({ db, world, administrator }: House, name: string): Promise<readonly Writer[]> => {
  const [partnership, now] = [world.newId<'partnership'>(), world.now()]
  const put = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const names = Object.keys(row)
    return administrator.query(
      `insert into people.${table} (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
      Object.values(row),
    )
  }
  await put('partnership', { id: partnership, name, made_at: now })
  const leads = Array.from({ length: groupsEach }, (_, index) => {
    const [id, group] = [world.newId<'person'>(), world.newId<'group'>()]
    return { person: { id, name: `Lead ${index + 1}`, email: `${id}@example.org` }, group }
  })
  for (const { person, group } of leads) {
    const inGroup = { partnership_id: partnership, group_id: group }
    await put('person', { ...person, made_at: now })
    await put('partner_group', {
      ...{ partnership_id: partnership, id: group, name: `Group of ${person.name}`, kind: 'subpartnership' },
      made_at: now,
    })
    for (let seat = 1; seat <= seatsEach; seat++)
      await put('seat', { ...inGroup, id: world.newId(), title: `Seat ${seat}`, holder: `Holder ${seat}` })
    await put('role', { ...inGroup, id: world.newId(), person_id: person.id, role: 'group-lead', given_at: now })
  }
  const [first] = leads
  if (first === undefined) return []
  const scope = { kind: 'partnership', partnership, person: first.person.id } as const
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
