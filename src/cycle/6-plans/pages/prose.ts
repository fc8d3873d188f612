import { html, type Html } from '#design'

/** What somebody wrote, with the paragraphs and lines they wrote it in. */
export const prose = (words: string, classes = 'govuk-body'): Html =>
  html`<p class="${classes} typed">${words.trim()}</p>`

/** A line or a few that somebody wrote, inside something else. */
export const said = (words: string, classes = ''): Html => html`<span class="typed ${classes}">${words.trim()}</span>`

/** A hidden end of a link’s or a button’s words, so that each says what it is for. */
export const about = (words: string): Html => html`<span class="govuk-visually-hidden">: ${words}</span>`
