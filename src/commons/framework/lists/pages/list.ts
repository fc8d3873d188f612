import { details, html, summaryList, type Html } from '#design'
import { sayCount } from '#ground'
import { about, said } from '#plans'
import { removedLines, standingLines, type LineMove } from '#support'
import { tellRow } from '../../document/told.ts'
import type { FrameworkPaths } from '../../paths.ts'
import type { ListName } from '../../sections/section.ts'
import { listings } from '../kinds.ts'
import type { Line } from '../line.ts'

export type ListView = { readonly paths: FrameworkPaths; readonly mayWrite: boolean; readonly lines: readonly Line[] }

/** One of the lists, with what can be done to each of its rows. */
export const listPart = (view: ListView, list: ListName, more: Html | false = false): Html => {
  const { paths, mayWrite, lines } = view
  const listing = listings[list]
  const standing = standingLines(lines, list)
  return html`<h2 class="govuk-heading-m" id="${list}">${listing.title}</h2>
    ${standing.length === 0 && html`<p class="govuk-body">${listing.none}</p>`}
    ${standing.map(line => rowPart(view, line, standing))}
    ${
      mayWrite &&
      html`<p class="govuk-body"><a class="govuk-link" href="${paths.newLine(list)}">Add ${listing.one}</a></p>
        ${more} ${removedPart(removedLines(lines, list))}`
    }`
}

const rowPart = ({ paths, mayWrite }: ListView, line: Line, rows: readonly Line[]): Html => {
  const { words, facts } = tellRow(line.list, line, rows)
  return html`<div id="row-${line.id}" class="govuk-!-margin-bottom-4">
    <p class="govuk-body"><b>${said(words)}</b></p>
    ${
      facts.length > 0 &&
      summaryList({ rows: facts.map(each => ({ key: { text: each.name }, value: { html: said(each.words) } })) })
    }
    ${
      mayWrite &&
      html`<div class="inline-forms">
        <a class="govuk-link" href="${paths.line(line.list, line.id)}">Change${about(words)}</a>
        ${line !== rows[0] && moveButton(line, 'up', words)} ${line !== rows.at(-1) && moveButton(line, 'down', words)}
        ${moveButton(line, 'out', words)}
      </div>`
    }
  </div>`
}

const moves: Readonly<Record<LineMove, string>> = { up: 'Up', down: 'Down', out: 'Take out', back: 'Put back' }

/** Sends the texts of the page as well, so that nothing typed is lost without scripts either. */
const moveButton = ({ id, list }: Line, move: LineMove, words: string): Html =>
  html`<button class="link-button" form="texts" name="go" value="${move}.${list}.${id}">
    ${moves[move]}${about(words)}
  </button>`

const removedPart = (removed: readonly Line[]): Html | false =>
  removed.length > 0 &&
  details({
    summaryText: `${sayCount(removed.length, 'row was', 'rows were')} taken out`,
    html: html`<ul class="govuk-list govuk-list--spaced">
      ${removed.map(line => {
        const name = line.says['name'] ?? ''
        return html`<li>
          ${said(name)}
          <div class="inline-forms">${moveButton(line, 'back', name)}</div>
        </li>`
      })}
    </ul>`,
  })
