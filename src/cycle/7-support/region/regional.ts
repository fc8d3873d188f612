import { sayDay, type Day, type Id } from '#ground'
import { sayDays } from '../offer/event.ts'
import { sayTally } from '../offer/places.ts'
import type { Take } from '../offer/take.ts'
import type { Elsewhere } from './elsewhere.ts'
import { isIn, type RegionalYear } from './year.ts'

/** A support agreement as the regional view may show it: a state since a day, and two numbers. */
export type AgreementStanding = {
  /** `2026/27`. */
  readonly label: string
  readonly state: 'writing' | 'for-programme' | 'for-partnership' | 'in-force' | 'amending' | 'ended'
  readonly since: Day
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
  readonly rows: readonly RegionalRow[]
  readonly elsewhere: readonly Elsewhere[]
}

type Owned<Value> = Value & { readonly partnership: Id<'partnership'> }

/** An agreement is shown in the year that its label names, and in every year in which it is under way. */
const agreementIn = ({ label, since, state }: AgreementStanding, year: RegionalYear): boolean =>
  label === year.label || isIn(year, since, state === 'ended' ? since : undefined)

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

const states: Readonly<Record<AgreementStanding['state'], string>> = {
  writing: 'being written',
  'for-programme': 'waits for the programme’s signature',
  'for-partnership': 'waits for the partnership’s signature',
  'in-force': 'active',
  amending: 'active, being amended',
  ended: 'ended',
}

/** Whether support is given under it now. */
export const isActive = ({ state }: AgreementStanding): boolean => state === 'in-force' || state === 'amending'

/** `2026/27: active since 3 March 2026, 4.5 of 12 days used`. */
export const sayAgreement = (agreement: AgreementStanding): string =>
  [`${agreement.label}: ${states[agreement.state]} since ${sayDay(agreement.since)}`, sayUsed(agreement)]
    .filter(words => words !== '')
    .join(', ')

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
