import { flag, html, type Html } from '#design'
import type { Workshop } from '../../room/room.ts'
import { isOver, sayTotal } from '../saying.ts'
import type { WorkshopPapers } from '../papers.ts'

/** The hour as a list. */
export const hourTable = (hour: WorkshopPapers['hour']): Html =>
  html`<table class="govuk-table hour">
    <caption class="govuk-visually-hidden">
      The hour, part by part
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">From</th>
        <th class="govuk-table__header" scope="col">What</th>
        <th class="govuk-table__header hour__minutes" scope="col">Minutes</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${hour.map(
        ({ from, name, parts, minutes }) =>
          html`<tr class="govuk-table__row">
            <td class="govuk-table__cell">${from}</td>
            <td class="govuk-table__cell">
              ${name}${parts !== undefined && html`<small class="quiet">${parts}</small>`}
            </td>
            <td class="govuk-table__cell hour__minutes">${minutes}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

/** The whole in words, in heavy red where it is more than the meeting has. */
export const totalLine = ({ recipe }: Pick<Workshop, 'recipe'>): Html =>
  html`<p class="govuk-body">
    ${isOver(recipe) ? flag(`${sayTotal(recipe)}.`, 'late') : html`<b>${sayTotal(recipe)}.</b>`}
  </p>`
