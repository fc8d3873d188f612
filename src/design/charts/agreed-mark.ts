import { html, type Html } from '../html.ts'
import type { Agreed } from './scores.ts'

/** What was agreed, as a number in a filled square; hollow for none this time; a question mark while it is open. */
export const agreedMark = (agreed: Agreed): Html => {
  if (typeof agreed === 'number') return html`<span class="agreed">${agreed}</span>`
  const [kind, sign, words] = agreed === 'none' ? ['none', '–', 'none this year'] : ['open', '?', 'not agreed yet']
  return html`<span class="agreed agreed--${kind}"
    ><span aria-hidden="true">${sign}</span><span class="govuk-visually-hidden">${words}</span></span
  >`
}
