import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type HintOptions = Words & Looks & Optional<{ id: string }>

export const hint = (options: HintOptions): Html => {
  const named = { id: options.id, class: classes('govuk-hint', options.classes), ...options.attributes }
  return html`<div${attributes(named)}>${wordsOf(options)}</div>`
}
