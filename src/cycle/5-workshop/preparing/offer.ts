import type { Sitting } from '#exercise'
import { dayAfter, type Day } from '#ground'
import type { Seat } from '#people'
import type { Offered } from './choosing.ts'

/** A standard as it is offered: its name beside what the groups have said. */
export type Offer = Offered & { readonly title: string }

/** Seats that somebody holds: nobody comes from the others. */
export const heldOf = (seats: readonly Seat[]): readonly Seat[] => seats.filter(seat => seat.vacantSince === undefined)

/** The group that most likely meets: the Board if one sits, or else the one with most seats. */
export const likelyGroup = (sittings: readonly Sitting[]): Sitting | undefined =>
  sittings.find(({ group }) => group.kind === 'board') ??
  sittings.toSorted((a, b) => heldOf(b.group.seats).length - heldOf(a.group.seats).length)[0]

/** The day on which the group is planned to sit; or else two weeks from now. */
export const likelyDay = (sitting: Sitting | undefined, today: Day): Day =>
  sitting?.heldOn !== undefined && sitting.heldOn > today ? sitting.heldOn : dayAfter(today, 14)

/** Fewer than five make no count, so a group with few seats is taken to bring others along. */
export const likelyPeople = (sitting: Sitting | undefined): number =>
  Math.max(8, heldOf(sitting?.group.seats ?? []).length)
