import { later, type Id, type Instant } from '#ground'
import type { WeekMail } from '#people'

/** Somebody who answers for actions without an account. */
export type OutsideOwner = {
  readonly id: Id<'owner'>
  readonly name: string
  readonly email: string
  /** Until when the link in their last mail works; absent before the first mail. */
  readonly expiresAt?: Instant
  /** They want no weekly mail. */
  readonly isOff: boolean
  /** When they were last told that something was handed to them. */
  readonly toldAt?: Instant
  readonly lastWeek: WeekMail
}

const day = 24 * 60 * 60_000

/** A link works for five weeks: until well after the next weekly mail, which brings a new one. */
export const ownerLinkEnd = (now: Instant): Instant => later(now, 35 * day)

/** Whether the link in somebody's last mail still works. */
export const isLinkOpen = ({ expiresAt }: Pick<OutsideOwner, 'expiresAt'>, now: Instant): boolean =>
  expiresAt !== undefined && now < expiresAt
