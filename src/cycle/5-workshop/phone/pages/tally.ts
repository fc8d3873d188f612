import { fiveBoxes, html, type Html } from '#design'
import type { QuestionAsAsked } from '#instrument'
import type { Tally } from '#scoring'
import { sayShown } from '../tally-words.ts'

/** One wording for none to four scores: which of them it was would already say something. */
export const tooFew =
  'Fewer than five people scored. With so few, people could work out who chose what, so no score is shown, here or on any other screen.'

/** The room's count on the five boxes, in words, and its numbers. */
export const countPart = (question: QuestionAsAsked, tally: Tally): Html => {
  if (tally.way === 'too-few') return html`<p class="govuk-body">${tooFew}</p>`
  const { counts, cantJudge, way } = tally
  return html`${way === 'hands' && html`<p class="govuk-body"><b>By an open show of hands:</b></p>`}
    <p class="govuk-body"><b>${sayShown(counts, cantJudge)}</b></p>
    ${fiveBoxes({ counts, label: `How many chose each score: ${counts.map((count, at) => `${count} chose ${at + 1}`).join(', ')}` })}
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">
        How many chose each score
      </caption>
      <tbody class="govuk-table__body">
        ${question.answer.scale.map(({ score, label }) => row(`${score} · ${label}`, counts[score - 1] ?? 0))}
        ${row('Could not judge', cantJudge)}
      </tbody>
    </table>`
}

const row = (words: string, count: number): Html =>
  html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">${words}</th>
    <td class="govuk-table__cell govuk-table__cell--numeric">${count}</td>
  </tr>`

/** What people added to their scores, after the reveal. */
export const commentsPart = (comments: readonly string[]): Html | undefined =>
  comments.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">What people added</h2>
        <p class="govuk-body-s quiet">Without names, in a shuffled order. People may recognise each other’s words.</p>
        <ul class="govuk-list govuk-list--bullet">
          ${comments.map(words => html`<li class="typed">${words}</li>`)}
        </ul>`
