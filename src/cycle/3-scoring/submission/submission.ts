import type { QuestionAsAsked } from '#instrument'
import { isBlank, no, yes, type Decision, type Id, type Instant } from '#ground'
import type { GroupKind } from '#people'
import type { Answer, Evidence, Noted, Response, Writing } from '../response/response.ts'

/** A group as it was called when it submitted. */
export type SubmittingGroup = { readonly id: Id<'group'>; readonly name: string; readonly kind: GroupKind }

/** The fact that a group submitted its answers. It never changes; handing back adds to it. */
export type Submission = {
  readonly id: Id<'submission'>
  readonly group: SubmittingGroup
  readonly submittedAt: Instant
  /** The name of the person, as it was. */
  readonly submittedBy: string
  /** Entered by somebody who does not lead the group, from its paper. Shown wherever the answers are. */
  readonly onBehalf: boolean
  readonly reopened?: { readonly at: Instant; readonly by: string; readonly why: string }
}

/** One frozen answer of a group, with the question as it was asked. */
export type SubmittedResponse = Required<Writing> &
  Noted & {
    readonly submission: Id<'submission'>
    readonly group: SubmittingGroup
    readonly standard: number
    readonly answer: Answer
    readonly asked: QuestionAsAsked
    readonly submittedAt: Instant
    readonly submittedBy: string
    readonly onBehalf: boolean
    /** How many pieces of evidence are kept from this reader. The page says that there are some. */
    readonly keptBack: number
  }

/** An answer without its texts: what charts, lists and counts need. */
export type SubmittedAnswer = {
  readonly group: SubmittingGroup
  readonly standard: number
  readonly answer: Answer
  /** Pieces of evidence, those kept from providers included. */
  readonly evidenceCount: number
  readonly voiceCount: number
  readonly hasSummary: boolean
  readonly submittedAt: Instant
  readonly onBehalf: boolean
}

/** One filled “implications” of a group, as it stands in its submission. */
export type Implication = {
  readonly standard: number
  readonly group: SubmittingGroup
  readonly implications: string
  readonly strategic: string
}

/** The evidence that a reader may see, and how much is kept back. */
export const readable = (
  evidence: readonly Evidence[],
  mayReadKept: boolean,
): { readonly evidence: readonly Evidence[]; readonly keptBack: number } => {
  const seen = mayReadKept ? evidence : evidence.filter(piece => !piece.keptFromProviders)
  return { evidence: seen, keptBack: evidence.length - seen.length }
}

/** Standards that the group is asked and has not answered, with a score or with “we can't judge this yet”. */
export const unanswered = (asked: readonly number[], responses: readonly Response[]): readonly number[] =>
  asked.filter(standard => responses.find(response => response.standard === standard)?.answer === undefined)

/** Standards answered without a word of summary. Asked for, never required. */
export const withoutSummary = (responses: readonly Response[]): readonly number[] =>
  responses
    .filter(response => response.answer !== undefined && isBlank(response.summary))
    .map(response => response.standard)

export type SubmitRefusal =
  | { readonly kind: 'already-submitted' }
  | { readonly kind: 'unanswered'; readonly standards: readonly number[] }
  | { readonly kind: 'nothing-asked' }

/** A group submits once every standard it is asked has an answer. */
export const decideSubmit = (
  asked: readonly number[],
  responses: readonly Response[],
  isSubmitted: boolean,
): Decision<readonly Response[], SubmitRefusal> => {
  if (isSubmitted) return no({ kind: 'already-submitted' })
  if (asked.length === 0) return no({ kind: 'nothing-asked' })
  const open = unanswered(asked, responses)
  if (open.length > 0) return no({ kind: 'unanswered', standards: open })
  return yes(responses.filter(response => asked.includes(response.standard)))
}
