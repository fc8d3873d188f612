import { no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { isSameAddress } from '#people'

/** Somebody who works under one agreement, from their first day to their last. */
export type Consultant = {
  readonly id: Id<'consultant'>
  readonly name: string
  readonly email: string
  readonly first: Day
  readonly last: Day
  readonly allottedAt: Instant
  readonly allottedBy: string
  readonly ended?: { readonly at: Instant; readonly by: string }
}

export type AllottingRefusal =
  | { readonly kind: 'absent' }
  | { readonly kind: 'not-in-force' }
  | { readonly kind: 'ended' }
  /** Not between the first and the last day of what is in force. */
  | { readonly kind: 'not-within'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'allotted-already'; readonly name: string }

type Known = {
  readonly period?: { readonly from: Day; readonly to: Day } | undefined
  readonly isEnded: boolean
  readonly consultants: readonly Consultant[]
}

/** Whether somebody may be allotted for these days: within what is in force, and each address once at a time. */
export const mayAllot = (
  { period, isEnded, consultants }: Known,
  { email, first, last }: Pick<Consultant, 'email' | 'first' | 'last'>,
): Decision<undefined, AllottingRefusal> => {
  if (period === undefined) return no({ kind: 'not-in-force' })
  if (isEnded) return no({ kind: 'ended' })
  if (first < period.from || last > period.to) return no({ kind: 'not-within', ...period })
  const same = consultants.find(
    each => each.ended === undefined && isSameAddress(each.email, email) && each.first <= last && each.last >= first,
  )
  return same === undefined ? yes(undefined) : no({ kind: 'allotted-already', name: same.name })
}

export const sayAllotting = (refusal: Exclude<AllottingRefusal, { kind: 'absent' }>): string => {
  switch (refusal.kind) {
    case 'not-in-force':
      return 'No version of the agreement is in force yet. Both sides sign first, then consultants are allotted.'
    case 'ended':
      return 'The agreement has ended. Nobody can be allotted to it any more.'
    case 'not-within':
      return `The days must lie within the agreement, from ${sayDay(refusal.from)} to ${sayDay(refusal.to)}.`
    case 'allotted-already':
      return `${refusal.name} is allotted to this agreement on some of these days already, at the same address.`
  }
}

/** `working`, `from 3 March 2027`, `until …`: how a consultant stands today. */
export const sayDaysOf = ({ first, last, ended }: Consultant, today: Day): string => {
  const days = `${sayDay(first)} to ${sayDay(last)}`
  if (ended !== undefined) return `${days}, ended early by ${ended.by}`
  return last < today ? `${days}, over` : days
}
