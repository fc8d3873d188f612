import { html, summaryList, type Html } from '#design'
import { isBlank } from '#ground'
import { prose, said } from '#plans'
import type { Told, ToldSection } from '../agreement/told.ts'

/** An agreement to read, in its thirteen sections. `gap` is what stands where nothing was written. */
export const toldPart = (sections: readonly ToldSection[], gap: string): Html =>
  html`${sections.map(
    ({ number, title, told }) =>
      html`<h2 class="govuk-heading-m" id="section-${number}">${number}. ${title}</h2>
        ${told.map(each => toldPiece(each, gap))}`,
  )}`

const words = (text: string, gap: string): Html =>
  isBlank(text) ? html`<p class="govuk-body quiet">${gap}.</p>` : prose(text, 'govuk-body narrow')

const facts = (list: readonly { readonly name: string; readonly words: string }[]): Html =>
  summaryList({ rows: list.map(each => ({ key: { text: each.name }, value: { html: said(each.words) } })) })

const toldPiece = (told: Told, gap: string): Html => {
  switch (told.kind) {
    case 'words':
      return html`<h3 class="govuk-heading-s">${told.title}</h3>
        ${words(told.words, gap)}`
    case 'facts':
      return facts(told.facts)
    case 'lines':
      return html`<h3 class="govuk-heading-s">${told.title}</h3>
        ${
          told.lines.length === 0
            ? html`<p class="govuk-body quiet">${told.none}</p>`
            : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
                ${told.lines.map(
                  each =>
                    html`<li>
                      ${said(each.words)}${each.facts.filter(fact => !isBlank(fact)).map(fact => html`<br />${said(fact)}`)}
                    </li>`,
                )}
              </ul>`
        }`
    case 'activities':
      return told.activities.length === 0
        ? html`<p class="govuk-body quiet">${told.none}</p>`
        : html`${told.activities.map(
            (each, at) =>
              html`<h3 class="govuk-heading-s" id="activity-${each.id}">Activity ${at + 1}</h3>
                ${facts(each.cells.map(({ column, words: cell }) => ({ name: column, words: cell })))}`,
          )}`
  }
}
