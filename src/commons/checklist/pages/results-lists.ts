import { folds, html, type Html } from '#design'
import { sayCount, sayList } from '#ground'
import type { Answered } from '../answers/results.ts'
import { answerHref } from './answer-href.ts'
import { actionLine } from './question.ts'
import type { ResultsView } from './view.ts'

type Listed = { readonly title: string; readonly answered: readonly Answered[] }

/** What asks for something, a list each: folded, with how many are in it. Empty ones are named in a line. */
export const listsPart = (view: ResultsView): Html => {
  const [some, none] = [
    listsOf(view).filter(({ answered }) => answered.length > 0),
    listsOf(view).filter(({ answered }) => answered.length === 0),
  ]
  return html`<h2 class="govuk-heading-m" id="lists">What asks for something</h2>
    ${
      some.length > 0 &&
      folds(
        some.map(({ title, answered }) => ({
          ...{ title, count: sayCount(answered.length, 'question'), open: view.open === 'all' },
          inside: html`<ul class="govuk-list govuk-list--spaced">
            ${answered.map(each => lineOf(view, each))}
          </ul>`,
        })),
      )
    }
    ${none.length > 0 && html`<p class="govuk-body quiet">Nothing under ${sayList(none.map(({ title }) => `“${title}”`))}.</p>`}
    <p class="govuk-body quiet">“Not applicable” is an answer that Stocktake added to the checklist.</p>`
}

const listsOf = ({ results, actionsOf }: ResultsView): readonly Listed[] => {
  const all = results.flatMap(({ answered }) => answered)
  const having = (title: string, fits: (each: Answered) => boolean): Listed => ({ title, answered: all.filter(fits) })
  const hasAction = ({ question }: Answered): boolean => (actionsOf.get(question.key) ?? []).length > 0
  return [
    having('No, without an action', each => each.standing === 'no' && !hasAction(each)),
    having('No, with an action', each => each.standing === 'no' && hasAction(each)),
    having('Yes, without evidence', ({ isUnproved }) => isUnproved),
    having('Not answered', ({ standing }) => standing === 'left'),
    having('Answered in words', ({ standing, question }) => standing === 'words' && question.isOpen === true),
    having('Not applicable', ({ standing }) => standing === 'na'),
  ]
}

const lineOf = (view: ResultsView, { question: { key, words } }: Answered): Html =>
  html`<li>
    <a class="govuk-link" href="${answerHref(view, key)}">${key}</a>
    ${words}${actionsIn(view, key).map(each => html`<br />${each}`)}
  </li>`

/** The actions that came from a question, each as a line. */
export const actionsIn = ({ actionsOf, paths }: ResultsView, key: string): readonly Html[] =>
  (actionsOf.get(key) ?? []).map(action => html`Action: ${actionLine(paths.action(action.id), action)}`)
