import {
  actions,
  attributes,
  button,
  explainer,
  html,
  questionRow,
  savedLine,
  type Explainer,
  type Html,
} from '#design'
import { sayInstant } from '#ground'
import { framed, type Frame } from '#people'
import type { Step } from '../checklist.ts'
import { pointingPart } from './pointing.ts'
import { questionPart } from './question.ts'
import type { StepView } from './step-view.ts'
import { captionOf } from './view.ts'

/** One step: its questions, each with an answer, evidence, and what can be done about a no. */
export const stepPage = (frame: Frame, view: StepView): Html => {
  const { paths, run, step, boxes, next, checklist } = view
  const explained = explainer(view.glossary)
  const here = paths.step(run.id, step.key)
  return framed(frame, {
    title: step.title,
    caption: `Step ${step.key} of ${checklist.steps.length} · ${captionOf(view)}`,
    current: 'practice',
    back: { text: 'All steps', href: paths.run(run.id) },
    mistakes: boxes.mistakes,
    ...(boxes.mistakes.length > 0 ? { kept: 'Everything else on this page is saved.' } : {}),
    main: html`${elsewherePart(view)}
      <form${attributes({ method: 'post', action: here, novalidate: true, 'data-autosave': here })}>
        <input type="hidden" name="version" value="${boxes.version}" />
        ${whenEnterIsPressed(next)}
        ${savedLine({ at: boxes.savedAt === undefined ? undefined : sayInstant(boxes.savedAt), note: view.whoSees })}
        <p class="govuk-body quiet">
          ${checklist.own === undefined ? 'The printed checklist asks' : 'It asks'} for yes or no. “Not applicable” is an answer that Stocktake added.
        </p>
        ${linesPart(view, explained)}
        ${actions(
          next !== undefined && button({ text: `Save and go to step ${next.key}`, name: 'go', value: 'next' }),
          button({
            ...{ text: next === undefined ? 'Save' : 'Save and stop for now', name: 'go', value: 'stop' },
            ...(next === undefined ? {} : { classes: 'govuk-button--secondary' }),
          }),
        )}
      </form>
      ${
        view.hasEarlier &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="${paths.earlier(run.id)}">What was written here before</a>
        </p>`
      }`,
  })
}

/** Enter in a line presses the first button of a form, which must not be one that makes an action. */
const whenEnterIsPressed = (next: Step | undefined): Html =>
  html`<button
    class="govuk-visually-hidden"
    name="go"
    value="${next === undefined ? 'stop' : 'next'}"
    tabindex="-1"
    aria-hidden="true"
  ></button>`

const linesPart = (view: StepView, explained: Explainer): Html =>
  html`${view.step.lines.map(line =>
    line.kind === 'question'
      ? questionPart(view, line, explained)
      : questionRow({
          asking: html`<h2 class="govuk-heading-s" id="q-${line.key.replace('.', '-')}">To know (${line.key})</h2>
            <p class="govuk-body">${explained(line.words)}</p>`,
          helping: pointingPart(view.pointers, line),
        }),
  )}`

const elsewherePart = ({ framework, strategic, step, checklist }: StepView): Html | undefined => {
  // Sections of the framework answer the steps of what ships, by their numbers.
  const answering = checklist.own === undefined ? framework?.sections : undefined
  const sections = answering?.filter(each => String(each.step) === step.key) ?? []
  if (framework === undefined && strategic === undefined) return undefined
  return html`<p class="govuk-body">
    What the partnership has written on it:
    ${
      framework !== undefined &&
      (sections.length === 0
        ? html`<a class="govuk-link" href="${framework.href}">the commissioning framework</a>`
        : sections.map(
            (each, at) =>
              html`${at > 0 && ', '}<a class="govuk-link" href="${each.href}">${each.title} in the framework</a>`,
          ))
    }${framework !== undefined && strategic !== undefined && ', '}
    ${strategic !== undefined && html`<a class="govuk-link" href="${strategic}">the strategic change plan</a>`}
  </p>`
}
