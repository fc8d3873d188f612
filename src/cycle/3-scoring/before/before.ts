import { sourcesOf, type Before, type Source } from '#exercise'
import type { Edition } from '#instrument'
import type { SubmittedResponse } from '../submission/submission.ts'

/** What a group said of one standard in the year before, whole and as it was asked then; nothing where it said nothing. */
export type SaidBefore = { readonly source: Source; readonly said?: SubmittedResponse }

/** The group’s own words of the year before, for one of this year’s standards. Its scores are shown and never carried. */
export type WordsBefore = {
  readonly label: string
  /** The edition that the year before was run on. */
  readonly edition: Edition
  /** The year before was run on the same edition, so the question is the same. */
  readonly isSameEdition: boolean
  /** Something says how the standards of the two editions belong together. */
  readonly isLinked: boolean
  /** One for each standard that this one goes on from, side by side: never put together. */
  readonly sources: readonly SaidBefore[]
}

/** What a group said in the year before on the standards that this one goes on from. */
export const wordsBefore = (
  before: Before,
  newer: Edition,
  standard: number,
  said: readonly SubmittedResponse[],
): WordsBefore => ({
  ...{ label: before.label, edition: before.edition },
  isSameEdition: before.edition.id === newer.id,
  isLinked: before.links !== undefined,
  sources: sourcesOf(before, newer, standard).map(source => {
    const found = said.find(each => each.standard === source.standard.number)
    return { source, ...(found === undefined ? {} : { said: found }) }
  }),
})
