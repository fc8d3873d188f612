import type { Exercise, Sitting } from '#exercise'
import type { Day, Id } from '#ground'
import type { ResponseCounts, Silences } from '#scoring'
import type { Standing } from '#support'

/** One group's part in the year, put together from its sitting and its answers. */
export type GroupStanding = {
  readonly id: Id<'group'>
  readonly name: string
  readonly asked: number
  readonly answered: number
  readonly hasSubmitted: boolean
  readonly onBehalf: boolean
  readonly heldOn?: Day
}

/** Whoever may sign the plan, and how they are called. */
export type Signatory = { readonly people: readonly Id<'person'>[]; readonly name: string }

/** Where a year stands, seen across the rooms. */
export type YearStanding = {
  readonly exercise: Exercise
  readonly groups: readonly GroupStanding[]
  readonly silences: Silences
  /** Of how many standards the edition has, how many have a position or a recorded “none this year”. */
  readonly standards: number
  readonly settled: number
  /** The lowest-numbered standard without a position. */
  readonly firstOpen?: number
  /** Its row is in the overview's hands, and not withdrawn. */
  readonly isContributed?: boolean
  /** What keeps the plan from the Board; undefined while nobody has begun it. */
  readonly planMissing?: number
  /** The plan was signed, and has been changed since. */
  readonly planChanged?: boolean
  readonly signatory?: Signatory
  /** Where the support agreement stands; undefined while nobody has begun it. */
  readonly support?: Standing
  /** The live workshops of the year, the next or newest first. */
  readonly workshops?: readonly WorkshopStanding[]
}

/** A live workshop, and how far it is. */
export type WorkshopStanding = {
  readonly id: Id<'workshop'>
  readonly name: string
  readonly group: Id<'group'>
  readonly heldOn: Day
  readonly state: 'prepared' | 'open' | 'closed'
}

/** The groups with how far each is. */
export const groupStandings = (
  sittings: readonly Sitting[],
  counts: readonly ResponseCounts[],
): readonly GroupStanding[] =>
  sittings.map(({ group, standards, heldOn }) => {
    const count = counts.find(each => each.group === group.id)
    return {
      id: group.id,
      name: group.name,
      asked: standards.length,
      answered: count?.answered ?? 0,
      hasSubmitted: count?.submittedAt !== undefined,
      onBehalf: count?.onBehalf ?? false,
      ...(heldOn === undefined ? {} : { heldOn }),
    }
  })

/** How far a group is, in a word or two: `12 of 12`, `not begun`. */
export const sayGroup = (group: GroupStanding): string => {
  if (group.hasSubmitted) return `${group.asked} of ${group.asked}, submitted`
  return group.answered === 0 ? 'not begun' : `${group.answered} of ${group.asked}`
}
