import { questionAsAsked, termsOf } from '#instrument'
import type { Id } from '#ground'
import { openWorld, type TestWorld } from './test-world.ts'
import { join } from '../../src/cycle/5-workshop/actions/people.ts'
import { move } from '../../src/cycle/5-workshop/actions/moving.ts'
import { prepareWorkshop } from '../../src/cycle/5-workshop/actions/preparing.ts'
import { readyRecipe, type Recipe } from '../../src/cycle/5-workshop/hour/recipe.ts'
import { openRoundOf, type Room } from '../../src/cycle/5-workshop/room/room.ts'
import { roomOf } from '../../src/cycle/5-workshop/store/room.ts'
import type { Hand } from '#exercise'
import type { RoleHeld } from '#people'

/** A world with somebody who can run a workshop in it. */
export type Hall = TestWorld & {
  readonly hand: Hand & { readonly roles: readonly RoleHeld[] }
  readonly workshop: Id<'workshop'>
  readonly people: readonly { readonly participant: Id<'participant'>; readonly token: string }[]
  readonly room: () => Promise<Room>
  /** Moves on by so many steps. */
  readonly step: (times?: number) => Promise<Room>
  /** The round that waits for answers. */
  readonly round: () => Promise<Id<'round'>>
}

type Wanted = { readonly people?: number; readonly standards?: readonly number[]; readonly recipe?: Partial<Recipe> }

/** The sample, with a workshop of Wexmoor's commissioning group prepared and so many people in the room. */
export const openHall = async (wanted: Wanted = {}): Promise<Hall> => hallIn(await openWorld(), wanted)

/** Another workshop in the same world. */
export const hallIn = async (
  world: TestWorld,
  { people = 7, standards = [1, 3], recipe = {} }: Wanted,
): Promise<Hall> => {
  const { db, sample, editions } = world
  const partnership = sample.partnerships.wexmoor
  const person = sample.people.ruth
  const scope = { kind: 'partnership', partnership, person: person.id } as const
  const hand = {
    world: world.world,
    get now() {
      return world.world.now()
    },
    person,
    roles: [],
    write: <Value>(work: Parameters<typeof db.write<Value>>[1]) => db.write(scope, work),
  }
  const edition = editions.shippedOne('commissioning-12.v1')
  if (edition === undefined) throw new Error('The edition of the sample is missing.')
  const prepared = await prepareWorkshop(hand, {
    partnership,
    exercise: sample.exercises.wexmoor2026,
    group: sample.groups.commissioning,
    name: 'Commissioning unit workshop',
    partnershipName: 'Wexmoor',
    heldOn: '2026-11-18',
    startsAt: '09:30',
    recipe: { ...readyRecipe(standards, people), ...recipe },
    questions: standards.map(standard => questionAsAsked(edition, standard, termsOf(edition, {}))),
    tables: [{ letter: 'A' }, { letter: 'B' }],
  })
  if (!prepared.ok) throw new Error(prepared.refusal.kind)
  const workshop = prepared.value
  const came = []
  for (let i = 0; i < people; i++) {
    const joined = await join({ db, world: world.world }, workshop, {
      ...{ kind: 'taking-part', shownAs: `Person ${i + 1}`, byRole: false, under18: false },
    })
    if (!joined.ok) throw new Error(joined.refusal.kind)
    came.push(joined.value)
  }
  const room = async (): Promise<Room> => {
    const found = await db.read(scope, tx => roomOf(tx, workshop))
    if (found === undefined) throw new Error('The workshop is not there.')
    return found
  }
  return {
    ...world,
    hand,
    workshop,
    people: came,
    room,
    step: async (times = 1) => {
      for (let i = 0; i < times; i++) {
        const moved = await move(hand, workshop, { kind: 'step', seen: (await room()).moves.length })
        if (!moved.ok) throw new Error(moved.refusal.kind)
      }
      return room()
    },
    round: async () => {
      const open = openRoundOf(await room())
      if (open === undefined) throw new Error('No round is open.')
      return open.id
    },
  }
}
