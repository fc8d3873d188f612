import { ballot, checkboxes, html, type Html } from '#design'
import type { Form } from '#forms'
import { openRoundOf, type Candidate, type Room, type Round } from '../../room/room.ts'
import type { Eyes } from '../here.ts'
import { promise } from '../promise.ts'
import { latePart, watchingPart } from './score.ts'

/** Three dots each over what the tables want done, unseen. */
export const rankPart = (room: Room, eyes: Eyes, form?: Form): Html =>
  html`<h1 class="govuk-heading-l">What should come first?</h1>
    ${dotsPart(room, eyes, form)}`

const dotsPart = (room: Room, eyes: Eyes, form: Form | undefined): Html => {
  const { candidates } = room
  if (candidates.length === 0) {
    return html`<p class="govuk-body">There is nothing to rank yet. The facilitator is putting the list together.</p>`
  }
  const round = openRoundOf(room)
  const list = candidateList(candidates)
  if (round === undefined) {
    return html`<p class="govuk-body"><b>Dots are not taken just now.</b> Look for the next step.</p>
      ${list}`
  }
  if (!eyes.counts) return watchingPart('rank', list)
  return eyes.late === round.id ? latePart(list) : dotsForm(candidates, round, eyes.sent === round.id, form)
}

/** Where a table said it; nothing of what the facilitator put up. */
const heardAt = (heard: string): Html | undefined =>
  heard === '' ? undefined : html` <span class="quiet">(${heard})</span>`

const candidateList = (candidates: readonly Candidate[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${candidates.map(({ words, heard }) => html`<li>${words}${heardAt(heard)}</li>`)}
  </ul>`

const dotsForm = (candidates: readonly Candidate[], round: Round, sent: boolean, form: Form | undefined): Html =>
  ballot({
    ...{ action: '/workshop/dots', key: round.id, isSent: sent },
    send: 'Send my dots',
    again: 'Send different dots',
    inside: html`<input type="hidden" name="round" value="${round.id}" />
      ${checkboxes({
        name: 'candidate',
        idPrefix: 'candidate',
        fieldset: { legend: { text: 'Put a dot on up to three', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'They need no order: each dot counts the same.' },
        values: form?.typedAll('candidate') ?? [],
        errorMessage: form?.mistakeOf('candidate')?.words,
        items: candidates.map(({ id, words, heard }) => ({
          ...{ value: id, text: words },
          ...(heard === '' ? {} : { hint: { text: heard } }),
        })),
      })}
      <p class="promise">${promise}</p>
      <p class="govuk-body">Of your dots, too, only how many each line got is kept.</p>`,
  })

/** The order that the dots made; without it where too few put any. */
export const rankedPart = (room: Room): Html => {
  const dotted = room.candidates.filter(({ dots }) => dots !== undefined)
  if (room.candidates.length === 0) {
    return html`<h1 class="govuk-heading-l">No ranking</h1>
      <p class="govuk-body">The room had nothing to rank.</p>`
  }
  if (dotted.length === 0) {
    return html`<h1 class="govuk-heading-l">No ranking</h1>
      <p class="govuk-body">
        Fewer than five people put dots. With so few, people could work out who chose what, so no count is shown. The
        list stands as it was:
      </p>
      ${candidateList(room.candidates)}`
  }
  const ordered = dotted.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
  return html`<h1 class="govuk-heading-l">What the room puts first</h1>
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">
        How many dots each got, the most first
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">What</th>
          <th scope="col" class="govuk-table__header govuk-table__header--numeric">Dots</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${ordered.map(
          ({ words, heard, dots }) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">${words}${heardAt(heard)}</th>
              <td class="govuk-table__cell govuk-table__cell--numeric">${dots}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
