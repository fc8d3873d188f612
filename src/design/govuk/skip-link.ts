import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type SkipLinkOptions = Words & Looks & Optional<{ href: string }>

export const skipLink = (options: SkipLinkOptions): Html => {
  const named = {
    href: options.href || '#content',
    class: classes('govuk-skip-link', options.classes),
    ...options.attributes,
    'data-module': 'govuk-skip-link',
  }
  return html`<a${attributes(named)}>${wordsOf(options)}</a>`
}
