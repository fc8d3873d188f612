import { exerciseOf, type Exercise } from '#exercise'
import type { Read } from '#db'
import { isId, type Id } from '#ground'
import { orAbsent, refused, type Reply, type Route } from '#http'
import { questionAsAsked, standardsOf, termsOf, type QuestionAsAsked } from '#instrument'
import { isProvider, memberRoute, type Ability, type Ask } from '#people'
import type { PaperNeeds } from '../needs.ts'
import { notYetPage } from '../pages/not-yet.ts'
import { papersPath, type Place } from '../shelf/on-shelf.ts'

/** A route of this room, below the papers of a year. Papers of the plans are for everybody who reads the plans. */
export const takes = (
  needs: PaperNeeds,
  name: string,
  handle: (ask: Ask) => Promise<Reply>,
  ability: Ability = 'papers.take',
): Route =>
  memberRoute(needs, {
    method: 'GET',
    path: `/partnerships/:partnership/exercises/:exercise/papers${name}`,
    ability,
    handle,
  })

/** The year that the address names. */
export const placeIn = (ask: Ask): Place => ({
  partnership: ask.partnership.id,
  exercise: orAbsent(ask.asked.params['exercise']),
})

/** The group that the address asks for, if it asks for one. What is not an id is absent. */
export const groupIn = (ask: Ask): Id<'group'> | undefined => {
  const given = ask.asked.query['group']
  return given === undefined ? undefined : orAbsent(isId(given) ? given : undefined)
}

/** The version that the address asks for, if it asks for one. What is no plain number is absent. */
export const versionIn = (ask: Ask): number | undefined => {
  const given = ask.asked.query['version']
  if (given === undefined) return undefined
  return orAbsent(typeof given === 'string' && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : undefined)
}

/** The year itself; absent when there is none. */
export const exerciseIn = async (tx: Read, ask: Ask): Promise<Exercise> =>
  orAbsent(await exerciseOf(tx, placeIn(ask).exercise))

/** Some evidence is kept from members who sell services: whoever does so in any role gets the paper without it. */
export const mayReadKept = (ask: Pick<Ask, 'roles'>): boolean => !isProvider(ask.roles)

/** Every question of the edition in the words that the partnership uses now. */
export const questionsOf = async (
  tx: Read,
  { editions }: Pick<PaperNeeds, 'editions'>,
  exercise: Pick<Exercise, 'editionId' | 'terms'>,
): Promise<readonly QuestionAsAsked[]> => {
  const edition = await editions.pinned(tx, exercise)
  const terms = termsOf(edition, exercise.terms)
  return standardsOf(edition).map(({ number }) => questionAsAsked(edition, number, terms))
}

/** Says why a paper cannot be made yet. */
export const notYet = (ask: Ask, why: string): Reply =>
  refused(notYetPage(ask.frame, { why, papers: papersPath(placeIn(ask)) }))
