import { sayDay, type Day, type Id } from '#ground'
import { byDue, isOpen, type Action } from '../action/action.ts'
import type { Entry } from '../lists/entry.ts'

/** One thing of this room that waits on a person, or a date that they should know. */
export type Due = {
  readonly kind: 'action' | 'wish' | 'review' | 'inquiry'
  readonly id: Id
  readonly what: string
  readonly note?: string
  /** Below the partnership's address. */
  readonly path: string
  readonly day?: Day
}

/** For whom it is asked. A list of the plan names people in words, so that somebody without an account can be named. */
export type DueFor = { readonly id: Id<'person'>; readonly name: string; readonly mayWrite: boolean }

const ownActions = (actions: readonly Action[], person: Id<'person'>): readonly Due[] =>
  actions
    .filter(each => isOpen(each) && each.owner?.kind === 'person' && each.owner.id === person)
    .toSorted(byDue)
    .map(({ id, words, due, origin }) => ({
      ...{ kind: 'action', id, what: words, path: `/actions/${id}` },
      ...(origin === undefined ? {} : { note: `From: ${origin.words}` }),
      ...(due === undefined ? {} : { day: due }),
    }))

/** Owners who ask for another date wait on whoever writes the plan. */
const wishes = (actions: readonly Action[]): readonly Due[] =>
  actions.filter(isOpen).flatMap(({ id, words, owner, askedDue }): readonly Due[] => {
    if (askedDue === undefined) return []
    const what = `${owner?.name ?? 'Somebody'} asks for another date, ${sayDay(askedDue)}`
    return [{ kind: 'wish', id, what, note: words, path: `/actions/${id}` }]
  })

const isSame = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** Reviews from today on, and what is to be found out by this person by a day. */
const listed = (entries: readonly Entry[], year: Id<'exercise'>, { name }: DueFor, today: Day): readonly Due[] =>
  entries.flatMap((entry): readonly Due[] => {
    if (entry.isRemoved) return []
    const path = `/exercises/${year}/plan/versions/draft`
    if (entry.list === 'review' && entry.says.day >= today) {
      const { day, whom, looks } = entry.says
      const note = [whom, looks].filter(words => words.trim() !== '').join(' · ')
      return [{ kind: 'review', id: entry.id, what: 'Review of the plan', path, day, ...(note === '' ? {} : { note }) }]
    }
    if (entry.list !== 'inquiry' || entry.says.due === '' || !isSame(entry.says.owner, name)) return []
    return [{ kind: 'inquiry', id: entry.id, what: `Find out: ${entry.says.words}`, path, day: entry.says.due }]
  })

export type DueIn = {
  readonly actions: readonly Action[]
  /** Of the newest year. */
  readonly entries: readonly Entry[]
  readonly year?: Id<'exercise'> | undefined
}

/** Everything of the plans that waits on one person, the nearest day first, what has none last. */
export const dueFrom = ({ actions, entries, year }: DueIn, person: DueFor, today: Day): readonly Due[] =>
  [
    ...ownActions(actions, person.id),
    ...(person.mayWrite ? wishes(actions) : []),
    ...(year === undefined ? [] : listed(entries, year, person, today)),
  ].toSorted((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'))
