import { button, html, insetText, table, type Html } from '#design'
import { dayOf, isBlank, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { prose, type Action } from '#plans'
import { sayStanding, type Standing } from '../answers/answer.ts'
import { countIn, type Answered, type StepResult } from '../answers/results.ts'
import { actionLine } from './question.ts'
import { captionOf, type RunView } from './view.ts'

export type ResultsView = RunView & {
  readonly results: readonly StepResult[]
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>
  readonly hasBefore: boolean
}

/** What a run shows: lists, and every answer. It gives no score: questions are not weights. */
export const resultsPage = (frame: Frame, view: ResultsView): Html => {
  const { paths, run, results, isKept, checklist } = view
  const all = results.flatMap(({ answered }) => answered)
  return framed(frame, {
    title: `${checklist.title}: what it shows`,
    caption: captionOf(view),
    current: 'practice',
    back: isKept ? { text: 'All steps', href: paths.run(run.id) } : { text: 'Checklists', href: paths.list },
    main: html`${insetText({ text: view.whoSees })}
      <p class="govuk-body">${sayWhen(view)}</p>
      ${finishedPart(view)} ${countsPart(results)}
      ${listPart(
        'No, with an action',
        all.filter(isNo).filter(each => hasAction(view, each)),
        view,
      )}
      ${listPart(
        'No, without an action',
        all.filter(isNo).filter(each => !hasAction(view, each)),
        view,
      )}
      ${listPart(
        'Not answered',
        all.filter(({ standing }) => standing === 'left'),
        view,
      )}
      ${listPart(
        'Yes, without evidence',
        all.filter(each => each.isUnproved),
        view,
      )}
      ${listPart(
        'Answered in words',
        all.filter(({ standing, question }) => standing === 'words' && question.isOpen),
        view,
      )}
      ${listPart(
        'Not applicable',
        all.filter(({ standing }) => standing === 'na'),
        view,
      )}
      <p class="govuk-body quiet">“Not applicable” is an answer that Stocktake added to the checklist.</p>
      ${papersPart(view)}
      <h2 class="govuk-heading-l">Every answer</h2>
      ${results.map(result => stepPart(view, result))}`,
  })
}

const isNo = ({ standing }: Answered): boolean => standing === 'no'
const hasAction = ({ actionsOf }: ResultsView, { question }: Answered): boolean =>
  (actionsOf.get(question.key) ?? []).length > 0

const sayWhen = ({ run, doer }: ResultsView): string => {
  const begun = `${doer} began it on ${sayDay(dayOf(run.startedAt))}.`
  return run.finished === undefined
    ? `${begun} It is not finished.`
    : `${begun} ${run.finished.by} finished it on ${sayDay(dayOf(run.finished.at))}.`
}

const finishedPart = ({ paths, run, isKept, hasBefore }: ResultsView): Html =>
  html`<ul class="govuk-list">
      ${hasBefore && html`<li><a class="govuk-link" href="${paths.changes(run.id)}">Beside the last time</a></li>`}
      ${isKept && !run.isShared && html`<li><a class="govuk-link" href="${paths.sharing(run.id)}">Let others read it</a></li>`}
      ${isKept && html`<li><a class="govuk-link" href="${paths.ownActions}">Your own actions</a></li>`}
    </ul>
    ${
      isKept &&
      run.finished !== undefined &&
      html`<form method="post" action="${paths.finish(run.id)}">
        ${button({ text: 'Open it again', classes: 'govuk-button--secondary', name: 'state', value: 'open' })}
      </form>`
    }`

const columns: readonly Standing[] = ['yes', 'no', 'na', 'words', 'left']

const countsPart = (results: readonly StepResult[]): Html =>
  html`<div class="scrolls" role="region" aria-label="Answers by step" tabindex="0">
    ${table({
      caption: 'Answers by step',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ text: 'Step' }, ...columns.map(each => ({ text: sayStanding(each), format: 'numeric' as const }))],
      rows: results.map(result => [
        { text: `${result.step.key}. ${result.step.title}` },
        ...columns.map(each => ({ text: String(countIn(result, each)), format: 'numeric' as const })),
      ]),
    })}
  </div>`

const listPart = (title: string, answered: readonly Answered[], view: ResultsView): Html =>
  html`<h2 class="govuk-heading-m">${title} (${answered.length})</h2>
    ${
      answered.length === 0
        ? html`<p class="govuk-body quiet">None.</p>`
        : html`<ul class="govuk-list govuk-list--spaced">
            ${answered.map(({ question }) => html`<li>${questionLine(view, question.key, question.words)}${actionsIn(view, question.key)}</li>`)}
          </ul>`
    }`

const questionLine = ({ paths, run, mayAnswer }: ResultsView, key: string, words: string): Html => {
  const href = mayAnswer ? paths.question(run.id, key) : `#a-${key.replace('.', '-')}`
  return html`<a class="govuk-link" href="${href}">${key}</a> ${words}`
}

const actionsIn = ({ actionsOf, paths }: ResultsView, key: string): readonly Html[] =>
  (actionsOf.get(key) ?? []).map(action => html`<br />Action: ${actionLine(paths.action(action.id), action)}`)

const stepPart = (view: ResultsView, { step, answered }: StepResult): Html =>
  html`<h3 class="govuk-heading-m">${step.key}. ${step.title}</h3>
    ${answered.map(each => answerPart(view, each))}`

const answerPart = (view: ResultsView, { question, answer, standing, isUnproved }: Answered): Html =>
  html`<h4 class="govuk-heading-s" id="a-${question.key.replace('.', '-')}">
      ${question.key} ${sayStanding(standing)}${isUnproved && ', without evidence'}
    </h4>
    <p class="govuk-body quiet">${question.words}</p>
    ${!isBlank(answer.evidence) && prose(answer.evidence)}
    ${
      answer.picked.length > 0 &&
      html`<ul class="govuk-list govuk-list--bullet">
        ${answer.picked.map(name => html`<li>${name}</li>`)}
      </ul>`
    }
    ${answer.link !== '' && html`<p class="govuk-body"><a class="govuk-link" href="${answer.link}">${answer.link}</a></p>`}
    ${(view.actionsOf.get(question.key) ?? []).length > 0 && html`<p class="govuk-body">${actionsIn(view, question.key)}</p>`}`

const papersPart = ({ paths, run }: ResultsView): Html =>
  html`<h2 class="govuk-heading-m">Take it with you</h2>
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${paths.paper(run.id, 'docx')}">As a Word file</a></li>
      <li><a class="govuk-link" href="${paths.paper(run.id, 'pdf')}">As a PDF</a></li>
      <li><a class="govuk-link" href="${paths.paper(run.id, 'xlsx')}">As a spreadsheet</a></li>
    </ul>`
