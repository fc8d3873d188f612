import { hasSat, saySitting, type Sitting } from '#exercise'
import { sayDay, type Day, type Id } from '#ground'
import type { PositionSaid } from './position.ts'

/** What the page offers to choose from. */
export type Offered = {
  readonly scores: readonly number[]
  /** Sittings that have taken place: any of them may have taken the decision. */
  readonly meetings: readonly Sitting[]
  /** Other meetings that are on record in this year’s positions. */
  readonly usedMeetings: readonly UsedMeeting[]
  readonly today: Day
}

/** A meeting as a recorded position names it. */
export type UsedMeeting = Pick<PositionSaid, 'meeting' | 'sittingOf' | 'metOn'>

/** A meeting on record, and who put it there. */
export type MeetingOnRecord = UsedMeeting & { readonly by: Id<'person'> }

/** The sittings that have taken place by that day. */
export const meetingsOf = (sittings: readonly Sitting[], today: Day): readonly Sitting[] =>
  sittings.filter(sitting => hasSat(sitting, today))

/** `Management team, 21 October 2026, in a meeting`. */
export const sayMeeting = (sitting: Sitting): string =>
  [sitting.group.name, saySitting(sitting)].filter(part => part !== undefined).join(', ')

/** The value of a meeting on record in the list to choose from. */
export const chosenAs = ({ meeting, sittingOf, metOn }: UsedMeeting): string => sittingOf ?? `${metOn} ${meeting}`

/** `The Board, 3 December 2026`. */
export const sayUsed = ({ meeting, metOn }: UsedMeeting): string => `${meeting}, ${sayDay(metOn)}`

/** The meetings on record, each once, without the sittings of groups: those are offered anyway. */
export const usedMeetingsOf = (onRecord: readonly MeetingOnRecord[]): readonly UsedMeeting[] => [
  ...new Map(
    onRecord.filter(({ sittingOf }) => sittingOf === undefined).map(each => [chosenAs(each), each] as const),
  ).values(),
]

/** What that person chose when they last recorded a position. `onRecord` stands newest first. */
export const lastChosen = (onRecord: readonly MeetingOnRecord[], person: Id<'person'>): string => {
  const last = onRecord.find(({ by }) => by === person)
  return last ? chosenAs(last) : ''
}

/** A choice from the list, as a person reads it; '' for what is not in it. */
export const sayChosen = (
  { meetings, usedMeetings }: Pick<Offered, 'meetings' | 'usedMeetings'>,
  chosen: string,
): string => {
  const sitting = meetings.find(({ group }) => group.id === chosen)
  const used = usedMeetings.find(each => chosenAs(each) === chosen)
  return sitting ? sayMeeting(sitting) : used ? sayUsed(used) : ''
}
