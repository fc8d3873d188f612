import type { Day } from '#ground'
import type { Element } from './element.ts'
import type { Event } from './event.ts'
import type { StandardKey } from './helps.ts'
import type { TakeUp } from './take-up.ts'

/** What somebody looks for in the catalogue. Without a month: what is to come. */
export type Browsing = { readonly standard?: StandardKey; readonly month?: string; readonly past?: true }

/** Reads the address; what is not offered there is as if it were not asked. */
export const readBrowsing = (
  query: Readonly<Record<string, string | readonly string[]>>,
  standards: readonly StandardKey[],
): Browsing => {
  const { standard, when } = query
  const asked = standards.find(key => key === standard)
  const isMonth = typeof when === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(when)
  return {
    ...(asked === undefined ? {} : { standard: asked }),
    ...(isMonth ? { month: when } : {}),
    ...(when === 'past' ? { past: true } : {}),
  }
}

const monthOf = (day: Day): string => day.slice(0, 7)

/** The months to come in which there are events, each once. */
export const monthsIn = (events: readonly Event[], today: Day): readonly string[] =>
  [
    ...new Set(
      events
        .filter(({ ends, cancelled }) => ends >= today && cancelled === undefined)
        .map(({ begins }) => monthOf(begins)),
    ),
  ]
    .filter(month => month >= monthOf(today))
    .toSorted((one, other) => one.localeCompare(other))

const helpsWith = (helps: readonly StandardKey[], { standard }: Browsing): boolean =>
  standard === undefined || helps.includes(standard)

const isWhen = ({ begins, ends }: Event, { month, past }: Browsing, today: Day): boolean => {
  if (past === true) return ends < today
  return month === undefined ? ends >= today : monthOf(begins) <= month && monthOf(ends) >= month
}

/** What of the catalogue is shown. What is withdrawn or cancelled is shown to those who took it up. */
export const browsed = (
  { elements, events }: { readonly elements: readonly Element[]; readonly events: readonly Event[] },
  browsing: Browsing,
  today: Day,
  taken: readonly TakeUp[],
): { readonly elements: readonly Element[]; readonly events: readonly Event[] } => {
  const isTaken = (id: string): boolean => taken.some(each => each.id === id)
  const shown = events.filter(each => helpsWith(each.helps, browsing) && isWhen(each, browsing, today))
  return {
    elements: elements.filter(each => helpsWith(each.helps, browsing) && (!each.isWithdrawn || isTaken(each.id))),
    events: browsing.past === true ? shown.toReversed() : shown,
  }
}
