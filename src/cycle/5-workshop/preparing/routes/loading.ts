import { exerciseOf, sittingsOf, type Exercise, type Sitting } from '#exercise'
import type { Read } from '#db'
import { Absent, orAbsent } from '#http'
import { questionAsAsked, standardsOf, termsOf, wordsOf, type Edition, type QuestionAsAsked } from '#instrument'
import type { Id } from '#ground'
import type { Ask, Seat } from '#people'
import type { WorkshopNeeds } from '../../needs.ts'
import type { Room } from '../../room/room.ts'
import { roomOf } from '../../store/room.ts'
import { heldOf } from '../offer.ts'

/** A workshop with the group that it is for. */
export type Loaded = {
  readonly room: Room
  readonly exercise: Exercise
  readonly edition: Edition
  readonly sitting: Sitting
  /** The group's seats that somebody holds. */
  readonly seats: readonly Seat[]
}

/** The workshop that the address names; absent for whoever may not run workshops of its group. */
export const loadedIn = async (tx: Read, { editions }: Pick<WorkshopNeeds, 'editions'>, ask: Ask): Promise<Loaded> => {
  const id: Id<'workshop'> = ask.asked.params['workshop'] ?? ''
  const room = orAbsent(await roomOf(tx, id))
  if (!ask.may('workshop.run', room.workshop.group)) throw new Absent()
  const exercise = orAbsent(await exerciseOf(tx, room.workshop.exercise))
  const sittings = await sittingsOf(tx, exercise.id)
  const sitting = orAbsent(sittings.find(({ group }) => group.id === room.workshop.group))
  return { room, exercise, edition: await editions.pinned(tx, exercise), sitting, seats: heldOf(sitting.group.seats) }
}

/** Standards as they would be asked now, in the partnership's words. */
export const questionsOf = (
  edition: Edition,
  exercise: Pick<Exercise, 'terms'>,
  standards: readonly number[],
): readonly QuestionAsAsked[] =>
  standards.map(number => questionAsAsked(edition, number, termsOf(edition, exercise.terms)))

/** Every standard of the edition by number and short title, in the partnership's words. */
export const titlesOf = (
  edition: Edition,
  exercise: Pick<Exercise, 'terms'>,
): readonly { readonly number: number; readonly title: string }[] => {
  const terms = termsOf(edition, exercise.terms)
  return standardsOf(edition).map(({ number, shortTitle }) => ({ number, title: wordsOf(shortTitle, terms) }))
}
