import { positionsOf, sayOutcome } from '#agreement'
import type { Read } from '#db'
import { exercisePath, exercisesOf, type Exercise } from '#exercise'
import { linksBetween, questionAsAsked, standardsOf, termsOf, type Edition, type Editions } from '#instrument'
import { partnershipIn } from '../scope.ts'
import type { AgreedThere, Answered } from './agreed.ts'

/** The edition whose standards the sections name. */
const home = 'commissioning-12.v1'

/** The numbers of the standards that these have become in an edition; none where no crosswalk leads there. */
const numbersIn = async (tx: Read, editions: Editions, keys: readonly string[], edition: Edition) => {
  const links = linksBetween(await editions.crosswalksIn(tx), { id: home, keys }, edition.id) ?? []
  const there = new Set(links.map(({ to }) => to))
  return standardsOf(edition)
    .filter(({ key }) => there.has(key))
    .map(({ number }) => number)
}

const agreedIn = async (
  tx: Read,
  editions: Editions,
  keys: readonly string[],
  exercise: Exercise,
): Promise<readonly AgreedThere[]> => {
  const edition = await editions.pinned(tx, exercise)
  const terms = termsOf(edition, exercise.terms)
  const positions = await positionsOf(tx, exercise.id)
  return (await numbersIn(tx, editions, keys, edition)).map(number => {
    const position = positions.find(({ standard }) => standard === number)
    const title = questionAsAsked(edition, number, terms).standard.title
    if (position === undefined) return { number, title }
    const { outcome, summary, metOn } = position
    const href = `${exercisePath(partnershipIn(tx), exercise.id)}/positions/${number}`
    return { number, title, position: { outcome: sayOutcome(outcome), summary, metOn, href } }
  })
}

/**
 * What the exercise last agreed on these standards of the edition of twelve, under the numbers of the year that did:
 * the newest with any position on them, and the newest of all while none has one.
 */
export const answeredBy = async (tx: Read, editions: Editions, keys: readonly string[]): Promise<Answered> => {
  const exercises = await exercisesOf(tx)
  let newest: Answered | undefined
  for (const exercise of exercises) {
    const standards = await agreedIn(tx, editions, keys, exercise)
    const answered = { year: exercise.label, standards }
    if (standards.some(({ position }) => position !== undefined)) return answered
    if (standards.length > 0) newest ??= answered
  }
  return newest ?? withoutYear(editions, keys)
}

/** Before the first year: the standards as they ship. */
const withoutYear = (editions: Editions, keys: readonly string[]): Answered => {
  const edition = editions.shippedOne(home)
  if (edition === undefined) return { standards: [] }
  const terms = termsOf(edition)
  return {
    standards: standardsOf(edition)
      .filter(({ key }) => keys.includes(key))
      .map(({ number }) => ({ number, title: questionAsAsked(edition, number, terms).standard.title })),
  }
}
