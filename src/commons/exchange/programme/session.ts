import { no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { sayEventDays, type Event } from '#support'
import type { Audience } from '../practice/practice.ts'

/** Who can read what a session came to: its programme is for everybody who may come. */
export type OutcomeAudience = Exclude<Audience, 'partnership'>

export type SessionSaid = {
  readonly title: string
  readonly about: string
  readonly day: Day
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
  readonly link: string
  readonly speaker: string
  readonly respondent: string
  readonly host: string
  /** Partner bodies, a line each. */
  readonly partners: string
}

/** A part of an event's programme. */
export type Session = SessionSaid & {
  readonly id: Id<'session'>
  readonly event: Id<'event'>
  readonly version: number
  readonly outcome?: {
    readonly words: string
    readonly audience: OutcomeAudience
    readonly at: Instant
    readonly by: string
  }
}

export type ProgrammeRefusal =
  | { readonly kind: 'absent' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'cancelled' }
  /** Nobody can prepare for what has been. */
  | { readonly kind: 'past'; readonly ends: Day }
  /** What came of it is known once it has begun. */
  | { readonly kind: 'to-come'; readonly day: Day }
  | { readonly kind: 'not-then'; readonly days: string }
  | { readonly kind: 'too-late'; readonly begins: Day }

type Days = Pick<Event, 'begins' | 'ends' | 'cancelled'>

/** Whether a session may stand on that day. A programme can be put on record afterwards, too. */
export const mayPlan = (event: Days, { day }: Pick<SessionSaid, 'day'>): Decision<undefined, ProgrammeRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return day < event.begins || day > event.ends ? no({ kind: 'not-then', days: sayEventDays(event) }) : yes(undefined)
}

/** Whether its outcome can be recorded: from its day on. */
export const mayRecord = ({ day }: Pick<Session, 'day'>, today: Day): Decision<undefined, ProgrammeRefusal> =>
  day > today ? no({ kind: 'to-come', day }) : yes(undefined)

/** Whether something can be asked for beforehand, to be there by a day. */
export const mayAsk = (event: Days, due: Day, today: Day): Decision<undefined, ProgrammeRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return event.ends < today ? no({ kind: 'past', ends: event.ends }) : dueIn(event, due)
}

const dueIn = ({ ends }: Days, due: Day): Decision<undefined, ProgrammeRefusal> =>
  due > ends ? no({ kind: 'too-late', begins: ends }) : yes(undefined)

/** The order of a programme: by day and time, what has no time last. */
export const inProgramme = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      (one.startsAt || '9').localeCompare(other.startsAt || '9') ||
      one.id.localeCompare(other.id),
  )

/** Something asked of those who take part: practice to bring along, or words for a named piece of work. */
export type Request = {
  readonly id: Id<'request'>
  readonly event: Id<'event'>
  readonly session?: Id<'session'>
  /** Everybody who takes part where it is nobody in particular. */
  readonly partnership?: Id<'partnership'>
  readonly whom: string
  readonly what: string
  /** The piece of work that it is for; '' for practice to bring along. */
  readonly work: string
  readonly due: Day
  readonly askedBy: string
  readonly became?: { readonly words: string; readonly at: Instant }
}

/** Something to read before or after: a member's text, or a link, with where it is from. */
export type Reading = {
  readonly id: Id<'reading'>
  readonly event: Id<'event'>
  readonly title: string
  readonly source: string
  readonly dated?: Day
  readonly link: string
  readonly words: string
  readonly addedAt: Instant
  readonly addedBy: { readonly id: Id<'person'>; readonly name: string }
}

/** Why a part of a programme can't be kept so. */
export const sayProgrammeRefusal = (refusal: ProgrammeRefusal): string => {
  switch (refusal.kind) {
    case 'absent':
      return 'It is not in the programme any more'
    case 'stale':
      return 'Somebody changed it while you were writing. What stands now is on the event’s page; yours is below and is not saved'
    case 'cancelled':
      return 'The event is cancelled'
    case 'past':
      return `It was over on ${sayDay(refusal.ends)}, so nobody can bring anything along. Record what came of its sessions instead`
    case 'to-come':
      return `The session is on ${sayDay(refusal.day)}: what came of it can be written from then on`
    case 'not-then':
      return `The event is on ${refusal.days}. A session has to be then`
    case 'too-late':
      return `That is after the event, which ends on ${sayDay(refusal.begins)}`
  }
}
