import { join as path } from 'node:path'
import type { Database } from '#db'
import type { Hand } from '#exercise'
import type { Id, World } from '#ground'
import { loadEditions, questionAsAsked, termsOf } from '#instrument'
import { join } from '../../src/cycle/5-workshop/actions/people.ts'
import { prepareWorkshop } from '../../src/cycle/5-workshop/actions/preparing.ts'
import { readyRecipe } from '../../src/cycle/5-workshop/hour/recipe.ts'
import { roomOf } from '../../src/cycle/5-workshop/store/room.ts'
import { openRoundOf, type Room } from '../../src/cycle/5-workshop/room/room.ts'
import { startVisit } from '../../src/people/visit/actions.ts'
import type { SampleWorld } from '#test/world/index.ts'

/** A workshop with its people in it, as the bench drives it. */
export type Workshop = {
  readonly id: Id<'workshop'>
  readonly partnership: Id<'partnership'>
  readonly standards: readonly number[]
  /** Cookie headers, one a phone. */
  readonly phones: readonly string[]
  readonly facilitator: string
  readonly room: () => Promise<Room>
  readonly round: () => Promise<Id<'round'>>
}

type House = { readonly db: Database; readonly world: World; readonly sample: SampleWorld }

/** Prepares a workshop over so many standards and lets people join, past the door's page. */
export const openWorkshop = async (
  { db, world, sample }: House,
  people: number,
  standards: readonly number[],
): Promise<Workshop> => {
  const editions = await loadEditions(path(import.meta.dirname, '../../editions'))
  const edition = editions.shippedOne('commissioning-12.v1')
  if (edition === undefined) throw new Error('The edition of the sample is missing.')
  const [partnership, person] = [sample.partnerships.wexmoor, sample.people.ruth]
  const scope = { kind: 'partnership', partnership, person: person.id } as const
  const hand: Hand = { world, now: world.now(), person, write: work => db.write(scope, work) }
  const prepared = await prepareWorkshop(hand, {
    partnership,
    exercise: sample.exercises.wexmoor2026,
    group: sample.groups.commissioning,
    ...{ name: 'Bench', partnershipName: 'Wexmoor', heldOn: world.now().slice(0, 10), startsAt: '18:00' },
    recipe: readyRecipe(standards, people),
    questions: standards.map(standard => questionAsAsked(edition, standard, termsOf(edition, {}))),
    tables: [...'ABCDEF'].map(letter => ({ letter })),
  })
  if (!prepared.ok) throw new Error(prepared.refusal.kind)
  const phones: string[] = []
  for (let i = 0; i < people; i++) {
    const said = { kind: 'taking-part', shownAs: `Person ${i + 1}`, byRole: false, under18: false } as const
    const joined = await join({ db, world }, prepared.value, said)
    if (!joined.ok) throw new Error(joined.refusal.kind)
    phones.push(`workshop=${joined.value.token}`)
  }
  const room = async (): Promise<Room> => {
    const found = await db.read(scope, tx => roomOf(tx, prepared.value))
    if (found === undefined) throw new Error('The workshop has gone.')
    return found
  }
  return {
    ...{ id: prepared.value, partnership, standards, phones, room },
    facilitator: `visit=${await startVisit({ db, world }, person.id)}`,
    round: async () => {
      const open = openRoundOf(await room())
      if (open === undefined) throw new Error('No round is open.')
      return open.id
    },
  }
}
