import type { Day, Id } from '#ground'
import { sayWhen, type Waits } from './waiting.ts'

/** What is due from somebody in one partnership. */
export type WeekOf = {
  readonly partnership: Id<'partnership'>
  readonly name: string
  readonly waits: readonly Waits[]
  readonly dates: readonly Waits[]
}

/** At most this many are named of each; the page has them all. */
const most = 15

const lineOf = (waits: Waits, today: Day): string => {
  const words = waits.what.replaceAll(/\s+/g, ' ').trim()
  const short = words.length <= 300 ? words : `${words.slice(0, 299).toWellFormed()}…`
  return `- ${short} (${sayWhen(waits, today)?.replace(/^[BLNRTW]/, first => first.toLowerCase()) ?? 'no date'})`
}

const listOf = (all: readonly Waits[], today: Day): string => {
  const more = all.length - most
  const lines = all.slice(0, most).map(each => lineOf(each, today))
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

const partOf = (week: WeekOf, today: Day, publicUrl: string): string => {
  const page = `${publicUrl}/partnerships/${week.partnership}/waiting`
  const dates = week.dates.length === 0 ? '' : `\n\nDates to know:\n\n${listOf(week.dates, today)}`
  return `${week.name}

${listOf(week.waits, today)}${dates}

All of it: ${page}
All dates for your calendar: ${page}/calendar.ics`
}

export type WeekLetter = {
  readonly name: string
  readonly today: Day
  readonly publicUrl: string
  /** Switches the mail off and opens nothing. */
  readonly stop: string
}

/** The one mail of a week, about everything that is late or due within two weeks. */
export const weekText = (weeks: readonly WeekOf[], { name, today, publicUrl, stop }: WeekLetter): string =>
  `Hello ${name},

This is late, or due from you within two weeks.

${weeks.map(week => partOf(week, today, publicUrl)).join('\n\n')}

Every date above comes with this mail as a file for your calendar.

This mail comes once a week, and only when something is due. Stop it here: ${stop}

Stocktake
`
