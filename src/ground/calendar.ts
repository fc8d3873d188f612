import { dayAfter, type Day, type Instant } from './instant.ts'

/** Something on one whole day, or at a time of it. */
export type CalendarDay = {
  /** The same for ever, so that a calendar that takes the file again changes the entry instead of adding one. */
  readonly id: string
  readonly day: Day
  /** `09:30` to `11:00`, by the clock of whoever is there, or from then on; the whole day without it. */
  readonly times?: { readonly from: string; readonly until?: string }
  readonly title: string
  readonly words?: string
  /** Where it is. */
  readonly place?: string
  /** Where it is read; an address of our own. */
  readonly href?: string
}

export type Calendar = { readonly name: string; readonly days: readonly CalendarDay[]; readonly madeAt: Instant }

/** Backslash, semicolon and comma are escaped, a line end is `\n`, other control characters go (RFC 5545, 3.3.11). */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // eslint-disable-next-line no-control-regex -- they are what must go
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

const encoder = new TextEncoder()
const octetsOf = (text: string): number => encoder.encode(text).length

/** Lines of at most 75 octets, never cut inside a character; what follows starts with a space (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const lines: string[] = []
  let [own, octets] = ['', 0]
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > 75) {
      lines.push(own)
      ;[own, octets] = [' ', 1]
    }
    own += character
    octets += more
  }
  return [...lines, own].join('\r\n')
}

const dateOf = (day: Day): string => day.replaceAll('-', '')
const stampOf = (at: Instant): string => at.replace(/[-:]|\.\d+/g, '')

/** By the clock of the place: no zone is named, so that it reads the same in every calendar (RFC 5545, 3.3.5). */
const clockOf = (day: Day, time: string): string => `${dateOf(day)}T${time.replace(':', '')}00`

const whenOf = ({ day, times }: CalendarDay): readonly string[] =>
  times === undefined
    ? [
        `DTSTART;VALUE=DATE:${dateOf(day)}`,
        // The end of a whole day is the day after it, which is not part of it.
        `DTEND;VALUE=DATE:${dateOf(dayAfter(day, 1))}`,
      ]
    : [
        `DTSTART:${clockOf(day, times.from)}`,
        ...(times.until === undefined ? [] : [`DTEND:${clockOf(day, times.until)}`]),
      ]

const eventOf = (entry: CalendarDay, stamp: string): readonly string[] => {
  const { id, title, words, place, href, times } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${stamp}`,
    ...whenOf(entry),
    `SUMMARY:${escaped(title)}`,
    ...(words === undefined || words === '' ? [] : [`DESCRIPTION:${escaped(words)}`]),
    ...(place === undefined || place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(href === undefined ? [] : [`URL:${href}`]),
    // A whole day takes nobody's time: it is a date to know, not an appointment.
    times === undefined ? 'TRANSP:TRANSPARENT' : 'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** A calendar file (RFC 5545). Calendars that are given it again find the same entries by their ids. */
export const toCalendar = ({ name, days, madeAt }: Calendar): Uint8Array => {
  const stamp = stampOf(madeAt)
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Stocktake//Stocktake//EN', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`],
    ...days.flatMap(each => eventOf(each, stamp)),
    'END:VCALENDAR',
  ]
  return encoder.encode(`${lines.map(folded).join('\r\n')}\r\n`)
}

/** As browsers and mail programs know such a file. */
export const calendarType = 'text/calendar; charset=utf-8'
