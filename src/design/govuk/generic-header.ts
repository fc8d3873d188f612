import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional } from './options.ts'

export type GenericHeaderOptions = Looks &
  Optional<{
    url: string
    logoText: string
    logoHtml: Html
    containerClasses: string
    /** Ours: stands at the other end of the bar, who is signed in. */
    endHtml: Html
  }>

export const genericHeader = (options: GenericHeaderOptions): Html => {
  const named = { class: classes('govuk-generic-header', options.classes), ...options.attributes }
  const logo = wordsOf({ text: options.logoText, html: options.logoHtml })
  const container = classes('govuk-generic-header__container', options.containerClasses || 'govuk-width-container')
  return html`<div${attributes(named)}><div class="${container}"><div class="govuk-generic-header__logo">
    <a href="${options.url || '/'}" class="govuk-generic-header__homepage-link">${logo}</a>${options.endHtml}
  </div></div></div>`
}
