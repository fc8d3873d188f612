import { html, type Html, type Inserted } from '#design'
import { sayDay } from '#ground'
import { sayBytes } from '../response/fields.ts'
import type { Evidence } from '../response/response.ts'

/** Leaves the page by its form, so that what was typed is saved first, with or without scripts. */
export const leaving = (then: string, words: Inserted): Html =>
  html`<button class="link-button" name="then" value="${then}">${words}</button>`

/** `Joint plan review · file, 240 kB · March 2026 · no plan changed (kept from providers)`. */
export const evidenceWords = (piece: Evidence, titled: Html | string = piece.title): Html => {
  const parts = [
    piece.link !== '' && 'link',
    piece.file && `file, ${sayBytes(piece.file.bytes)}`,
    piece.dated && sayDay(piece.dated),
    piece.owner,
    piece.shows,
  ].filter(part => typeof part === 'string' && part !== '')
  return html`<b>${titled}</b>${parts.map(part => html` · ${part}`)}${
      piece.keptFromProviders && html` <span class="quiet">(kept from providers)</span>`
    }`
}
