import { attributes, html, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type LabelOptions = Words &
  Looks &
  Optional<{
    for: string
    isPageHeading: boolean
    /** Ours: wraps the label in a heading below the page's own. */
    headingLevel: 2 | 3
  }>

export const label = (options: LabelOptions): Html => {
  if (!hasWords(options)) return html``
  const named = { class: classes('govuk-label', options.classes), ...options.attributes, for: options.for }
  const alone = html`<label${attributes(named)}>${wordsOf(options)}</label>`
  const level = options.isPageHeading === true ? 1 : options.headingLevel
  return level === undefined ? alone : html`<h${level} class="govuk-label-wrapper">${alone}</h${level}>`
}
