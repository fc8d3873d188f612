import { html, type Html } from '#design'

/** The agreement of another year, and where it is. */
export type OtherYear = { readonly year: string; readonly href: string }

/** The way to the agreements of other years, where there are any. */
export const othersPart = (others: readonly OtherYear[]): Html | false =>
  others.length > 0 &&
  html`<h2 class="govuk-heading-m" id="others">Agreements of other years</h2>
    <ul class="govuk-list">
      ${others.map(({ year, href }) => html`<li><a class="govuk-link" href="${href}">Support agreement ${year}</a></li>`)}
    </ul>`
