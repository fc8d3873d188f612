import type { Instant } from '#ground'
import type { QuestionAsAsked } from './question.ts'

/** One standard of a draft, to be shown as a group would answer it. */
export type Previewed = {
  readonly asked: QuestionAsAsked
  readonly standardCount: number
  /** Where the preview comes from and goes back to. */
  readonly back: { readonly text: string; readonly href: string }
  /** The standards before and after it, where there are any. */
  readonly beside: readonly { readonly text: string; readonly href: string }[]
  readonly now: Instant
}
