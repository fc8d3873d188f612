import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type InsetTextOptions = Words & Looks & Optional<{ id: string }>

export const insetText = (options: InsetTextOptions): Html => {
  const named = { id: options.id, class: classes('govuk-inset-text', options.classes), ...options.attributes }
  return html`<div${attributes(named)}>${wordsOf(options)}</div>`
}
