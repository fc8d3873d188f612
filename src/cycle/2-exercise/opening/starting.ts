import { dayAfter, type Day } from '#ground'
import type { Timetable } from '../year/timetable.ts'

/** Fifty-two weeks: a year on, on the same day of the week. */
const yearOfWeeks = 364

const firstYear = (label: string): number => Number(label.slice(0, 4))

/**
 * The dates of the year before, as many years on as the labels are apart. Nothing where one of them would have passed:
 * then there is no use in offering them.
 */
export const datesAfter = (
  last: Timetable & { readonly label: string },
  label: string,
  today: Day,
): Timetable | undefined => {
  const days = yearOfWeeks * (firstYear(label) - firstYear(last.label))
  const gatherBy = dayAfter(last.gatherBy, days)
  return days <= 0 || gatherBy < today
    ? undefined
    : { gatherBy, agreeBy: dayAfter(last.agreeBy, days), planBy: dayAfter(last.planBy, days) }
}

/** The dates of the exercise that one runs beside, while there is still time for the first of them. */
export const datesBeside = ({ gatherBy, agreeBy, planBy }: Timetable, today: Day): Timetable | undefined =>
  gatherBy < today ? undefined : { gatherBy, agreeBy, planBy }

/**
 * The standards that a first year starts from: those that come with Stocktake. What somebody else offers, or what was
 * brought in, is chosen and never slipped in.
 */
export const firstChoice = <Choice extends { readonly id: string }>(
  editions: readonly Choice[],
  origins: ReadonlyMap<string, unknown>,
): Choice | undefined => editions.find(({ id }) => !origins.has(id)) ?? editions[0]
