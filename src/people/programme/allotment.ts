import { sayDay, type Day, type Id } from '#ground'
import type { Person } from '../access/person.ts'

/** A local lead and a partnership that they are allotted to: their role there, with its days. */
export type Allotment = {
  readonly id: Id<'role'>
  readonly lead: Person
  readonly partnership: Id<'partnership'>
  /** When it was made: it holds from then, unless a later first day is set. */
  readonly givenOn: Day
  readonly startsOn?: Day
  readonly endsOn?: Day
}

type Days = Pick<Allotment, 'startsOn' | 'endsOn'>

/** `from 1 April 2026 to 31 March 2027`. */
export const sayDays = ({ startsOn, endsOn }: Days): string =>
  [
    ...(startsOn === undefined ? [] : [`from ${sayDay(startsOn)}`]),
    ...(endsOn === undefined ? [] : [`to ${sayDay(endsOn)}`]),
  ].join(' ') || 'with no end'

/** Whether the days of an allotment let its lead in on that day. */
export const holdsOn = ({ startsOn, endsOn }: Days, day: Day): boolean =>
  (startsOn === undefined || startsOn <= day) && (endsOn === undefined || day <= endsOn)

/** What is wrong with the days of an allotment. */
export const daysFault = ({ startsOn, endsOn }: Days): string | undefined =>
  startsOn !== undefined && endsOn !== undefined && endsOn < startsOn
    ? `The last day must be on or after the first, ${sayDay(startsOn)}`
    : undefined

/** What is wrong with allotting somebody: they are there already on some of those days. */
export const allotmentFault = (
  wanted: Days & { readonly lead: Id<'person'>; readonly partnership: Id<'partnership'> },
  standing: readonly Allotment[],
): string | undefined => {
  const [first, last] = [wanted.startsOn ?? '0', wanted.endsOn ?? '9']
  const there = standing.find(
    each =>
      each.lead.id === wanted.lead &&
      each.partnership === wanted.partnership &&
      (each.startsOn ?? '0') <= last &&
      first <= (each.endsOn ?? '9'),
  )
  return there && `${there.lead.name} is allotted there already, ${sayDays(there)}`
}
