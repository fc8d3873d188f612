import { sayCount, type Day, type Id } from '#ground'
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

/** Characters for the parts of all partnerships: a mail takes 20,000, and a link or two may grow on the way. */
const room = 16_000

const pageOf = (week: WeekOf, publicUrl: string): string => `${publicUrl}/partnerships/${week.partnership}/waiting`

const partOf = (week: WeekOf, today: Day, publicUrl: string): string => {
  const page = pageOf(week, publicUrl)
  const dates = week.dates.length === 0 ? '' : `\n\nDates to know:\n\n${listOf(week.dates, today)}`
  return `${week.name}

${listOf(week.waits, today)}${dates}

All of it: ${page}
All dates for your calendar: ${page}/calendar.ics`
}

/** The same where there is no room for the list. */
const briefPartOf = (week: WeekOf, publicUrl: string): string =>
  `${week.name}\n\n${sayCount(week.waits.length, 'thing')} late or due. All of it: ${pageOf(week, publicUrl)}`

/** Each partnership as fully as there is room for, and a way to those for which there is none. */
const partsOf = (weeks: readonly WeekOf[], today: Day, publicUrl: string): readonly string[] => {
  const parts: string[] = []
  let left = room
  for (const week of weeks) {
    const part = [partOf(week, today, publicUrl), briefPartOf(week, publicUrl)].find(({ length }) => length <= left)
    if (part === undefined) break
    parts.push(part)
    left -= part.length
  }
  const more = weeks.length - parts.length
  if (more === 0) return parts
  return [...parts, `And ${sayCount(more, 'partnership')} more: ${publicUrl}/partnerships`]
}

export type WeekLetter = {
  readonly name: string
  readonly today: Day
  readonly publicUrl: string
  /** Switches the mail off and opens nothing. */
  readonly stop: string
  /** Whether anything in it has a day, so that a file for a calendar comes along. */
  readonly bringsDates: boolean
}

const calendarLine = 'Every date above comes with this mail as a file for your calendar.'

/** The one mail of a week, about everything that is late or due within two weeks. */
export const weekText = (weeks: readonly WeekOf[], { name, today, publicUrl, stop, bringsDates }: WeekLetter): string =>
  `Hello ${name},

This is late, or due from you within two weeks.

${[...partsOf(weeks, today, publicUrl), ...(bringsDates ? [calendarLine] : [])].join('\n\n')}

This mail comes once a week, and only when something is due. Stop it here: ${stop}

Stocktake
`
