import { html, summaryList, type Html } from '#design'
import type { Id } from '#ground'
import type { Frame } from '#people'
import { actionsPart } from '../../action/pages/lines.ts'
import type { ActionPaths } from '../../action/paths.ts'
import { said } from '../../pages/prose.ts'
import { saySpan } from '../span.ts'
import type { OperationalPlan } from '../strategic.ts'
import { strategicLeaf, type StrategicView } from './leaf.ts'

export type OperationView = StrategicView & {
  readonly operation: OperationalPlan
  readonly area: { readonly section: string; readonly title: string }
  readonly actionPaths: ActionPaths
  readonly exercise: Id<'exercise'>
  readonly mayWrite: boolean
}

/** One operational plan: objectives, outcomes, actions, timescales, accountabilities, resources. */
export const operationPage = (frame: Frame, view: OperationView): Html => {
  const { operation, paths, mayWrite, area } = view
  const anchor = `${paths.content(area.section)}#operation-${area.section}`
  return strategicLeaf(frame, view, {
    title: operation.words,
    caption: `Operational plan · ${area.title}`,
    ...(mayWrite ? { back: { text: area.title, href: anchor } } : {}),
    main: html`${factsPart(operation)}
      <p class="govuk-body">
        ${
          mayWrite &&
          html`<a class="govuk-link" href="${paths.entry('operation', operation.id)}">Change what it says</a> ·
            <a class="govuk-link" href="${paths.strategicOutcomes('operation', operation.id)}">Pick its outcomes</a> · `
        }
        <a class="govuk-link" href="${paths.operationPaper(operation.id, 'docx')}">Take it as Word</a> ·
        <a class="govuk-link" href="${paths.operationPaper(operation.id, 'pdf')}">as PDF</a>
      </p>
      <h2 class="govuk-heading-m">What is to be done</h2>
      ${mayWrite ? writersActions(view) : readersActions(view)}`,
  })
}

const factsPart = (operation: OperationalPlan): Html => {
  const span = saySpan(operation)
  const row = (key: string, words: string) => ({
    key: { text: key },
    value: words.trim() === '' ? { text: 'Not written yet' } : { html: said(words) },
  })
  const lines = (words: readonly string[]): string => words.join('\n')
  return summaryList({
    rows: [
      row('Detailed objectives', operation.objectives),
      row('Outcomes', lines(operation.outcomes)),
      row('Timescales', [span, operation.timescale].filter(each => each.trim() !== '').join('\n')),
      row('Accountabilities', operation.accountable),
      row('Resources', operation.resources),
      row('Priorities that it is for', lines(operation.priorities)),
    ],
  })
}

const writersActions = ({ operation, actionPaths, exercise }: OperationView): Html =>
  actionsPart({
    ...{ paths: actionPaths, anchor: 'actions', of: operation.words, lines: operation.actions, removed: [] },
    add: actionPaths.new(exercise, `operational-plan-${operation.id}`),
  })

const readersActions = ({ operation, actionPaths }: OperationView): Html =>
  html`${
    operation.actions.length === 0
      ? html`<p class="govuk-body">No action yet.</p>`
      : html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">
          ${operation.actions.map(
            each => html`<li><a class="govuk-link" href="${actionPaths.one(each.id)}">${each.words}</a></li>`,
          )}
        </ul>`
  }`
