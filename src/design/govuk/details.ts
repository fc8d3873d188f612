import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type DetailsOptions = Words &
  Looks &
  Optional<{ summaryText: string; summaryHtml: Html; id: string; open: boolean }>

export const details = (options: DetailsOptions): Html => {
  const named = {
    id: options.id,
    class: classes('govuk-details', options.classes),
    ...options.attributes,
    open: options.open,
  }
  const summary = wordsOf({ text: options.summaryText, html: options.summaryHtml })
  return html`<details${attributes(named)}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary>
    <div class="govuk-details__text">${wordsOf(options)}</div>
  </details>`
}
