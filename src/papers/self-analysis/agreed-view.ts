import type { Confirmation, Position } from '#agreement'
import type { Sitting } from '#exercise'
import type { Id, Instant } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { SubmittedAnswer, SubmittedResponse, Tally } from '#scoring'

export type AgreedView = {
  /** The year, so that texts that come back edited are found their way. */
  readonly exercise?: Id<'exercise'>
  readonly partnership: string
  readonly year: string
  readonly now: Instant
  /** Every standard of the edition, in the partnership's words. */
  readonly questions: readonly QuestionAsAsked[]
  /** As confirmed where they are, else as they stand. */
  readonly positions: readonly Position[]
  readonly confirmation?: Pick<Confirmation, 'at' | 'by' | 'forChair'>
  readonly sittings: readonly Sitting[]
  readonly answers: readonly SubmittedAnswer[]
  /** The groups' frozen answers, as this reader may see them. */
  readonly responses: readonly SubmittedResponse[]
  readonly tallies: readonly Tally[]
}
