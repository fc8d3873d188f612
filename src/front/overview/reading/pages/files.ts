import { html, type Html } from '#design'

const kinds = [
  { kind: 'pdf', words: 'PDF, for reading and printing' },
  { kind: 'xlsx', words: 'Excel' },
  { kind: 'csv', words: 'CSV' },
  { kind: 'json', words: 'JSON, for programs' },
] as const

/** The same printed figures as files. */
export const filesList = (href: string, title: string): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>
    <ul class="govuk-list">
      ${kinds.map(({ kind, words }) => html`<li><a class="govuk-link" href="${href}/${kind}">${words}</a></li>`)}
    </ul>`
