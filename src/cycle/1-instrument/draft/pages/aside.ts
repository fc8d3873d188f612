import { html, input, select, type Html } from '#design'
import type { LaidOut, Piece } from '../../proposing/proposal.ts'
import type { Why } from '../../proposing/proposal.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'

const whyWords: Readonly<Record<Why, string>> = {
  header: 'a heading that stands again',
  columns: 'the heading of columns',
  repeated: 'it stands elsewhere already',
  control: 'who made the document and when',
  debris: 'left by the page: a number, a footer',
  number: 'only a number',
  outside: 'outside the tables',
  adrift: 'belongs to no standard that could be told',
  answer: 'where answers are written',
  person: 'left out by somebody here',
  title: 'taken as the title',
}

const labels = scoresAsked.map(score => ({ value: `point:${score}`, text: `The label of score ${score}` }))

/** A text that stands aside, with where it could go. */
export const asideRow = (piece: Piece, { bands }: LaidOut, isChecklist: boolean): Html =>
  html`<li>
    <span><span class="typed">${piece.words}</span>${piece.why && html`<small>${whyWords[piece.why]}</small>`}</span>
    <span>
      ${select({
        name: `as.${piece.id}`,
        label: { text: 'Use it as', classes: 'govuk-label--s' },
        items: [
          { value: '', text: 'Nothing' },
          ...(isChecklist ? [] : bands).map((band, at) => ({
            value: `statement:${band.id}`,
            text: `A statement: ${band.heading?.words ?? `band ${at + 1}`}`,
          })),
          { value: 'prompt', text: 'A question' },
          ...(isChecklist ? [{ value: 'note', text: 'A note' }] : [{ value: 'title', text: 'The title' }, ...labels]),
        ],
      })}
      ${input({ name: `at.${piece.id}`, label: isChecklist ? 'In step number' : 'Of standard number', classes: 'govuk-input--width-3', inputmode: 'numeric' })}
    </span>
  </li>`

/** A text that was left out, with the way back. */
export const droppedRow = (piece: Piece): Html =>
  html`<li>
    <span><span class="typed">${piece.words}</span>${piece.why && html`<small>${whyWords[piece.why]}</small>`}</span>
    <button class="link-button" name="press" value="restore>${piece.id}">Put it back</button>
  </li>`
