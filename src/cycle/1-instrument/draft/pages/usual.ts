import { button, html, type Html } from '#design'
import { sayList } from '#ground'
import type { Proposal } from '../../proposing/proposal.ts'
import { canBeFilled, unlabelled, usualLabels } from '../../proposing/usual-labels.ts'

/** The labels that are missing, in the words of the edition that comes with Stocktake, and one press that takes them. */
export const usualPart = (proposal: Proposal): Html | undefined => {
  const missing = unlabelled(proposal)
  if (missing.length === 0 || !canBeFilled(proposal)) return undefined
  return html`<p class="govuk-body">
      ${
        missing.length === 5
          ? 'No score has a label. These are the usual five:'
          : `Nothing says what ${sayList(missing.map(String))} ${missing.length === 1 ? 'means' : 'mean'}. The usual ${missing.length === 1 ? 'label is' : 'labels are'}:`
      }
    </p>
    ${usualList(missing)}
    <p>
      ${button({
        text: missing.length === 5 ? 'Take the usual five labels' : 'Take them for the scores that have none',
        ...{ name: 'press', value: 'usual-labels', classes: 'govuk-button--secondary' },
      })}
    </p>`
}

/** Usual labels in a list, each beside its score. */
export const usualList = (scores: readonly (keyof typeof usualLabels)[]): Html =>
  html`<ul class="govuk-list">
    ${scores.map(score => html`<li><b>${score}</b> ${usualLabels[score]}</li>`)}
  </ul>`
