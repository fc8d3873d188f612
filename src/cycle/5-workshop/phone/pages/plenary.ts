import { html, type Html } from '#design'
import { sayCount } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { Step } from '../../hour/step.ts'
import { questionOf, type Outcome, type Room } from '../../room/room.ts'
import { tallyOf } from '../tally-words.ts'
import { countPart } from './tally.ts'

/** Every standard that the room decides on: how it scored, and what was decided. */
export const plenaryPart = (room: Room, step: Step): Html =>
  html`<h1 class="govuk-heading-l">What do we agree?</h1>
    <p class="govuk-body">
      The whole room talks now. The facilitator records what the room decides, standard by standard; it stands here as
      soon as it is on record.
    </p>
    ${step.standards.flatMap(standard => questionOf(room, standard) ?? []).map(question => onePart(room, question))}`

const onePart = (room: Room, question: QuestionAsAsked): Html => {
  const { number, shortTitle } = question.standard
  const tally = tallyOf(room.tallies, number)
  const notes = room.notes.filter(each => each.standard === number).length
  return html`<h2 class="govuk-heading-m">${number}. ${shortTitle}</h2>
    <p class="govuk-body">${decidedPart(room.outcomes.find(each => each.standard === number))}</p>
    ${tally ? countPart(question, tally) : html`<p class="govuk-body quiet">This standard was not scored.</p>`}
    ${notes > 0 && html`<p class="govuk-body-s quiet">${sayCount(notes, 'table has', 'tables have')} notes on it: they stand on the big screen.</p>`}`
}

/** What the room did with a standard, in its own words too. */
const decidedPart = (outcome: Outcome | undefined): Html => {
  if (outcome === undefined) return html`<span class="quiet">Nothing is decided yet.</span>`
  const said = outcome.words.trim() === '' ? '' : ` ${outcome.words}`
  if (outcome.kind === 'agreed') return html`<b>Agreed: ${outcome.score}.</b>${said}`
  if (outcome.kind === 'champion') return html`<b>Left to the champion.</b>${said}`
  return html`<b>No agreed position.</b>${said}`
}
