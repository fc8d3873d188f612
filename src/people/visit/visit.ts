import { later, type Instant } from '#ground'

const minute = 60_000

/** How long a visit lasts: an hour without a click, half a day in all; less for programme staff (security.md iii). */
const visitLimits = {
  member: { idle: 60 * minute, whole: 12 * 60 * minute },
  staff: { idle: 30 * minute, whole: 8 * 60 * minute },
} as const

/** As the privacy page says it. */
export const memberIdleMinutes = visitLimits.member.idle / minute

/** How long the record of a visit is kept after the visit was last used, in days. */
export const visitKeptDays = 90

export type VisitTimes = { readonly startedAt: Instant; readonly seenAt: Instant; readonly endedAt?: Instant }

/** Whether a visit still stands at that moment. */
export const isOpen = (visit: VisitTimes, isStaff: boolean, now: Instant): boolean => {
  const limits = visitLimits[isStaff ? 'staff' : 'member']
  return (
    visit.endedAt === undefined && now < later(visit.seenAt, limits.idle) && now < later(visit.startedAt, limits.whole)
  )
}

/** A visit is marked as seen at most once a minute, so that reading pages does not write at every click. */
export const isWorthMarking = (visit: VisitTimes, now: Instant): boolean => now >= later(visit.seenAt, minute)
