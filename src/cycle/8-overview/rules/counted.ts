import type { Day, Id } from '#ground'

/** The row that a partnership gives: this and nothing else reaches the overview. */
export type GivenRow = {
  /** `2026/27`. */
  readonly year: string
  /** The id of the edition. */
  readonly edition: string
  /** The publication region and the kind of area, by their keys. */
  readonly region: string
  readonly areaType: string
  /** By standard, in its order; `null`: no agreed position this year. */
  readonly scores: readonly { readonly standard: number; readonly score: number | null }[]
}

/** A contribution as the builder reads it. Whose it is tells one from another and goes no further. */
export type Contribution = {
  readonly id: Id<'contribution'>
  readonly whose: Id<'partnership'>
  readonly row: GivenRow
  /** When the positions were confirmed. */
  readonly finalisedOn: Day
  readonly givenOn: Day
  readonly withdrawnOn?: Day
}

/** How old an assessment may be at the cut-off (R1). */
const monthsAtMost = 24

/** The day by which an assessment must not have been finalised, to be counted at that cut-off (R1). */
export const tooOldAt = (cutOff: Day): Day => {
  const [year = 0, month = 1, day = 1] = cutOff.split('-').map(Number)
  const end = new Date(Date.UTC(year, month - 1 - monthsAtMost, day))
  // The last of February stands for a day that it does not have.
  return (end.getUTCDate() === day ? end : new Date(Date.UTC(year, month - monthsAtMost, 0))).toISOString().slice(0, 10)
}

const countsAt =
  (cutOff: Day) =>
  ({ finalisedOn, givenOn, withdrawnOn }: Contribution): boolean =>
    finalisedOn <= cutOff &&
    finalisedOn > tooOldAt(cutOff) &&
    givenOn <= cutOff &&
    (withdrawnOn === undefined || withdrawnOn > cutOff)

const isNewer = (one: Contribution, other: Contribution): boolean =>
  one.finalisedOn === other.finalisedOn
    ? one.givenOn === other.givenOn
      ? one.id > other.id
      : one.givenOn > other.givenOn
    : one.finalisedOn > other.finalisedOn

/**
 * What a release counts (R1): of each partnership the latest assessment that was finalised, given and not withdrawn by
 * the cut-off, and is at most 24 months old then. What happens after the cut-off changes nothing of it, so that every
 * draft of a release is made of the same contributions.
 */
export const countedAt = (cutOff: Day, all: readonly Contribution[]): readonly Contribution[] => {
  const latest = new Map<Id<'partnership'>, Contribution>()
  for (const each of all.filter(countsAt(cutOff))) {
    const known = latest.get(each.whose)
    if (known === undefined || isNewer(each, known)) latest.set(each.whose, each)
  }
  return [...latest.values()]
}
