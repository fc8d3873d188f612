import { folds, html, standing, type Html } from '#design'
import { isBlank, sayCount } from '#ground'
import { prose } from '#plans'
import { sayStanding } from '../answers/answer.ts'
import { countIn, saySums, type Answered, type StepResult } from '../answers/results.ts'
import { answerId, stepHref } from './answer-href.ts'
import { actionsIn } from './results-lists.ts'
import type { ResultsView } from './view.ts'

const titleOf = ({ step }: StepResult): string => `${step.key}. ${step.title}`

/** How each step stands, a line each that leads to its answers. */
export const sumsPart = (view: ResultsView): Html =>
  html`<h2 class="govuk-heading-m">Step by step</h2>
    ${standing(
      view.results.map(result => ({
        name: html`<a class="govuk-link" href="${stepHref(view, result.step.key)}">${titleOf(result)}</a>`,
        state: sayLeft(result),
        note: saySums(result),
      })),
    )}`

const sayLeft = (result: StepResult): string => {
  const left = countIn(result, 'left')
  return left === 0 ? 'All answered' : `${left} open`
}

/** Every answer with its evidence, a fold for each step. */
export const answersPart = (view: ResultsView): Html =>
  html`<h2 class="govuk-heading-m" id="answers">Every answer</h2>
    <p class="govuk-body not-on-paper">
      <a class="govuk-link" href="${stepHref(view, 'all', 'answers')}">Unfold all of it</a>
    </p>
    ${folds(
      view.results.map(result => ({
        ...{ title: titleOf(result), count: sayCount(result.answered.length, 'question') },
        ...{ id: `step-${result.step.key}`, open: [result.step.key, 'all'].includes(view.open) },
        inside: html`${result.answered.map(each => answerPart(view, each))}`,
      })),
    )}`

const answerPart = (view: ResultsView, { question, answer, standing: where, isUnproved }: Answered): Html => {
  const actions = actionsIn(view, question.key)
  return html`<h3 class="govuk-heading-s" id="${answerId(question.key)}">
      ${question.key} ${sayStanding(where)}${isUnproved && ', without evidence'}
    </h3>
    <p class="govuk-body quiet">${question.words}</p>
    ${!isBlank(answer.evidence) && prose(answer.evidence)}
    ${
      answer.picked.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${answer.picked.map(name => html`<li>${name}</li>`)}
      </ul>`
    }
    ${answer.link !== '' && html`<p class="govuk-body"><a class="govuk-link" href="${answer.link}">${answer.link}</a></p>`}
    ${actions.map(each => html`<p class="govuk-body">${each}</p>`)}`
}
