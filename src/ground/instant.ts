/** A moment in UTC as ISO 8601 with milliseconds: `2026-11-26T14:32:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant?: true }

/** A calendar day where the partnership lives: `2026-11-26`. */
export type Day = string & { readonly __day?: true }

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const longDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** The day in the United Kingdom at that moment. */
export const dayOf = (instant: Instant): Day => london.format(new Date(instant))

/** The hour of the day in the United Kingdom at that moment, 0 to 23. */
export const hourOf = (instant: Instant): number => Number(clock.format(new Date(instant)).slice(0, 2))

/** `26 November 2026`. */
export const sayDay = (day: Day): string => longDay.format(new Date(`${day}T00:00:00Z`))

/** `Thursday`. */
export const sayWeekday = (day: Day): string => weekday.format(new Date(`${day}T00:00:00Z`))

/** `14:32`, United Kingdom time. */
export const sayTime = (instant: Instant): string => clock.format(new Date(instant))

/** `14:32 on 26 November 2026`. */
export const sayInstant = (instant: Instant): string => `${sayTime(instant)} on ${sayDay(dayOf(instant))}`

/** The moment `milliseconds` later (or earlier, when negative). */
export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

/** The day `days` after (or before, when negative). */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Reads day, month and year as typed; `undefined` when there is no such day. Years 2000 to 2099 only. */
export const dayFrom = (year: string, month: string, day: string): Day | undefined => {
  const [y, m, d] = [year, month, day].map(part => (/^\d{1,4}$/.test(part.trim()) ? Number(part) : Number.NaN))
  if (y === undefined || m === undefined || d === undefined || !(y >= 2000 && y <= 2099)) return undefined
  const made = new Date(Date.UTC(y, m - 1, d))
  return made.getUTCMonth() === m - 1 && made.getUTCDate() === d ? made.toISOString().slice(0, 10) : undefined
}
