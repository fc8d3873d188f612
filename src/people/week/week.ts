import { dayAfter, later, type Day, type Instant } from '#ground'

const thursdayOf = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return dayAfter(day, 4 - weekday)
}

/** The week of a day as ISO 8601 counts: `2026-W53`. It belongs to the year in which its Thursday lies. */
export const weekOf = (day: Day): string => {
  const thursday = thursdayOf(day)
  const year = thursday.slice(0, 4)
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}

/** What is on record of somebody's last weekly mail. */
export type WeekMail = { readonly week?: string; readonly claimedAt?: Instant; readonly sentAt?: Instant }

/** A job that has not answered in five minutes is given out again; whoever began a mail is believed for a little less. */
const patience = 4 * 60_000

/** Whether the mail of this week may be begun: it has not gone out, and nobody is about it right now. */
export const mayBeginWeek = ({ week, claimedAt, sentAt }: WeekMail, thisWeek: string, now: Instant): boolean => {
  if (week !== thisWeek) return true
  return sentAt === undefined && (claimedAt === undefined || later(claimedAt, patience) <= now)
}

/** Something is named in this week's mail when it is late, or due within two weeks. */
export const isForThisWeek = (due: Day | undefined, today: Day): boolean =>
  due !== undefined && due <= dayAfter(today, 14)
