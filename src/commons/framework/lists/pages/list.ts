import { button, details, html, summaryList, type Html } from '#design'
import { sayCount } from '#ground'
import { about, said } from '#plans'
import { removedLines, standingLines, type LineMove } from '#support'
import { tellRow } from '../../document/told.ts'
import type { ListName } from '../../sections/section.ts'
import { listings } from '../kinds.ts'
import type { Line } from '../line.ts'

export type ListView = { readonly mayWrite: boolean; readonly lines: readonly Line[] }

/** One of the lists, with what can be done to each of its rows. */
export const listPart = (view: ListView, list: ListName, more: Html | false = false): Html => {
  const { mayWrite, lines } = view
  const listing = listings[list]
  const standing = standingLines(lines, list)
  return html`<h2 class="govuk-heading-m" id="${list}">${listing.title}</h2>
    ${standing.length === 0 && html`<p class="govuk-body">${listing.none}</p>`}
    ${standing.map(line => rowPart(view, line, standing))}
    ${
      mayWrite &&
      html`<div class="inline-forms">
          ${button({ text: `Add ${listing.one}`, classes: 'govuk-button--secondary', name: 'go', value: `new.${list}`, attributes: { form: 'texts' } })}
          ${more}
        </div>
        ${removedPart(removedLines(lines, list))}`
    }`
}

const rowPart = ({ mayWrite }: ListView, line: Line, rows: readonly Line[]): Html => {
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
        ${rowButton(line, 'row', words)} ${line !== rows[0] && rowButton(line, 'up', words)}
        ${line !== rows.at(-1) && rowButton(line, 'down', words)} ${rowButton(line, 'out', words)}
      </div>`
    }
  </div>`
}

/** What a button of a row says; `row` leads to the page on which it is changed. */
const moves: Readonly<Record<LineMove | 'row', string>> = {
  ...{ row: 'Change', up: 'Up', down: 'Down', out: 'Take out', back: 'Put back' },
}

/** Sends the texts of the page as well, so that nothing typed is lost without scripts either. */
const rowButton = ({ id, list }: Line, move: LineMove | 'row', words: string): Html =>
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
          <div class="inline-forms">${rowButton(line, 'back', name)}</div>
        </li>`
      })}
    </ul>`,
  })
