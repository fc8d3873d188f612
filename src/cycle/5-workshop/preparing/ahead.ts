import { dayAfter, no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Participant, Workshop } from '../room/room.ts'

/** Scoring ahead opens this many days before, at the earliest. */
const mostDaysAhead = 7

/** The days on which scoring ahead may open, the earliest first: seven days before to the day before. */
export const openingDays = (heldOn: Day): readonly Day[] =>
  Array.from({ length: mostDaysAhead }, (_, at) => dayAfter(heldOn, at - mostDaysAhead))

/** Those that are not over yet; on the day itself the day before, which has come. */
export const daysToOpen = (heldOn: Day, today: Day): readonly Day[] => {
  const days = openingDays(heldOn)
  const left = days.filter(day => day >= today)
  return left.length === 0 ? days.slice(-1) : left
}

/** The day on which scoring ahead opens when the workshop is moved: never earlier than seven days before, nor after it. */
export const keptOpening = (opening: Day, heldOn: Day): Day => {
  const [earliest = heldOn] = openingDays(heldOn)
  return opening < earliest ? earliest : opening >= heldOn ? dayAfter(heldOn, -1) : opening
}

/** Somebody else who is to be asked: a name, then an address, on one line. */
export type Typed = { readonly name: string; readonly email: string }

/** One line as people type or paste it: `Ana Ruiz ana@example.org`, `Ana Ruiz, <ana@example.org>`. */
export const readTyped = (line: string): Typed | undefined => {
  const found = /^(.*?)[\s,;<]*([^\s,;<>@]+@[^\s,;<>@]+\.[^\s,;<>@]+)>?$/.exec(line.trim())
  const [, name = '', email = ''] = found ?? []
  return found === null || name.trim() === '' ? undefined : { name: name.trim(), email: email.toLowerCase() }
}

export type LinkRefusal =
  | { readonly kind: 'absent' }
  /** The workshop has begun: who is there is seen to in its controls. */
  | { readonly kind: 'opened' }
  /** It was withdrawn before. */
  | { readonly kind: 'withdrawn' }

/** Whether somebody's link may be sent again or withdrawn: while it is open, before the workshop begins. */
export const mayMoveLink = (
  { openedAt }: Pick<Workshop, 'openedAt'>,
  person: Pick<Participant, 'cameAt' | 'takenOut'> | undefined,
): Decision<undefined, LinkRefusal> => {
  if (person === undefined) return no({ kind: 'absent' })
  if (openedAt !== undefined || person.cameAt !== undefined) return no({ kind: 'opened' })
  return person.takenOut ? no({ kind: 'withdrawn' }) : yes(undefined)
}

export const sayLinkRefusal: Readonly<Record<LinkRefusal['kind'], string>> = {
  absent: 'No link was sent to them. Nothing was changed.',
  opened: 'The workshop has begun, so links stay as they are. Who is there is seen to in its controls.',
  withdrawn: 'This link was withdrawn already.',
}

/** To whom a personal link to score ahead was sent. */
export type SentAhead = {
  readonly participant: Id<'participant'>
  readonly email: string
  readonly askedAt: Instant
  readonly askedBy: string
}
