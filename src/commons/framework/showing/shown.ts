import type { Day, Instant } from '#ground'
import type { Framework } from '../document/framework.ts'

/** What everybody may read: a version as it was signed, and the day. No name of a person stands in it. */
export type Shown = { readonly content: Framework; readonly signedOn: Day }

/** That a version was shown to everybody, until it was taken back or the next one took its place. */
export type Publication = {
  readonly version: number
  readonly at: Instant
  readonly by: string
  readonly withdrawn?: { readonly at: Instant; readonly by: string }
}

export type ShowingRefusal =
  | { readonly kind: 'nothing-signed' }
  /** Another version was signed since the page was opened. */
  | { readonly kind: 'changed' }

export const sayShowingRefusal = ({ kind }: ShowingRefusal): string =>
  kind === 'nothing-signed'
    ? 'No version is signed yet, so there is nothing to show.'
    : 'Another version was signed since you opened this page. Read it, then choose again.'
