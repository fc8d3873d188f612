import { attributes, html, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Words } from './options.ts'

export type TagOptions = Words & Looks

export const tag = (options: TagOptions): Html => {
  const named = { class: classes('govuk-tag', options.classes), ...options.attributes }
  return html`<strong${attributes(named)}>${wordsOf(options)}</strong>`
}
