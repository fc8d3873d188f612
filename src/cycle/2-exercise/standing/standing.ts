import { dayAfter, type Day, type Id } from '#ground'
import type { ReminderKind } from '#people'

/** What the programme's desk sees an exercise reach, in the usual order; last, the day that the next one was set for. */
export const standingKinds = [
  'opened',
  'sat',
  'gathering-closed',
  'positions-confirmed',
  'outline-signed',
  'agreement-signed',
  'strategic-signed',
  'next',
] as const
export type StandingKind = (typeof standingKinds)[number]

/** Where one exercise stands: states and dates, never a score or a text. */
export type YearStanding = {
  readonly partnership: Id<'partnership'>
  readonly exercise: Id<'exercise'>
  /** As the desk reads it: no exercise's own name. */
  readonly label: string
  /** When each was reached, and by when it was to be. */
  readonly on: Readonly<Partial<Record<StandingKind, Day>>>
  readonly due: Readonly<Partial<Record<StandingKind, Day>>>
  /** The days on which groups sat or are to sit, and how many groups there are. */
  readonly days: readonly Day[]
  readonly groups: number
}

export const stages = [
  'not-started',
  'gathering',
  'agreeing',
  'planning',
  'outline-signed',
  'agreement-signed',
  'strategic-signed',
] as const
export type Stage = (typeof stages)[number]

export const stageWords: Readonly<Record<Stage, string>> = {
  'not-started': 'Not started',
  gathering: 'Gathering answers',
  agreeing: 'Agreeing positions',
  planning: 'Writing the plan',
  'outline-signed': 'Outline plan signed',
  'agreement-signed': 'Support agreement signed',
  'strategic-signed': 'Strategic plan signed',
}

/** How far an exercise is: the furthest thing reached. */
export const stageOf = (year: Pick<YearStanding, 'on'> | undefined): Stage => {
  if (year === undefined) return 'not-started'
  const { on } = year
  if (on['strategic-signed'] !== undefined) return 'strategic-signed'
  if (on['agreement-signed'] !== undefined) return 'agreement-signed'
  if (on['outline-signed'] !== undefined) return 'outline-signed'
  if (on['positions-confirmed'] !== undefined) return 'planning'
  return on['gathering-closed'] === undefined ? 'gathering' : 'agreeing'
}

/** How many groups have sat by that day. */
export const satBy = ({ days }: Pick<YearStanding, 'days'>, today: Day): number =>
  days.filter(day => day <= today).length

const yearLater = (day: Day): Day =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/^(\d+)-02-29$/, '$1-02-28')

/** The last day of a month, 1 to 12. */
const monthEnd = (year: number, month: number): Day => {
  const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return dayAfter(`${nextYear}-${String(next).padStart(2, '0')}-01`, -1)
}

/** Days that pass at the least between an opening and the month in which the programme wants the next. */
const halfYear = 180

/**
 * By when the next exercise is to be opened (001: repeated annually): a year after the last opening, or by the end of the
 * programme's own month, the first that is at least half a year away.
 */
export const nextDue = (lastOpened: Day, month: number | undefined): Day => {
  if (month === undefined) return yearLater(lastOpened)
  const year = Number(lastOpened.slice(0, 4))
  const earliest = dayAfter(lastOpened, halfYear)
  const ends = [year, year + 1, year + 2].map(each => monthEnd(each, month))
  return ends.find(end => end >= earliest) ?? yearLater(lastOpened)
}

/** Something that an exercise is to reach, and by when. */
export type DueNext = {
  readonly what: ReminderKind
  readonly day: Day
  /** The exercise that is to reach it; none for the next one, which nobody has opened. */
  readonly year?: Pick<YearStanding, 'exercise' | 'label'>
}

const steps = [
  ['gather', 'gathering-closed'],
  ['agree', 'positions-confirmed'],
  ['plan', 'outline-signed'],
] as const satisfies readonly (readonly [ReminderKind, StandingKind])[]

/** What an exercise is still to reach, in order. */
export const stepsDue = (year: YearStanding): readonly DueNext[] =>
  steps.flatMap(([what, kind]) => {
    const day = year.due[kind]
    return day === undefined || year.on[kind] !== undefined ? [] : [{ what, day, year }]
  })

/**
 * What an exercise is still to reach, in order, and then the partnership's next one: on the day that the partnership set
 * itself, where it did. `since` is when a partnership without
 * an exercise joined.
 */
export const dueOf = (year: YearStanding | undefined, since: Day, month: number | undefined): readonly DueNext[] => [
  ...(year === undefined ? [] : stepsDue(year)),
  { what: 'start', day: year?.due.next ?? nextDue(year?.on.opened ?? since, month) },
]

export const dueWords: Readonly<Record<ReminderKind, string>> = {
  start: 'Open the year’s exercise',
  gather: 'Gather answers',
  agree: 'Agree positions',
  plan: 'Sign the outline plan',
}
