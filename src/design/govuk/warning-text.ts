import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type WarningTextOptions = Words & Looks & Optional<{ iconFallbackText: string }>

export const warningText = (options: WarningTextOptions): Html => {
  const named = { class: classes('govuk-warning-text', options.classes), ...options.attributes }
  return html`<div${attributes(named)}><span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span> ${wordsOf(options)}</strong></div>`
}
