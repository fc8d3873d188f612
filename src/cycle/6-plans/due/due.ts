import { dayOf, sayDay, type Day, type Id } from '#ground'
import { byDue, isOpen, sayActionState, type Action } from '../action/action.ts'
import { stateOf, type Registered } from '../register/registered.ts'
import { isOverdue, waitingReviews, type Review } from '../reviews/review.ts'

/** One thing of this room that waits on a person, or a date that they should know. */
export type Due = {
  readonly kind: 'action' | 'wish' | 'told' | 'review' | 'record' | 'inquiry' | 'signature'
  readonly id: Id
  readonly what: string
  readonly note?: string
  /** Below the partnership's address. */
  readonly path: string
  readonly day?: Day
  /** When it was told, where it only waits to be seen. */
  readonly on?: Day
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

/** What owners told by the links in their mails, until somebody who writes the plan has seen it. A wish says so itself. */
const told = (actions: readonly Action[]): readonly Due[] =>
  actions
    .filter(each => each.isTold === true && each.askedDue === undefined && !each.isRemoved)
    .map(({ id, words, state, changedBy, changedAt }) => ({
      ...{ kind: 'told', id, what: `${changedBy} told how far an action is: ${sayActionState(state).toLowerCase()}` },
      ...{ note: words, path: `/actions/${id}`, on: dayOf(changedAt) },
    }))

const isSame = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** A year whose plan is at work, or is being written. */
export type DueYear = {
  readonly id: Id<'exercise'>
  readonly reviews: readonly Review[]
  readonly register: readonly Registered[]
  /** Whoever is asked to sign the strategic plan, once nothing is missing. */
  readonly toSign?: { readonly people: readonly Id<'person'>[]; readonly name: string; readonly version: number }
}

const planOf = ({ id }: DueYear): string => `/exercises/${id}/plan`

/** Reviews from today on: dates to know. One whose day has passed waits on those who write the plan, for its record. */
const reviewsIn = (year: DueYear, person: DueFor, today: Day): readonly Due[] =>
  waitingReviews(year.reviews)
    .filter(review => person.mayWrite || !isOverdue(review, today))
    .map(review => {
      const { id, day, whom, looks } = review
      const note = [whom, looks].filter(words => words.trim() !== '').join(' · ')
      return {
        ...(isOverdue(review, today)
          ? { kind: 'record', what: 'Write down what the review came to' }
          : { kind: 'review', what: 'Review of the plan' }),
        ...{ id, path: `${planOf(year)}/reviews/${id}`, day },
        ...(note === '' ? {} : { note }),
      } satisfies Due
    })

/** Where a person was chosen, it is theirs; else a name that is written like theirs is enough. */
const isTheirs = ({ owner }: Registered, { id, name }: DueFor): boolean =>
  owner !== undefined && (owner.id === undefined ? isSame(owner.name, name) : owner.id === id)

/** What is to be found out by this person and is still open. */
const toFind = (year: DueYear, person: DueFor): readonly Due[] =>
  year.register
    .filter(line => stateOf(line) === 'open' && isTheirs(line, person))
    .map(({ id, words, due }) => ({
      ...{ kind: 'inquiry', id, what: `Find out: ${words}`, path: `${planOf(year)}/register/${id}` },
      ...(due === undefined ? {} : { day: due }),
    }))

const toSign = (year: DueYear, { id }: DueFor): readonly Due[] => {
  const asked = year.toSign
  if (asked === undefined || !asked.people.includes(id)) return []
  const what = `Sign version ${asked.version} of the ${asked.name.charAt(0).toLowerCase()}${asked.name.slice(1)}`
  return [{ kind: 'signature', id: year.id, what, path: `${planOf(year)}/strategic/signature` }]
}

export type DueIn = { readonly actions: readonly Action[]; readonly years: readonly DueYear[] }

/** Everything of the plans that waits on one person, the nearest day first, what has none last. */
export const dueFrom = ({ actions, years }: DueIn, person: DueFor, today: Day): readonly Due[] =>
  [
    ...ownActions(actions, person.id),
    ...(person.mayWrite ? [...wishes(actions), ...told(actions)] : []),
    ...years.flatMap(year => [...toSign(year, person), ...reviewsIn(year, person, today), ...toFind(year, person)]),
  ].toSorted((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'))
