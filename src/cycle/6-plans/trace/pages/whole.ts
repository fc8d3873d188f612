import { sayOutcome } from '#agreement'
import { html, table, type Html } from '#design'
import { framed, type Frame } from '#people'
import type { Action } from '../../action/action.ts'
import { actionsIn, sayDone, type StandardTrace } from '../trace.ts'
import { actionLine, lineOf, sayAgreed, type TracePaths } from './standard.ts'

export type TraceView = {
  readonly year: string
  readonly paths: TracePaths
  readonly traces: readonly StandardTrace[]
  /** Actions of the year that no standard leads to, with what they come from. */
  readonly others: readonly Action[]
}

/** The whole year on one page: from each standard to what is done about it, and from each action back. */
export const tracePage = (frame: Frame, { year, paths, traces, others }: TraceView): Html =>
  framed(frame, {
    title: 'From standard to action, and back',
    caption: `Stocktake ${year}`,
    current: 'plan',
    back: { text: 'The plan', href: paths.plan.plan },
    lede: 'What was agreed on each standard, and what is being done about it. Below, each action with what it goes back to.',
    main: html`<h2 class="govuk-heading-m" id="forward">From each standard forward</h2>
      <div class="scrolls">${forwardTable(paths, traces)}</div>
      <h2 class="govuk-heading-m" id="back">From each action back</h2>
      ${backPart(paths, traces)}
      ${
        others.length > 0 &&
        html`<h3 class="govuk-heading-s">Actions that go back to no single standard</h3>
          <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
            ${others.map(each => {
              const line = actionLine({ paths })(each)
              return lineOf({ ...line, note: `${line.note} · ${wayBackToArea(traces, each)}` })
            })}
          </ul>`
      }`,
  })

const forwardTable = (paths: TracePaths, traces: readonly StandardTrace[]): Html =>
  table({
    caption: 'Each standard, what was agreed, and what is done',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Standard' }, { text: 'Agreed' }, { text: 'Priorities' }, { text: 'What is done' }],
    rows: traces.map(trace => [
      {
        html: html`<a class="govuk-link" href="${paths.plan.traceOf(trace.standard)}"
          >${trace.standard}. ${trace.title}</a
        >`,
      },
      { text: trace.outcome === undefined ? 'Not yet' : sayAgreed(trace.outcome) },
      {
        html:
          trace.priorities.length === 0
            ? html`<span class="quiet">None</span>`
            : html`${trace.priorities.map(({ words }, at) => html`${at > 0 && html`<br />`}${words}`)}`,
      },
      { text: sayDone(trace) },
    ]),
  })

/** Each action once, under the first standard that leads to it. */
const backPart = (paths: TracePaths, traces: readonly StandardTrace[]): Html => {
  const all = traces.flatMap(trace => actionsIn(trace).map(action => ({ action, trace })))
  const once = all.filter(({ action }, at) => all.findIndex(each => each.action.id === action.id) === at)
  if (once.length === 0) return html`<p class="govuk-body">No action goes back to a standard yet.</p>`
  return html`<ul class="govuk-list govuk-list--spaced">
    ${once.map(
      ({ action }) =>
        html`<li>
          <a class="govuk-link" href="${paths.actions.one(action.id)}">${action.words}</a>
          ${all
            .filter(each => each.action.id === action.id)
            .map(
              ({ trace }) =>
                html`<br /><span class="quiet govuk-!-font-size-16">← ${wayBack(paths, trace, action)}</span>`,
            )}
        </li>`,
    )}
  </ul>`
}

/** Priority, standard, agreed position, said in one line. */
const wayBack = (paths: TracePaths, trace: StandardTrace, action: Action): Html => {
  const { standard, title, outcome } = trace
  return html`${action.origin !== undefined && html`${action.origin.words} ← `}<a
      class="govuk-link"
      href="${paths.plan.traceOf(standard)}"
      >standard ${standard}, ${title}</a
    >: ${outcome === undefined ? 'not agreed yet' : sayOutcome(outcome)}`
}

/** What an action of a whole headline area goes back to: the positions in it. */
const wayBackToArea = (traces: readonly StandardTrace[], { origin, area }: Action): string => {
  const inArea = traces.filter(each => each.area.key === area)
  const [first, last] = [inArea[0], inArea.at(-1)]
  const whole =
    first === undefined || last === undefined
      ? undefined
      : `${first.area.title}, standards ${first.standard} to ${last.standard}`
  return [origin?.words, whole].filter(Boolean).join(' ← ') || 'The plan as a whole'
}
