import { html, type Html } from '#design'
import { linesIn } from '#ground'
import type { NamedStandard } from '#support'

/** A row of a summary, left out where there is nothing to say. */
export const fact = (key: string, value: Html | string) =>
  value !== '' && { key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }

/** A line each. */
export const linesOf = (words: readonly string[]): Html | string =>
  words.length === 0 ? '' : html`${words.map((line, at) => html`${at > 0 && html`<br />`}${line}`)}`

export const typedLines = (words: string): Html | string => linesOf(linesIn(words))

/** A link that somebody typed, shown as it is; nothing where there is none. */
export const linkTo = (address: string): Html | string =>
  address === '' ? '' : html`<a class="govuk-link typed" href="${address}" rel="noopener nofollow">${address}</a>`

/** `3 Looking at need`, a line each, with the edition where there are several. */
export const standardLines = (standards: readonly NamedStandard[]): Html | string => {
  const isMixed = new Set(standards.map(({ edition }) => edition)).size > 1
  return linesOf(standards.map(({ number, title, edition }) => `${number} ${title}${isMixed ? ` (${edition})` : ''}`))
}
