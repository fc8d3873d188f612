import { button } from '../govuk/button.ts'
import type { Optional } from '../govuk/options.ts'
import { html, type Html, type Inserted } from '../html.ts'

export type OneNextOptions = {
  readonly title: string
  /** Why it is next, and how long it takes. */
  readonly words: Inserted
} & Optional<{
  /** Where to go for it: the page's one green button. */
  action: { readonly text: string; readonly href: string }
  /** Another way, as a link. */
  other: { readonly text: string; readonly href: string }
  id: string
}>

/** The one next thing to do. Once on a page. */
export const oneNext = ({ title, words, action, other, id = 'next' }: OneNextOptions): Html =>
  html`<section class="next" aria-labelledby="${id}">
    <h2 class="govuk-heading-m" id="${id}">${title}</h2>
    <p class="govuk-body narrow">${words}</p>
    ${
      (action ?? other) &&
      html`<div class="held">
        ${action && button(action)}${other && html`<a class="govuk-link govuk-body-s" href="${other.href}">${other.text}</a>`}
      </div>`
    }
  </section>`
