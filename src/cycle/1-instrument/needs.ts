import type { Html } from '#design'
import type { Instant } from '#ground'
import type { Frame, Needs } from '#people'
import type { GlossaryNeeds } from './glossary/routes.ts'
import type { QuestionAsAsked } from './question.ts'
import type { Editions } from './store.ts'

/** One standard of a draft, to be shown as a group would answer it. */
export type Previewed = {
  readonly asked: QuestionAsAsked
  readonly standardCount: number
  /** Where the preview comes from and goes back to. */
  readonly back: { readonly text: string; readonly href: string }
  readonly now: Instant
}

/** What the pages of editions need. The response page itself is handed in, so that a preview is what groups see. */
export type EditionNeeds = Needs & {
  readonly editions: Editions
  readonly drawStandard: (frame: Frame, previewed: Previewed) => Html
}

export type InstrumentNeeds = EditionNeeds & GlossaryNeeds
