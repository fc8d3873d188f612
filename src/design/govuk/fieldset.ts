import { attributes, html, type Html } from '../html.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type LegendOptions = Words &
  Optional<{
    classes: string
    isPageHeading: boolean
    /** Ours: wraps the legend in a heading below the page's own. */
    headingLevel: 2 | 3
  }>

export type FieldsetOptions = Looks & Optional<{ describedBy: string; legend: LegendOptions; role: string; html: Html }>

const legend = (options: LegendOptions): Html => {
  const level = options.isPageHeading === true ? 1 : options.headingLevel
  const words = wordsOf(options)
  const inside = level === undefined ? words : html`<h${level} class="govuk-fieldset__heading">${words}</h${level}>`
  return html`<legend class="${classes('govuk-fieldset__legend', options.classes)}">${inside}</legend>`
}

export const fieldset = (options: FieldsetOptions): Html => {
  const named = {
    class: classes('govuk-fieldset', options.classes),
    role: options.role,
    'aria-describedby': options.describedBy || undefined,
    ...options.attributes,
  }
  const above = options.legend && hasWords(options.legend) && legend(options.legend)
  return html`<fieldset${attributes(named)}>${above}${options.html}</fieldset>`
}
