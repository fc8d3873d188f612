import { flag, html, type Html } from '#design'
import { sayDay, sayWeekday } from '#ground'
import { totalMinutes } from '../../hour/step.ts'
import type { Workshop } from '../../room/room.ts'
import { isOver, sayMinutes, sayTotal } from '../saying.ts'
import { slotName, slotParts } from '../script.ts'
import { clockAfter, timetableOf } from '../timetable.ts'

/** `Thursday 26 November 2026, 18:00 to 19:06`. */
export const sayWhen = ({ heldOn, startsAt, recipe }: Pick<Workshop, 'heldOn' | 'startsAt' | 'recipe'>): string =>
  `${sayWeekday(heldOn)} ${sayDay(heldOn)}, ${startsAt} to ${clockAfter(startsAt, totalMinutes(recipe))}`

/** The hour as a list, with its sum below. */
export const hourTable = (workshop: Workshop): Html =>
  html`<table class="govuk-table hour">
    <caption class="govuk-visually-hidden">
      The hour, part by part
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th class="govuk-table__header" scope="col">From</th>
        <th class="govuk-table__header" scope="col">What</th>
        <th class="govuk-table__header hour__minutes" scope="col">Time</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${timetableOf(workshop.recipe, workshop.startsAt).map(slot => {
        const parts = slotParts(slot)
        return html`<tr class="govuk-table__row">
          <td class="govuk-table__cell">${slot.from}</td>
          <td class="govuk-table__cell">
            ${slotName(workshop, slot)}${parts !== undefined && html`<small class="quiet">${parts}</small>`}
          </td>
          <td class="govuk-table__cell hour__minutes">${sayMinutes(slot.minutes)}</td>
        </tr>`
      })}
    </tbody>
  </table>`

/** The whole in words, in heavy red where it is more than the meeting has. */
export const totalLine = ({ recipe }: Pick<Workshop, 'recipe'>): Html =>
  html`<p class="govuk-body">
    ${isOver(recipe) ? flag(`${sayTotal(recipe)}.`, 'late') : html`<b>${sayTotal(recipe)}.</b>`}
  </p>`
