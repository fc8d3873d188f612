import type { Html } from '#design'
import type { Frame, Needs } from '#people'
import type { GlossaryNeeds } from '../glossary/routes.ts'
import type { Previewed } from '../previewed.ts'
import type { Editions } from '../store.ts'

/** What the pages of editions need. The response page itself is handed in, so that a preview is what groups see. */
export type EditionNeeds = Needs & {
  readonly editions: Editions
  readonly drawStandard: (frame: Frame, previewed: Previewed) => Html
}

export type InstrumentNeeds = EditionNeeds & GlossaryNeeds
