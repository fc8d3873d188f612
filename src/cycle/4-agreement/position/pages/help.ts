import { html, type Html } from '#design'
import { bandsOf, wordsOf } from '#instrument'
import type { AgreeView } from '../view.ts'

/** The words beside each number, from the edition: inside a band they decide. */
export const labelsPart = ({ edition, terms }: AgreeView): Html =>
  html`<ul class="govuk-list govuk-body-s">
    ${edition.answer.scale.map(({ score, label }) => html`<li><b>${score}</b> ${wordsOf(label, terms)}</li>`)}
  </ul>`

/** What the bands say: a guide beside the boxes, never a sum. */
export const bandsPart = ({ edition, standard, terms }: AgreeView): Html =>
  html`${bandsOf(edition, standard).map(
      band =>
        html`<details class="band__help" open data-folds-when-narrow>
          <summary>${wordsOf(band.title, terms)}</summary>
          <ul class="govuk-list govuk-list--bullet govuk-body-s">
            ${band.statements.map(({ words }) => html`<li>${wordsOf(words, terms)}</li>`)}
          </ul>
        </details>`,
    )}
    <p class="govuk-body-s">
      A guide, not a test. Between two scores in one list, the words beside the number decide.
    </p>`
