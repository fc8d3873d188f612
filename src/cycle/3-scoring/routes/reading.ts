import type { Read } from '#db'
import { exerciseOf, sittingsOf, type Exercise, type Sitting } from '#exercise'
import type { Id } from '#ground'
import { Absent, orAbsent } from '#http'
import { questionAsAsked, standardOf, termsOf, type Edition, type Editions, type QuestionAsAsked } from '#instrument'
import { isProvider, type Ask, type Needs } from '#people'
import type { Place } from '../response/place.ts'

/** What this room's pages need from the house. */
export type ScoringNeeds = Needs & { readonly editions: Editions }

/** One year's exercise with the edition it is run on, in the partnership's words. */
export type Year = {
  readonly exercise: Exercise
  readonly edition: Edition
  readonly asked: (standard: number) => QuestionAsAsked
}

/** The exercise that the address names. Throws Absent when there is none. */
export const yearOf = async (tx: Read, editions: Editions, id: Id<'exercise'>): Promise<Year> => {
  const exercise = orAbsent(await exerciseOf(tx, id))
  const edition = await editions.pinned(tx, exercise)
  const terms = termsOf(edition, exercise.terms)
  return { exercise, edition, asked: standard => questionAsAsked(edition, standard, terms) }
}

/** The question of one standard in an exercise. Throws Absent when its edition has no such standard. */
export const questionIn = async (
  tx: Read,
  editions: Editions,
  exercise: Exercise,
  standard: number,
): Promise<QuestionAsAsked> => {
  const edition = await editions.pinned(tx, exercise)
  orAbsent(standardOf(edition, standard))
  return questionAsAsked(edition, standard, termsOf(edition, exercise.terms))
}

/** The sitting of the group that the address names. Throws Absent when the group does not sit. */
export const sittingOf = async (tx: Read, exercise: Id<'exercise'>, group: Id<'group'>): Promise<Sitting> =>
  orAbsent((await sittingsOf(tx, exercise)).find(each => each.group.id === group))

/** The exercise and group of an address below a group. */
export const groupIn = (ask: Ask): Omit<Place, 'standard'> => ({
  exercise: orAbsent(ask.asked.params['exercise']),
  group: orAbsent(ask.asked.params['group']),
})

/** The place of an address below a standard. Anything but a plain number is absent. */
const placeIn = (ask: Ask): Place => {
  const number = ask.asked.params['standard'] ?? ''
  return { ...groupIn(ask), standard: orAbsent(/^[1-9]\d?$/.test(number) ? Number(number) : undefined) }
}

/** Some evidence is kept from members who sell services. */
export const mayReadKept = (ask: Pick<Ask, 'roles'>): boolean => !isProvider(ask.roles)

/** The place of the address, when it is this person's to write on; absent otherwise. */
export const ownPlace = (ask: Ask): Place => {
  const place = placeIn(ask)
  if (!ask.may('response.write', place.group)) throw new Absent()
  return place
}
