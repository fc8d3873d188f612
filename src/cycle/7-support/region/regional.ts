import { sayDay, type Day, type Id } from '#ground'
import { sayStanding, type Standing } from '../agreement/standing.ts'
import { sayDays } from '../offer/event.ts'
import { sayTally } from '../offer/places.ts'
import type { Take } from '../offer/take.ts'
import type { Elsewhere } from './elsewhere.ts'
import { isIn, type RegionalYear } from './year.ts'

/** A support agreement as the regional view may show it: a state since a day, and two numbers. */
export type AgreementStanding = Standing & {
  /** `2026/27`. */
  readonly year: string
  readonly agreed?: number
  readonly used?: number
}

/** One partnership in the regional view: what it took up and its agreement; no score and no text of its own. */
export type RegionalRow = {
  readonly partnership: { readonly id: Id<'partnership'>; readonly name: string }
  readonly elements: readonly Take[]
  readonly events: readonly Take[]
  readonly agreements: readonly AgreementStanding[]
}

/** What a region is offered and takes in one year. */
export type RegionalView = {
  readonly region: string
  readonly year: RegionalYear
  /** The day on which it is read. */
  readonly today: Day
  readonly rows: readonly RegionalRow[]
  readonly elsewhere: readonly Elsewhere[]
}

type Owned<Value> = Value & { readonly partnership: Id<'partnership'> }

/** An agreement is shown in the year that its label names, and in every year in which it is under way. */
const agreementIn = (agreement: AgreementStanding, year: RegionalYear): boolean =>
  agreement.year === year.label || isIn(year, agreement.on, agreement.ends)

/** What is known of each of these partnerships in that year; one that took nothing up has its row, too. */
export const regionalRows = (
  partnerships: readonly RegionalRow['partnership'][],
  known: { readonly takes: readonly Owned<Take>[]; readonly agreements: readonly Owned<AgreementStanding>[] },
  year: RegionalYear,
): readonly RegionalRow[] =>
  partnerships.map(({ id, name }) => {
    const takes = known.takes.filter(each => each.partnership === id && isIn(year, each.begins, each.ends))
    return {
      partnership: { id, name },
      elements: takes.filter(({ kind }) => kind === 'element'),
      events: takes.filter(({ kind }) => kind === 'event'),
      agreements: known.agreements.filter(each => each.partnership === id && agreementIn(each, year)),
    }
  })

/** What other bodies offer in that year, by body. */
export const elsewhereIn = (all: readonly Elsewhere[], year: RegionalYear): readonly Elsewhere[] =>
  all
    .filter(({ isRemoved, begins, ends }) => !isRemoved && isIn(year, begins, ends))
    .toSorted((one, other) => one.body.localeCompare(other.body, 'en') || one.begins.localeCompare(other.begins))

/** Whether support is given under it on that day. */
export const isActive = ({ state, ends }: AgreementStanding, today: Day): boolean =>
  (state === 'in-force' || state === 'amending') && (ends === undefined || ends >= today)

/** `2026/27: in force since 3 March 2026, 4.5 of 12 days used`. */
export const sayAgreement = (agreement: AgreementStanding, today: Day): string => {
  const stands = sayStanding(agreement, today)
  const words = `${agreement.year}: ${stands.charAt(0).toLowerCase()}${stands.slice(1)}`
  return [words, sayUsed(agreement)].filter(each => each !== '').join(', ')
}

/** `4.5 of 12 days used`; nothing where no days are agreed. */
export const sayUsed = ({ agreed, used = 0 }: AgreementStanding): string =>
  agreed === undefined ? '' : `${used} of ${agreed} days used`

/** `Guide to panels, since 3 March 2026`, `Costing day, 14 January 2027: 3 came`. */
export const sayTake = ({ kind, name, begins, ends, tally }: Take): string => {
  if (kind === 'event') return `${name}, ${sayDays({ begins, ends: ends ?? begins })}: ${sayTally(tally)}`
  return ends === undefined ? `${name}, since ${sayDay(begins)}` : `${name}, ${sayDay(begins)} to ${sayDay(ends)}`
}

/** From when to when another body's offer runs. */
export const sayWhenElsewhere = ({ begins, ends }: Pick<Elsewhere, 'begins' | 'ends'>): string =>
  ends === undefined ? `from ${sayDay(begins)}` : `${sayDay(begins)} to ${sayDay(ends)}`
