import { attributes, html, type Attributes, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type ErrorSummaryItem = Words & Optional<{ href: string; attributes: Attributes }>

export type ErrorSummaryOptions = Looks &
  Optional<{
    titleText: string
    titleHtml: Html
    descriptionText: string
    descriptionHtml: Html
    errorList: readonly ErrorSummaryItem[]
    disableAutoFocus: boolean
  }>

const mistake = (item: ErrorSummaryItem): Html => {
  if (!item.href) return html`<li>${wordsOf(item)}</li>`
  return html`<li><a${attributes({ href: item.href, ...item.attributes })}>${wordsOf(item)}</a></li>`
}

/** The mistakes of a page, each linked to its box. Say first, in the description, what was kept. */
export const errorSummary = (options: ErrorSummaryOptions): Html => {
  const named = {
    class: classes('govuk-error-summary', options.classes),
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus),
    ...options.attributes,
    'data-module': 'govuk-error-summary',
  }
  const title = { text: options.titleText ?? 'There is a problem', html: options.titleHtml }
  const description = { text: options.descriptionText, html: options.descriptionHtml }
  const mistakes = options.errorList ?? []
  const list = html`<ul class="govuk-list govuk-error-summary__list">
    ${mistakes.map(mistake)}
  </ul>`
  return html`<div${attributes(named)}><div role="alert">
    <h2 class="govuk-error-summary__title">${wordsOf(title)}</h2>
    <div class="govuk-error-summary__body">${hasWords(description) && html`<p>${wordsOf(description)}</p>`}${mistakes.length > 0 && list}</div>
  </div></div>`
}
