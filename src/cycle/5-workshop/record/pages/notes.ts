import { html, type Html } from '#design'
import { linesIn, sayList } from '#ground'
import type { TableNote } from '../../controls/plenary.ts'

/** The tables' notes side by side; who wrote none is said. */
export const notesSideBySide = (notes: readonly TableNote[], level: 3 | 4): Html => {
  const without = notes.filter(({ note }) => note === undefined).map(({ table }) => table.letter)
  return html`<div class="side-by-side">${notes.map(each => noteOf(each, level))}</div>
    ${without.length > 0 && html`<p class="govuk-body-s quiet">No notes from ${without.length === 1 ? 'table' : 'tables'} ${sayList(without)}.</p>`}`
}

const noteOf = ({ table, note }: TableNote, level: 3 | 4): Html | undefined =>
  note === undefined
    ? undefined
    : html`<section>
        ${level === 3 ? html`<h3 class="govuk-heading-s">Table ${table.letter}</h3>` : html`<h4 class="govuk-heading-s">Table ${table.letter}</h4>`}
        ${listed(note.said, 'Nothing written of what was said.')}
        <p class="side-by-side__name">Evidence named</p>
        ${listed(note.evidence, 'None.')}
        <p class="side-by-side__name">What has to change</p>
        ${listed(note.implications, 'Nothing written.')}
        <p class="govuk-body-s quiet">Written by ${note.writtenBy}</p>
      </section>`

const listed = (text: string, none: string): Html => {
  const lines = linesIn(text)
  if (lines.length === 0) return html`<p class="govuk-body-s quiet">${none}</p>`
  const [only, ...others] = lines
  if (others.length === 0) return html`<p class="govuk-body-s">${only}</p>`
  return html`<ul class="govuk-list govuk-list--bullet govuk-body-s">
    ${lines.map(line => html`<li>${line}</li>`)}
  </ul>`
}
