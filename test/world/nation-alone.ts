import { confirmPositions, recordPosition } from '#agreement'
import { closeGathering, openExercise, type Hand } from '#exercise'
import type { Id } from '#ground'
import { questionAsAsked, standardsOf, termsOf } from '#instrument'
import { markSetUp, type Person } from '#people'
import { keepPerson } from '../../src/people/partnership/store/people.ts'
import { keepRole } from '../../src/people/partnership/store/roles.ts'
import { done } from './acting.ts'
import { calendarAt } from './calendar.ts'
import { cast } from './cast.ts'
import { arrangeNation, type House, type Nation } from './nation.ts'

const names = ['nadia', 'adaeze', 'wilf', 'leila', 'cora', 'ruth', 'ines'] as const
export type NationName = (typeof names)[number]

/** The large programme in an installation of its own; Ruth is the champion of its last partnership, Ines the chair. */
export const openNation = async (
  house: House,
): Promise<Nation & { readonly persons: Readonly<Record<NationName, Person>>; readonly own: Id<'partnership'> }> => {
  const { db, world } = house
  const at = world.now()
  const persons = Object.fromEntries(
    names.map(name => [name, { id: world.newId<'person'>(), name: cast[name].name, email: cast[name].email }]),
  ) as Record<NationName, Person>
  await db.write({ kind: 'person', person: persons.nadia.id }, tx => markSetUp(tx, at, true))
  for (const person of Object.values(persons))
    await db.write({ kind: 'person', person: person.id }, tx => keepPerson(tx, person, at))
  const nation = await arrangeNation(house, calendarAt(at), persons)
  const own = nation.partnerships.at(-1) ?? ''
  for (const [person, role] of [[persons.ruth, 'champion'] as const, [persons.ines, 'chair'] as const])
    await db.write({ kind: 'partnership', partnership: own, person: person.id }, tx =>
      keepRole(tx, own, { id: world.newId<'role'>(), person: person.id, role, at }),
    )
  return { ...nation, persons, own }
}

const dates = { gatherBy: '2026-01-30', agreeBy: '2026-02-27', planBy: '2026-03-31' }

/** A year of that partnership whose positions are agreed and confirmed, so that there is something to give. */
export const agreeYear = async (
  { db, world, editions }: House,
  partnership: Id<'partnership'>,
  person: Person,
): Promise<Id<'exercise'>> => {
  const [edition] = editions.shipped()
  if (edition === undefined) throw new Error('There is no edition')
  const standards = standardsOf(edition).map(({ number }) => number)
  return db.write({ kind: 'partnership', partnership, person: person.id }, async tx => {
    const hand: Hand = { world, person, now: world.now(), write: work => work(tx) }
    const exercise = done(await openExercise(hand, { label: 'This year', editionId: edition.id, ...dates, groups: [] }))
    done(await closeGathering(hand, exercise))
    for (const standard of standards) {
      const outcome =
        standard === 6
          ? ({ kind: 'none', why: 'Two views.', wouldSettle: 'The audit.' } as const)
          : ({ kind: 'score', score: (standard % 4) + 1 } as const)
      const said = { outcome, summary: 'Where we are.', variations: '', implications: '', taken: [] }
      const asked = questionAsAsked(edition, standard, termsOf(edition))
      const decided = { ...said, asked, version: 0, meeting: 'Board', metOn: '2026-02-10' }
      done(await recordPosition(hand, { exercise, standard }, decided))
    }
    done(await confirmPositions(hand, { exercise, standards, revision: standards.length, forChair: false }))
    return exercise
  })
}
