import { dayAfter, sayDay, type Day } from '#ground'

/** When a programme runs, both days included, and the month (1 to 12) in which it wants exercises opened. */
export type Span = { readonly firstDay?: Day; readonly lastDay?: Day; readonly dueMonth?: number }

/**
 * Whether the programme still runs. After its last day its staff lose sight of everything specific; releases stay
 * readable, and each partnership goes on by itself.
 */
export const programmeIsOpen = ({ lastDay }: Pick<Span, 'lastDay'>, today: Day): boolean =>
  lastDay === undefined || today <= lastDay

/** Days before the end from which the desk is warned. */
const warnedFor = 90

/** True in the last weeks of a programme that still runs. */
export const endIsNear = (span: Span, today: Day): boolean =>
  span.lastDay !== undefined && programmeIsOpen(span, today) && dayAfter(today, warnedFor) >= span.lastDay

export type SpanFault = { readonly field: 'first' | 'last'; readonly words: string }

/** What is wrong with the days of a programme. One that is over stays over, so its last day cannot lie in the past. */
export const spanFaults = ({ firstDay, lastDay }: Span, today: Day): readonly SpanFault[] => {
  if (lastDay === undefined) return []
  if (firstDay !== undefined && lastDay < firstDay)
    return [{ field: 'last', words: `The last day must be on or after the first, ${sayDay(firstDay)}` }]
  return lastDay < today
    ? [{ field: 'last', words: 'The last day must be today or later: a programme that is over cannot be opened again' }]
    : []
}

/** The months by their names, January first. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
