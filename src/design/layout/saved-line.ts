import { html, raw, type Html, type Inserted } from '../html.ts'
import type { Optional } from '../govuk/options.ts'

export type SavedLineOptions = Optional<{
  /** `14:32`, when something is stored already. */
  at: string
  /** What happens to what is typed: who can see it, and when. */
  note: Inserted
}>

const tick = raw(
  '<svg class="mark" aria-hidden="true" focusable="false" viewBox="0 0 16 16"><path d="M2 8.5l4 4 8-9"/></svg>',
)

/**
 * One quiet line under a title: what is stored. Put it inside the form that saves as one types. Only the state is in
 * the live part; the time beside it changes without being spoken.
 */
export const savedLine = ({ at, note }: SavedLineOptions): Html =>
  html`<div class="saved">
    <p class="${at ? 'saved__line' : 'saved__line saved__line--not'}">
      ${tick} <b role="status" data-saved>${at && 'Saved'}</b> <b data-saved-at>${at && `at ${at}.`}</b>
    </p>
    ${note && html`<p class="quiet">${note}</p>`}
  </div>`
