import { details, html, type Html } from '#design'
import { isBlank, sayCount } from '#ground'
import { about, said } from '#plans'
import type { SupportPaths } from '../../paths.ts'
import { listingOf, type SmallList } from '../kinds.ts'
import { removedLines, type Line } from '../line.ts'

/** What a line is called, and what else it says. */
const wordsOf = ({ list, says }: Line): readonly [name: string, facts: readonly string[]] => {
  const asks = list === 'activity' ? [] : Object.keys(listingOf(list).asks)
  const [name = '', ...facts] = asks.map(key => says[key] ?? '')
  return [name, facts.filter(words => !isBlank(words))]
}

/** One of the small lists with what can be done to each line. */
export const linesPart = (paths: SupportPaths, list: SmallList, lines: readonly Line[], all: readonly Line[]): Html => {
  const listing = listingOf(list)
  return html`<h2 class="govuk-heading-m" id="${list}">${listing.title}</h2>
    ${
      lines.length === 0
        ? html`<p class="govuk-body">${listing.none}</p>`
        : html`<ul class="govuk-list govuk-list--spaced">
            ${lines.map(line => lineItem(paths, list, line))}
          </ul>`
    }
    <p class="govuk-body"><a class="govuk-link" href="${paths.newLine(list)}">Add ${listing.one}</a></p>
    ${removedPart(paths, list, removedLines(all, list))}`
}

const lineItem = (paths: SupportPaths, list: SmallList, line: Line): Html => {
  const [name, facts] = wordsOf(line)
  return html`<li>
    <b>${said(name)}</b>${facts.map(fact => html`<br />${said(fact)}`)}
    <form method="post" action="${paths.linePlace(list, line.id)}" class="inline-forms">
      <a class="govuk-link" href="${paths.line(list, line.id)}">Change${about(name)}</a>
      <button class="link-button" name="move" value="out">Take out${about(name)}</button>
    </form>
  </li>`
}

const removedPart = (paths: SupportPaths, list: SmallList, removed: readonly Line[]): Html | false =>
  removed.length > 0 &&
  details({
    summaryText: `${sayCount(removed.length, 'line was', 'lines were')} taken out`,
    html: html`<ul class="govuk-list govuk-list--spaced">
      ${removed.map(line => {
        const [name] = wordsOf(line)
        return html`<li>
          ${said(name)}
          <form method="post" action="${paths.linePlace(list, line.id)}" class="inline-forms">
            <button class="link-button" name="move" value="back">Put back${about(name)}</button>
          </form>
        </li>`
      })}
    </ul>`,
  })
