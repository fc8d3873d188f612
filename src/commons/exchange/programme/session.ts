import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import { personsIn, type Part } from '#people'
import { sayEventDays, type Event } from '#support'
import type { Audience } from '../practice/choices.ts'
import { othersIn } from '../practice/telling.ts'
import type { ProgrammeRefusal } from './refusal.ts'

/** Who can read what a session came to: its programme is for everybody who may come. */
export type OutcomeAudience = Exclude<Audience, 'partnership'>

/** What a session came to, as somebody writes it. */
export type OutcomeSaid = { readonly words: string; readonly audience: OutcomeAudience }
/** The same, recorded. */
export type Outcome = OutcomeSaid & { readonly at: Instant; readonly by: string }
/** What was recorded once and taken back from its readers. */
export type TakenBack = OutcomeSaid & { readonly session: Id<'session'>; readonly at: Instant; readonly by: string }

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
  readonly changed: { readonly at: Instant; readonly by: string }
  readonly outcome?: Outcome
}

export type EventDays = Pick<Event, 'begins' | 'ends' | 'cancelled'>

/** Whether a session may stand on that day. A programme can be put on record afterwards, too. */
export const mayPlan = (event: EventDays, { day }: Pick<SessionSaid, 'day'>): Decision<undefined, ProgrammeRefusal> => {
  if (event.cancelled !== undefined) return no({ kind: 'cancelled' })
  return day < event.begins || day > event.ends ? no({ kind: 'not-then', days: sayEventDays(event) }) : yes(undefined)
}

/** Who could be named: partnerships of any region, and people. */
export type Nameable = { readonly partnerships: readonly string[]; readonly people: readonly string[] }

/** What would be read of a session's outcome. */
export const outcomeParts = ({ title, about }: Pick<Session, 'title' | 'about'>, words: string): readonly Part[] => [
  { where: 'the session’s title', text: title },
  { where: 'what it is about', text: about },
  { where: 'what came of it', text: words },
]

/** Whether its outcome can be recorded: from its day on, and while nothing that would be read names a partnership or people. */
export const mayRecord = (
  session: Pick<Session, 'title' | 'about' | 'day'>,
  words: string,
  { today, known }: { readonly today: Day; readonly known: Nameable },
): Decision<undefined, ProgrammeRefusal> => {
  if (session.day > today) return no({ kind: 'to-come', day: session.day })
  const parts = outcomeParts(session, words)
  const found = [
    ...othersIn(parts, { partnership: '', elsewhere: known.partnerships }),
    ...personsIn(parts, known.people),
  ]
  return found.length > 0 ? no({ kind: 'names', found }) : yes(undefined)
}

/** What can be taken back from its readers: what is recorded. */
export const mayTakeBack = ({ outcome }: Pick<Session, 'outcome'>): Decision<Outcome, ProgrammeRefusal> =>
  outcome === undefined ? no({ kind: 'no-outcome' }) : yes(outcome)

/** The order of a programme: by day and time, what has no time last. */
export const inProgramme = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      (one.startsAt || '9').localeCompare(other.startsAt || '9') ||
      one.id.localeCompare(other.id),
  )

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
