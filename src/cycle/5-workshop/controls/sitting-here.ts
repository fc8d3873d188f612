import type { Group, Seat } from '#people'
import { isHere, type Participant, type Room } from '../room/room.ts'

/** Everybody of a workshop, by where they are. */
export type Gathering = {
  readonly here: readonly Participant[]
  readonly observers: readonly Participant[]
  readonly screens: number
  readonly left: readonly Participant[]
  readonly takenOut: readonly Participant[]
  /** Invited to score ahead, and not come. */
  readonly awaited: readonly Participant[]
}

export const gatheringOf = ({ people }: Pick<Room, 'people'>): Gathering => {
  const counts = (each: Participant): boolean => each.kind === 'taking-part' || each.kind === 'paper'
  return {
    here: people.filter(each => counts(each) && isHere(each)),
    observers: people.filter(each => each.kind === 'observer' && isHere(each)),
    screens: people.filter(each => each.kind === 'screen' && isHere(each)).length,
    left: people.filter(each => counts(each) && each.leftAt !== undefined && !each.takenOut),
    takenOut: people.filter(each => each.takenOut),
    awaited: people.filter(each => counts(each) && each.cameAt === undefined && !each.takenOut),
  }
}

/** Seats of the group for which nobody came; vacant ones stay vacant. */
export const seatsWithoutAnybody = (group: Pick<Group, 'seats'>, people: readonly Participant[]): readonly Seat[] => {
  const taken = new Set(
    people.filter(each => each.cameAt !== undefined && !each.takenOut).flatMap(({ seat }) => seat ?? []),
  )
  return group.seats.filter(({ id }) => !taken.has(id))
}
