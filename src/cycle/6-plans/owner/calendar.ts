import type { CalendarDay, Instant } from '#ground'
import type { Mail } from '#mail'
import { isOpen, type Action } from '../action/action.ts'
import { isUnsettled, type OwnLine } from '../register/own.ts'

/** The dates of what is open, each under an id that stays. */
export const owedDays = (actions: readonly Action[], lines: readonly OwnLine[]): readonly CalendarDay[] => [
  ...actions
    .filter(isOpen)
    .flatMap(({ id, due, words }) =>
      due === undefined ? [] : [{ id: `action-${id}@stocktake`, day: due, title: words }],
    ),
  ...lines
    .filter(isUnsettled)
    .flatMap(({ id, due, words }) =>
      due === undefined ? [] : [{ id: `inquiry-${id}@stocktake`, day: due, title: `Find out: ${words}` }],
    ),
]

/** The same as the file that goes with a mail; none where nothing has a date. */
export const datesOfMail = (name: string, days: readonly CalendarDay[], madeAt: Instant): Pick<Mail, 'dates'> =>
  days.length === 0 ? {} : { dates: { fileName: 'what-you-answer-for.ics', calendar: { name, days, madeAt } } }
