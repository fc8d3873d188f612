import { attributes, html, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type BackLinkOptions = Words & Looks & Optional<{ href: string }>

export const backLink = (options: BackLinkOptions): Html => {
  const named = { href: options.href || '#', class: classes('govuk-back-link', options.classes), ...options.attributes }
  return html`<a${attributes(named)}>${hasWords(options) ? wordsOf(options) : 'Back'}</a>`
}
