import type { Day } from '#ground'

/** A year of regional planning, from April to March. */
export type RegionalYear = {
  /** The calendar year in which it begins. */
  readonly from: number
  /** `2026/27`. */
  readonly label: string
  readonly firstDay: Day
  readonly lastDay: Day
}

export const yearFrom = (from: number): RegionalYear => ({
  from,
  label: `${from}/${String((from + 1) % 100).padStart(2, '0')}`,
  firstDay: `${from}-04-01`,
  lastDay: `${from + 1}-03-31`,
})

/** The year that a day lies in. */
export const yearOf = (day: Day): RegionalYear => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return yearFrom(month < 4 ? year - 1 : year)
}

/** The year that an address asks for, or the one of today. */
export const yearAsked = (asked: unknown, today: Day): RegionalYear =>
  typeof asked === 'string' && /^20\d\d$/.test(asked) ? yearFrom(Number(asked)) : yearOf(today)

/** Whether something lasts into the year or begins in it; what has no end goes on. */
export const isIn = ({ firstDay, lastDay }: RegionalYear, begins: Day, ends?: Day): boolean =>
  begins <= lastDay && (ends ?? lastDay) >= firstDay
