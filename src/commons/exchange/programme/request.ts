import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Event } from '#support'
import type { ProgrammeRefusal } from './refusal.ts'
import type { EventDays } from './session.ts'

/** Something asked of those who take part: practice to bring along, or words for a named piece of work. */
export type RequestSaid = {
  readonly session?: Id<'session'>
  /** Everybody who takes part or is invited where it is nobody in particular. */
  readonly partnership?: Id<'partnership'>
  readonly whom: string
  readonly what: string
  /** The piece of work that it is for; '' for practice to bring along. */
  readonly work: string
  readonly due: Day
}

/** What was said to have become of a piece of work. `by` is '' where it was not kept who said it. */
export type Became = { readonly words: string; readonly at: Instant; readonly by: string }

export type Request = RequestSaid & {
  readonly id: Id<'request'>
  readonly event: Id<'event'>
  readonly askedBy: string
  readonly became?: Became
  /** Nobody is asked any more, and why. */
  readonly withdrawn?: { readonly because: string; readonly by: string; readonly at: Instant }
}

/** Who is asked where it is nobody in particular: where there is a sign-up, those who have a place. */
export const askedAtAll = ({ openedAt }: Pick<Event, 'openedAt'>): string =>
  openedAt === undefined ? 'everybody invited' : 'everybody who takes part'

/** Whether something can be asked for beforehand, to be there by a day. */
export const mayAsk = (event: EventDays, due: Day, today: Day): Decision<undefined, ProgrammeRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  if (event.ends < today) return no({ kind: 'past', ends: event.ends })
  return due > event.ends ? no({ kind: 'too-late', ends: event.ends }) : yes(undefined)
}

/** Whether it can be withdrawn: once. */
export const mayWithdraw = ({ withdrawn }: Pick<Request, 'withdrawn'>): Decision<undefined, ProgrammeRefusal> =>
  withdrawn === undefined ? yes(undefined) : no({ kind: 'withdrawn' })
