import { html, type Html } from '#design'
import { linesIn } from '#ground'
import type { NamedStandard } from '../helps.ts'

/** A link that somebody typed, shown as it is; nothing where there is none. */
export const linkTo = (address: string): Html | string =>
  address === '' ? '' : html`<a class="govuk-link typed" href="${address}" rel="noopener">${address}</a>`

/** A line each. */
export const linesOf = (words: string): Html | string =>
  html`${linesIn(words).map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`

/** `3 Looking at need`, a line each. */
export const standardLines = (standards: readonly NamedStandard[]): Html | string =>
  standards.length === 0
    ? 'No standard in particular'
    : html`${standards.map(({ number, title }, at) => html`${at > 0 && html`<br />`}${number} ${title}`)}`

/** A row of a summary, left out where there is nothing to say. */
export const fact = (key: string, value: Html | string) =>
  value !== '' && { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }
