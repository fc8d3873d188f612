import { html, type Html } from '#design'
import { linesIn } from '#ground'
import type { NamedStandard } from '../helps.ts'

/** A link that somebody typed, shown as it is; nothing where there is none. */
export const linkTo = (address: string): Html | string =>
  address === '' ? '' : html`<a class="govuk-link typed" href="${address}" rel="noopener">${address}</a>`

/** A line each. */
export const linesOf = (words: string): Html | string =>
  html`${linesIn(words).map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`

/** True where standards of several editions stand together. */
const isMixed = (standards: readonly NamedStandard[]): boolean =>
  new Set(standards.map(({ edition }) => edition)).size > 1

/** `3 Looking at need`, a line each; under the names of their editions where there are several. */
export const standardLines = (standards: readonly NamedStandard[]): Html | string =>
  standards.length === 0
    ? 'No standard in particular'
    : html`${standards.map(({ number, title, edition }, at) => {
        const begins = isMixed(standards) && standards[at - 1]?.edition !== edition
        return html`${at > 0 && html`<br />`}${begins && html`<span class="quiet">${edition}</span><br />`}${number}
        ${title}`
      })}`

/** A row of a summary, left out where there is nothing to say. */
export const fact = (key: string, value: Html | string) =>
  value !== '' && { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }
