import { button, html, insetText, type Html } from '#design'
import { dayOf, sayDay } from '#ground'
import { framed, type Frame } from '#people'
import { listsPart } from './results-lists.ts'
import { answersPart, sumsPart } from './results-steps.ts'
import { captionOf, type ResultsView } from './view.ts'

/** What a run shows: how each step stands, lists, and every answer. It gives no score: questions are not weights. */
export const resultsPage = (frame: Frame, view: ResultsView): Html => {
  const { paths, run, isKept, checklist } = view
  return framed(frame, {
    title: `${checklist.title}: what it shows`,
    caption: captionOf(view),
    current: 'practice',
    back: isKept ? { text: 'All steps', href: paths.run(run.id) } : { text: 'Checklists', href: paths.list },
    main: html`${insetText({ text: view.whoSees })}
      <p class="govuk-body">${sayWhen(view)}</p>
      ${finishedPart(view)} ${sumsPart(view)} ${listsPart(view)} ${answersPart(view)} ${papersPart(view)}`,
  })
}

const sayWhen = ({ run, doer }: ResultsView): string => {
  const begun = `${doer} began it on ${sayDay(dayOf(run.startedAt))}.`
  return run.finished === undefined
    ? `${begun} It is not finished.`
    : `${begun} ${run.finished.by} finished it on ${sayDay(dayOf(run.finished.at))}.`
}

const finishedPart = ({ paths, run, isKept, hasBefore }: ResultsView): Html =>
  html`<ul class="govuk-list not-on-paper">
      <li><a class="govuk-link" href="#lists">What asks for something</a></li>
      <li><a class="govuk-link" href="#answers">Every answer</a></li>
      <li><a class="govuk-link" href="#papers">Take it with you</a></li>
      ${hasBefore && html`<li><a class="govuk-link" href="${paths.changes(run.id)}">Beside the last time</a></li>`}
      ${isKept && !run.isShared && html`<li><a class="govuk-link" href="${paths.sharing(run.id)}">Let others read it</a></li>`}
      ${isKept && html`<li><a class="govuk-link" href="${paths.ownActions}">Your own actions</a></li>`}
    </ul>
    ${
      isKept &&
      run.finished !== undefined &&
      html`<form method="post" action="${paths.finish(run.id)}" class="not-on-paper">
        ${button({ text: 'Open it again', classes: 'govuk-button--secondary', name: 'state', value: 'open' })}
      </form>`
    }`

const papersPart = ({ paths, run }: ResultsView): Html =>
  html`<div class="not-on-paper">
    <h2 class="govuk-heading-m" id="papers">Take it with you</h2>
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${paths.paper(run.id, 'docx')}">As a Word file</a></li>
      <li><a class="govuk-link" href="${paths.paper(run.id, 'pdf')}">As a PDF</a></li>
      <li><a class="govuk-link" href="${paths.paper(run.id, 'xlsx')}">As a spreadsheet</a></li>
    </ul>
  </div>`
