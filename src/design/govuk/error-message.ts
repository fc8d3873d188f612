import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type ErrorMessageOptions = Words & Looks & Optional<{ id: string; visuallyHiddenText: string }>

export const errorMessage = (options: ErrorMessageOptions): Html => {
  const named = { id: options.id, class: classes('govuk-error-message', options.classes), ...options.attributes }
  const spoken = options.visuallyHiddenText ?? 'Error'
  const before = spoken && html`<span class="govuk-visually-hidden">${spoken}:</span> `
  return html`<p${attributes(named)}>${before}${wordsOf(options)}</p>`
}
