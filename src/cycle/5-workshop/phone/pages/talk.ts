import { button, details, html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import type { Step } from '../../hour/step.ts'
import { standardAt } from '../../hour/step.ts'
import { toTalkAbout } from '../../hour/talking.ts'
import type { Room, Table } from '../../room/room.ts'
import { nameOf, type Eyes } from '../here.ts'
import { tallyOf } from '../tally-words.ts'
import { commentsOn } from './reveal.ts'
import { aboutStandard } from './standard.ts'
import { commentsPart, countPart } from './tally.ts'

/** What to talk about, and who writes it down. */
export const talkPart = (room: Room, step: Step, eyes: Eyes): Html =>
  html`${aboutStandard(room, step, eyes, question => talkAbout(room, question, step.turn))}
  ${eyes.table && notesPart(room, eyes.table, eyes, standardAt(step, room.tables.indexOf(eyes.table)))}`

const talkAbout = (room: Room, question: QuestionAsAsked, turn: 1 | 2): Html => {
  const tally = tallyOf(room.tallies, question.standard.number, turn)
  return html`<h1 class="govuk-heading-l">${question.standard.shortTitle}</h1>
    <h2 class="govuk-heading-m">Now talk, at your table</h2>
    <ol class="govuk-list govuk-list--number">
      ${toTalkAbout.map(words => html`<li>${words}</li>`)}
    </ol>
    ${tally && countPart(question, tally)}${commentsPart(commentsOn(room, question.standard.number, turn))}
    ${
      question.prompts.length > 0 &&
      details({
        summaryText: 'More to ask about this standard',
        html: html`<ul class="govuk-list govuk-list--bullet">
          ${question.prompts.map(({ words }) => html`<li>${words}</li>`)}
        </ul>`,
      })
    }`
}

/** Who takes a table's notes, and the way to them. Those who only watch can read along. */
const notesPart = (room: Room, table: Table, eyes: Eyes, standard: number | undefined): Html => {
  const taker = nameOf(room, table.noteTaker)
  if (taker !== undefined) {
    return html`<h2 class="govuk-heading-m">Notes</h2>
      <p class="govuk-body"><b>${taker}</b> takes the notes of table ${table.letter}.</p>
      ${button({
        text: `Open the notes of table ${table.letter}`,
        href: `/workshop/notes${standard === undefined ? '' : `?standard=${standard}`}`,
        classes: 'govuk-button--secondary',
      })}`
  }
  return html`<h2 class="govuk-heading-m">Notes</h2>
    <p class="govuk-body">Nobody at table ${table.letter} is taking notes yet.</p>
    ${eyes.counts && takeNotesForm('I’ll take notes', standard)}`
}

/** Takes the notes of one's own table; also from somebody who has them. */
export const takeNotesForm = (words: string, standard: number | undefined): Html =>
  html`<form method="post" action="/workshop/note-taker">
    ${standard !== undefined && html`<input type="hidden" name="standard" value="${standard}" />`}
    ${button({ text: words, preventDoubleClick: true })}
  </form>`
