import { html, type Html, type Inserted } from '../html.ts'

/** A line above everything. */
export const warned = (words: Inserted): Html =>
  html`<div class="warned" role="region" aria-label="Warning"><p class="govuk-width-container">${words}</p></div>`
