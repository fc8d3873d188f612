import { sayOutcome, type Outcome } from '#agreement'
import { html, summaryList, type Html } from '#design'
import { sayCount, sayDay, type Id } from '#ground'
import { framed, type Frame } from '#people'
import { sayActionState, type Action } from '../../action/action.ts'
import type { ActionPaths } from '../../action/paths.ts'
import { sayStanding } from '../../indicators/pages/list.ts'
import type { IndicatorPaths } from '../../indicators/paths.ts'
import { said } from '../../pages/prose.ts'
import type { PlanPaths } from '../../paths.ts'
import { sayRegisterState } from '../../register/finding.ts'
import { stateOf } from '../../register/registered.ts'
import type { StandardTrace, Traced } from '../trace.ts'

/** What one group answered, with the evidence that this reader may read. */
export type HeardFrom = {
  readonly group: string
  readonly answer: string
  readonly evidence: readonly string[]
  readonly keptBack: number
}

export type TracePaths = {
  readonly plan: PlanPaths
  readonly actions: ActionPaths
  readonly indicators: IndicatorPaths
}

export type StandardTraceView = {
  readonly year: string
  readonly paths: TracePaths
  readonly trace: StandardTrace
  readonly heard: readonly HeardFrom[]
  readonly mayWrite: boolean
}

/** One standard: what was said and agreed, and everything that is being done about it. */
export const standardTracePage = (frame: Frame, view: StandardTraceView): Html => {
  const { trace, paths } = view
  return framed(frame, {
    title: `${trace.standard}. ${trace.title}`,
    caption: `${trace.area.title} · Stocktake ${view.year}`,
    current: 'plan',
    back: { text: 'From standard to action', href: paths.plan.trace },
    main: html`<h2 class="govuk-heading-m" id="said">What was said</h2>
      ${heardPart(view.heard)}
      <h2 class="govuk-heading-m" id="agreed">What was agreed</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="${paths.plan.position(trace.standard)}"
          >${trace.outcome === undefined ? 'Nothing yet' : sayAgreed(trace.outcome)}</a
        >${trace.dissentCount > 0 && `, with ${sayCount(trace.dissentCount, 'dissent')} on record`}
      </p>
      <h2 class="govuk-heading-m" id="done">What is done about it</h2>
      ${prioritiesPart(view)} ${trace.actions.length > 0 && linked('Other actions', trace.actions, actionLine(view))}
      ${linked('What is tested', trace.register, ({ id, words, kind, ...line }) => ({
        href: paths.plan.registered(id),
        words,
        note: sayRegisterState(kind, stateOf(line)),
      }))}
      ${linked(`Ideas to test in ${trace.area.title}`, trace.ideas, ({ id, words }) => ({
        ...{ href: paths.plan.idea(id), words, note: '' },
      }))}
      ${linked('Change solutions', trace.solutions, line => strategicLine(view, line))}
      ${linked('Operational plans', trace.operations, ({ id, words, actions }) => ({
        ...{ href: paths.plan.operation(id), words, note: sayCount(actions.length, 'action') },
      }))}
      ${linked('Local indicators', trace.indicators, indicator => ({
        ...{ href: paths.indicators.one(indicator.id), words: indicator.name, note: sayStanding(indicator) },
      }))}`,
  })
}

/** `Agreed 2`. */
export const sayAgreed = (outcome: Outcome): string => sayOutcome(outcome).replace(/^./, first => first.toUpperCase())

const heardPart = (heard: readonly HeardFrom[]): Html =>
  heard.length === 0
    ? html`<p class="govuk-body">No group has submitted an answer on it.</p>`
    : summaryList({
        rows: heard.map(({ group, answer, evidence, keptBack }) => ({
          key: { text: group },
          value: {
            html: html`${answer}
            ${
              evidence.length === 0
                ? html`<br /><span class="quiet">No evidence${keptBack > 0 && ' that you may read'}.</span>`
                : html`<ul class="govuk-list govuk-list--bullet govuk-!-margin-top-1">
                    ${evidence.map(each => html`<li>${said(each)}</li>`)}
                  </ul>`
            }
            ${keptBack > 0 && html`<br /><span class="quiet">${sayCount(keptBack, 'piece')} of evidence kept back from providers.</span>`}`,
          },
        })),
      })

const prioritiesPart = ({ trace, paths, mayWrite }: StandardTraceView): Html => {
  if (trace.priorities.length === 0) return html`<p class="govuk-body">No priority rests on this standard.</p>`
  return html`<h3 class="govuk-heading-s">Priorities, and their actions</h3>
    <ol class="govuk-list govuk-list--spaced">
      ${trace.priorities.map(
        ({ id, words, actions }) =>
          html`<li>
            <a
              class="govuk-link"
              href="${mayWrite ? paths.plan.priority(id) : `${paths.plan.version('draft')}#area-${trace.area.key}`}"
              >${words}</a
            >
            ${
              actions.length > 0 &&
              html`<ul class="govuk-list govuk-list--bullet">
                ${actions.map(each => lineOf(actionLine({ paths })(each)))}
              </ul>`
            }
          </li>`,
      )}
    </ol>`
}

type Line = { readonly href: string; readonly words: string; readonly note: string }

/** An action with who answers for it and how far it is. */
export const actionLine =
  ({ paths }: { readonly paths: Pick<TracePaths, 'actions'> }) =>
  ({ id, words, owner, due, state }: Action): Line => ({
    ...{ href: paths.actions.one(id), words },
    note: [sayActionState(state), owner?.name, due === undefined ? undefined : `by ${sayDay(due)}`]
      .filter(Boolean)
      .join(' · '),
  })

const strategicLine = ({ paths, trace, mayWrite }: StandardTraceView, { words }: Traced): Line => ({
  ...{ words, note: '' },
  href: mayWrite
    ? `${paths.plan.content(trace.area.key)}#solution-${trace.area.key}`
    : `${paths.plan.strategicVersion('draft')}#content-${trace.area.key}`,
})

/** A line with its link; what is known of it below. */
export const lineOf = ({ href, words, note }: Line): Html =>
  html`<li>
    <a class="govuk-link" href="${href}">${words}</a>
    ${note !== '' && html`<br /><span class="quiet govuk-!-font-size-16">${note}</span>`}
  </li>`

const linked = <Item extends { readonly id: Id }>(
  title: string,
  items: readonly Item[],
  line: (item: Item) => Line,
): Html | false =>
  items.length > 0 &&
  html`<h3 class="govuk-heading-s">${title}</h3>
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      ${items.map(each => lineOf(line(each)))}
    </ul>`
