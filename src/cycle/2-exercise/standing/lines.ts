import type { CalendarDay, Day, Id } from '#ground'
import type { DeskPartnership, Reminder } from '#people'
import { yearIn } from '../year/label.ts'
import { dueOf, dueWords, satBy, stageOf, stepsDue, type DueNext, type Stage, type YearStanding } from './standing.ts'

/** One partnership as the desk sees where it stands: its last exercise, those beside it, and what is due next. */
export type DeskLine = {
  readonly partnership: DeskPartnership
  readonly year?: YearStanding
  readonly beside: readonly YearStanding[]
  readonly stage: Stage
  readonly sat: number
  /** What is due next; the rest of what is to come. */
  readonly due: DueNext
  readonly later: readonly DueNext[]
  readonly isOverdue: boolean
  readonly reminder?: Reminder
}

type Known = {
  readonly partnerships: readonly DeskPartnership[]
  /** The newest opening of each partnership first. */
  readonly years: readonly YearStanding[]
  readonly reminders: ReadonlyMap<Id<'partnership'>, Reminder>
  /** The month in which the programme wants exercises opened. */
  readonly month: number | undefined
  readonly today: Day
}

/** The exercises of the year that was opened last, the year’s own first: at the desk, too, its label is the shortest. */
const lastYear = (years: readonly YearStanding[]): readonly YearStanding[] =>
  years
    .filter(({ label }) => yearIn(label) === yearIn(years[0]?.label ?? ''))
    .toSorted((one, other) => one.label.localeCompare(other.label))

const lineOf = (partnership: DeskPartnership, known: Known): DeskLine => {
  const [year, ...beside] = lastYear(known.years.filter(each => each.partnership === partnership.id))
  const own = dueOf(year, partnership.joinedOn, known.month)
  const [first, ...later] =
    beside.length === 0
      ? own
      : [...own, ...beside.flatMap(stepsDue)].toSorted((one, other) => one.day.localeCompare(other.day))
  const due = first ?? { what: 'start', day: known.today }
  const reminder = known.reminders.get(partnership.id)
  return {
    ...{ partnership, due, later, beside, stage: stageOf(year), isOverdue: due.day < known.today },
    sat: year === undefined ? 0 : satBy(year, known.today),
    ...(year === undefined ? {} : { year }),
    ...(reminder === undefined ? {} : { reminder }),
  }
}

/** A line for each partnership, what is overdue for longest first, then what is due next. */
export const linesFrom = (known: Known): readonly DeskLine[] =>
  known.partnerships
    .map(each => lineOf(each, known))
    .toSorted(
      (one, other) =>
        one.due.day.localeCompare(other.due.day) || one.partnership.name.localeCompare(other.partnership.name),
    )

export type Filter = { readonly region?: Id<'region'> | undefined; readonly stage?: Stage | undefined }

export const linesIn = (lines: readonly DeskLine[], { region, stage }: Filter): readonly DeskLine[] =>
  lines.filter(
    line =>
      (region === undefined || line.partnership.regionId === region) &&
      (stage === undefined || line.stage === stage || line.beside.some(each => stageOf(each) === stage)),
  )

/** What is due of every partnership, as days for a calendar. `own` is the programme's address. */
export const dueDays = (lines: readonly DeskLine[], own: string): readonly CalendarDay[] =>
  lines.flatMap(({ partnership, due, later, beside, year: last }) =>
    [due, ...later].map(({ what, day, year = last }) => ({
      ...{ id: `${what}-${year?.exercise ?? partnership.id}`, day },
      title: `${partnership.name}: ${dueWords[what].toLowerCase()}${beside.length > 0 && what !== 'start' && year ? ` (${year.label})` : ''}`,
      href: `${own}/partnerships/${partnership.id}/standing`,
    })),
  )

/** A year of months from one on, `2026-11`, each with its days in order. Months without any are there too. */
export const monthsFrom = (
  days: readonly CalendarDay[],
  from: string,
): readonly { readonly month: string; readonly days: readonly CalendarDay[] }[] => {
  const [year = 0, first = 1] = from.split('-').map(Number)
  return Array.from({ length: 12 }, (_, at) => {
    const count = year * 12 + first - 1 + at
    const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
    return {
      month,
      days: days
        .filter(each => each.day.startsWith(month))
        .toSorted((one, other) => one.day.localeCompare(other.day) || one.title.localeCompare(other.title)),
    }
  })
}
