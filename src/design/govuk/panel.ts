import { attributes, html, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

/** The confirmation panel only; the interruption page and its actions are not used here. */
export type PanelOptions = Words & Looks & Optional<{ titleText: string; titleHtml: Html; headingLevel: number }>

export const panel = (options: PanelOptions): Html => {
  const named = { class: classes('govuk-panel', 'govuk-panel--confirmation', options.classes), ...options.attributes }
  const level = options.headingLevel ?? 1
  const title = wordsOf({ text: options.titleText, html: options.titleHtml })
  const body = hasWords(options) && html`<div class="govuk-panel__body">${wordsOf(options)}</div>`
  return html`<div${attributes(named)}><h${level} class="govuk-panel__title">${title}</h${level}>${body}</div>`
}
