import { cycleChart, html, reportingChart, summaryList, table, type Html } from '#design'
import { isBlank } from '#ground'
import { prose, said } from '#plans'
import { isDrawn } from '../../sections/cycles.ts'
import type { Node } from '../structure.ts'
import { tableFrom, type Told, type ToldRows, type ToldSection } from '../told.ts'

/** A framework to read, section by section. `gap` is what stands where nothing was written. */
export const toldPart = (sections: readonly ToldSection[], gap: string): Html =>
  html`${sections.map(
    ({ key, number, title, told }) =>
      html`<h2 class="govuk-heading-m govuk-!-margin-top-6" id="section-${key}">${number}. ${title}</h2>
        ${told.map(each => toldPiece(each, gap))}`,
  )}`

const nothing = (gap: string): Html => html`<p class="govuk-body quiet">${gap}.</p>`

const pieceIn = (told: Told, gap: string): Html => {
  switch (told.kind) {
    case 'words':
      return isBlank(told.words) ? nothing(gap) : prose(told.words, 'govuk-body narrow')
    case 'entries':
      return told.entries.length === 0
        ? nothing(gap)
        : html`<ul class="govuk-list govuk-list--bullet narrow">
            ${told.entries.map(each => html`<li>${said(each)}</li>`)}
          </ul>`
    case 'cycle':
      return told.phases.length < 2 ? nothing(gap) : cyclePart(told.phases)
    case 'structure':
      return told.nodes.length === 0 ? nothing(gap) : structurePart(told.nodes)
    case 'glossary':
      return told.words.length === 0
        ? html`<p class="govuk-body quiet">No word of the glossary is used.</p>`
        : summaryList({
            rows: told.words.map(({ word, means }) => ({ key: { text: word }, value: { html: said(means) } })),
          })
    case 'rows':
      return told.rows.length === 0 ? html`<p class="govuk-body quiet">${told.none}</p>` : rowsPart(told)
  }
}

const toldPiece = (told: Told, gap: string): Html =>
  html`<h3 class="govuk-heading-s">${told.title}</h3>
    ${pieceIn(told, gap)}`

const rowsPart = (told: ToldRows): Html => {
  const { title, rows } = told
  const found = tableFrom(told)
  if (found === undefined) return html`${rows.map(({ words, facts }) => rowPart(words, facts))}`
  // Two columns fit a phone one below the other.
  if (found.columns.length === 2)
    return summaryList({
      rows: found.rows.map(([name = '', words = '']) => ({ key: { html: said(name) }, value: { html: said(words) } })),
    })
  return html`<div class="scrolls" role="region" aria-label="${title}" tabindex="0">
    ${table({
      ...{ caption: title, captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: found.columns.map(text => ({ text })),
      rows: found.rows.map(cells => cells.map(words => ({ html: said(words) }))),
    })}
  </div>`
}

const rowPart = (words: string, facts: Extract<Told, { kind: 'rows' }>['rows'][number]['facts']): Html =>
  html`<p class="govuk-body"><b>${said(words)}</b></p>
    ${
      facts.length > 0 &&
      summaryList({ rows: facts.map(each => ({ key: { text: each.name }, value: { html: said(each.words) } })) })
    }`

/** The cycle as one diagram, with its phases as a numbered list. */
export const cyclePart = (phases: readonly string[]): Html =>
  html`${isDrawn(phases) && cycleChart(phases)}
    <ol class="govuk-list govuk-list--number narrow">
      ${phases.map(each => html`<li>${said(each)}</li>`)}
    </ol>
    <p class="govuk-body">Each phase leads into the next, and the last into the first.</p>`

/** Who reports to whom as one diagram, and as lists in lists. */
export const structurePart = (nodes: readonly Node[]): Html => html`${reportingChart(nodes)}${listOf(nodes)}`

const listOf = (nodes: readonly Node[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${nodes.map(
      ({ name, below }) => html`<li>${said(name)}${below.length > 0 && html`, to which report: ${listOf(below)}`}</li>`,
    )}
  </ul>`
