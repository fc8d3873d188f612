import { dayAfter, dayOf, type Day, type Instant } from '#ground'

/** The story is told as if it were the week of this Monday; nothing in it happens later. */
const storyMonday: Day = '2026-11-16'

/** The story's days and moments as they fall for whoever opens it now. Weekdays stay what they are. */
export type Calendar = {
  readonly day: (told: Day) => Day
  /** Hours are those of UTC. */
  readonly at: (told: Day, time: string) => Instant
  /** The label of the exercise that opens on that day: its year runs from April. */
  readonly label: (told: Day) => string
}

const daysFrom = (one: Day, other: Day): number => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

/** Moves the whole story by full weeks, so that it is always this week. */
export const calendarAt = (now: Instant): Calendar => {
  const shift = 7 * Math.floor(daysFrom(storyMonday, dayOf(now)) / 7)
  const day = (told: Day): Day => dayAfter(told, shift)
  return {
    day,
    at: (told, time) => `${day(told)}T${time}:00.000Z`,
    label: told => {
      const [year = 0, month = 0] = day(told).split('-').map(Number)
      const first = month < 4 ? year - 1 : year
      return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
    },
  }
}
