import { html, input, select, type Fold, type Html } from '#design'
import { sayCount } from '#ground'
import type { LaidOut, Piece } from '../../proposing/proposal.ts'
import type { Why } from '../../proposing/proposal.ts'
import { scoresAsked } from '../../proposing/usual-labels.ts'
import type { Boxes } from './piece.ts'
import type { DraftView } from './view.ts'

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

/** As many as a person goes through; a document that leaves more aside is better brought in with fewer pages. */
const mostShown = 300

const shownOf = (pieces: readonly Piece[], row: (piece: Piece) => Html): Html =>
  html`<ul class="waiting">
      ${pieces.slice(0, mostShown).map(row)}
    </ul>
    ${pieces.length > mostShown && html`<p class="govuk-body">And ${sayCount(pieces.length - mostShown, 'other')}. Take some of these first.</p>`}`

/** What stands aside, each text with where it could go. */
export const asidePart = ({ draft, layout, boxes }: DraftView): Fold => ({
  ...{ title: 'Left aside', count: sayCount(layout.aside.length, 'text') },
  open: layout.aside.some(({ id }) => [`as.${id}`, `at.${id}`].some(name => boxes.mistakeOf(name) !== undefined)),
  inside: shownOf(layout.aside, piece => asideRow(piece, layout, boxes, draft.corrected.kind === 'checklist')),
})

/** What was left out, each text with the way back. */
export const droppedPart = ({ layout }: DraftView): Fold => ({
  ...{ title: 'Left out', count: sayCount(layout.dropped.length, 'text') },
  inside: shownOf(layout.dropped, droppedRow),
})

const asideRow = (piece: Piece, { bands }: LaidOut, boxes: Boxes, isChecklist: boolean): Html =>
  html`<li>
    <span><span class="typed">${piece.words}</span>${piece.why && html`<small>${whyWords[piece.why]}</small>`}</span>
    <span>
      ${select({
        name: `as.${piece.id}`,
        label: { text: 'Use it as', classes: 'govuk-label--s' },
        value: boxes.typed(`as.${piece.id}`),
        errorMessage: boxes.mistakeOf(`as.${piece.id}`),
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
      ${input({
        name: `at.${piece.id}`,
        label: isChecklist ? 'In step number' : 'Of standard number',
        ...{ classes: 'govuk-input--width-3', inputmode: 'numeric' },
        value: boxes.typed(`at.${piece.id}`),
        errorMessage: boxes.mistakeOf(`at.${piece.id}`),
      })}
    </span>
  </li>`

const droppedRow = (piece: Piece): Html =>
  html`<li>
    <span><span class="typed">${piece.words}</span>${piece.why && html`<small>${whyWords[piece.why]}</small>`}</span>
    <button class="link-button" name="press" value="restore>${piece.id}">Put it back</button>
  </li>`
