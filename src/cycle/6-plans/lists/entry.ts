import { sayDay, type Id, type Instant } from '#ground'
import { askedIn, listingOf, type ListName, type listings, type Question } from './kinds.ts'

/** What an entry of a list says: each answer as text, a day as `2026-11-26`, '' where nothing was answered. */
export type Answers<List extends ListName> = {
  readonly [Name in keyof (typeof listings)[List]['questions']]: string
}

/** One line of the list that is named. */
export type EntryOf<List extends ListName> = {
  readonly list: List
  readonly id: Id
  /** The key of its headline area; absent for the plan as a whole. */
  readonly area?: string
  /** The planning prompt that it answers. */
  readonly prompt?: string
  readonly rank: number
  readonly version: number
  /** Taken out; it can be put back. */
  readonly isRemoved: boolean
  readonly changedAt: Instant
  readonly changedBy: string
  readonly says: Answers<List>
  /** What is asked of it and is no part of the plan, in the same form. */
  readonly aside: Readonly<Record<string, string>>
}

/** One line of any of the plan's lists. */
export type Entry = { readonly [List in ListName]: EntryOf<List> }[ListName]

/** The entries of one list that stand, in their order; of one area, or with `null` those of no area. */
export const standingIn = <List extends ListName>(
  entries: readonly Entry[],
  list: List,
  area?: string | null,
): readonly Extract<Entry, { list: List }>[] =>
  entries
    .filter((entry): entry is Extract<Entry, { list: List }> => entry.list === list && !entry.isRemoved)
    .filter(entry => area === undefined || (entry.area ?? null) === area)
    .toSorted(inOrder)

/** Reviews by their day, everything else by its rank. */
const inOrder = (one: Entry, other: Entry): number =>
  one.list === 'review' && other.list === 'review'
    ? one.says.day.localeCompare(other.says.day)
    : one.rank - other.rank || one.id.localeCompare(other.id)

/** What was taken out of a list, the latest first. */
export const removedFrom = (entries: readonly Entry[], list: ListName): readonly Entry[] =>
  entries
    .filter(entry => entry.list === list && entry.isRemoved)
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))

/** One answer as a person reads it. */
export const sayAnswer = (list: ListName, name: string, answer: string): string => {
  const question = askedIn(listingOf(list))[name]
  if (answer === '' || question === undefined) return answer
  if (question.as === 'day') return sayDay(answer)
  return question.as === 'choice' ? (question.choices[answer] ?? answer) : answer
}

/**
 * What an entry says beside its name, each answer after its question where the answer alone would not say. Answers that
 * are ids or addresses say nothing.
 */
export const factsIn = (list: ListName, says: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(askedIn(listingOf(list)))
    .filter(([name, { as }]) => name !== namingAnswer(list) && !isUnsaid(as) && (says[name] ?? '').trim() !== '')
    .map(([name, { label, as }]) => {
      const said = sayAnswer(list, name, says[name] ?? '')
      return as === 'choice' ? said : `${label.replace(/\?$/, '')}: ${said}`
    })

const isUnsaid = (as: Question['as']): boolean => as === 'person' || as === 'priorities' || as === 'address'

/** The answer that names an entry. */
const namingAnswer = (list: ListName): string =>
  ({ member: 'name', review: 'day', stakeholder: 'name' })[list as string] ?? 'words'

/** The words by which an entry is known in a sentence or a link. */
export const nameOf = ({ list, says }: { readonly list: ListName; readonly says: object }): string => {
  const name = namingAnswer(list)
  return sayAnswer(list, name, (says as Readonly<Record<string, string>>)[name] ?? '')
}
