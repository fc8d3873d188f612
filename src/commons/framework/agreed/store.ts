import { positionsOf, sayOutcome } from '#agreement'
import type { Read } from '#db'
import { partnershipIn } from '#ground'
import { exercisePath, exercisesOf, type Exercise } from '#exercise'
import { linksBetween, questionAsAsked, standardsOf, termsOf, type Editions } from '#instrument'
import type { AgreedThere } from './agreed.ts'

/** The edition whose standards the sections name. */
const home = 'commissioning-12.v1'

/** A standard of the edition of twelve, with what became of it in a year. */
type There = AgreedThere & { readonly home: string }

/** What these standards have become in a year's edition, and what that year agreed on them; none where no crosswalk leads there. */
const agreedIn = async (
  tx: Read,
  editions: Editions,
  keys: readonly string[],
  exercise: Exercise,
): Promise<readonly There[]> => {
  const edition = await editions.pinned(tx, exercise)
  const terms = termsOf(edition, exercise.terms)
  const positions = await positionsOf(tx, exercise.id)
  const links = linksBetween(await editions.crosswalksIn(tx), { id: home, keys }, edition.id) ?? []
  const numberOf = new Map(standardsOf(edition).map(({ key, number }) => [key, number]))
  return links.flatMap(({ from, to }) => {
    const number = numberOf.get(to)
    if (number === undefined) return []
    const { title } = questionAsAsked(edition, number, terms).standard
    const there = { home: from, year: exercise.label, number, title }
    const position = positions.find(({ standard }) => standard === number)
    if (position === undefined) return [there]
    const { outcome, summary, metOn } = position
    const href = `${exercisePath(partnershipIn(tx), exercise.id)}/positions/${number}`
    return [{ ...there, position: { outcome: sayOutcome(outcome), summary, metOn, href } }]
  })
}

const isSame = (one: AgreedThere, other: AgreedThere): boolean => one.year === other.year && one.number === other.number

/**
 * What the exercise last agreed on each of these standards of the edition of twelve, under the number of the year that
 * did; under that of the newest year where none has. Two that have become one are said once.
 */
export const answeredBy = async (
  tx: Read,
  editions: Editions,
  keys: readonly string[],
): Promise<readonly AgreedThere[]> => {
  let open = keys
  let agreed: readonly There[] = []
  let newest = withoutYear(editions, keys)
  for (const [at, exercise] of (await exercisesOf(tx)).entries()) {
    if (open.length === 0) break
    const there = await agreedIn(tx, editions, open, exercise)
    if (at === 0 && there.length > 0) newest = there
    const found = there.filter(({ position }) => position !== undefined)
    agreed = [...agreed, ...found]
    open = open.filter(key => !found.some(each => each.home === key))
  }
  const all = keys.flatMap(key =>
    [...agreed, ...newest.filter(each => open.includes(each.home))].filter(each => each.home === key),
  )
  return all.filter((each, at) => all.findIndex(other => isSame(each, other)) === at)
}

/** Before the first year: the standards as they ship. */
const withoutYear = (editions: Editions, keys: readonly string[]): readonly There[] => {
  const edition = editions.shippedOne(home)
  if (edition === undefined) return []
  const terms = termsOf(edition)
  return standardsOf(edition)
    .filter(({ key }) => keys.includes(key))
    .map(({ key, number }) => ({
      ...{ home: key, number },
      title: questionAsAsked(edition, number, terms).standard.title,
    }))
}
