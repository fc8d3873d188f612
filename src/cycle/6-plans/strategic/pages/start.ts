import { actions, button, html, input, insetText, type Html } from '#design'
import type { Form } from '#forms'
import { summaryOf } from '#forms'
import type { Frame } from '#people'
import { leaf, type PlanView } from '../../pages/leaf.ts'

export type StartView = PlanView & {
  /** The version of the outline that is signed; absent while none is. */
  readonly signed?: number
  readonly mayWrite: boolean
  readonly form: Form
}

const hasWhat = html`<p class="govuk-body">
  The strategic plan is for the years in which the change is delivered and made to last. It starts from the signed
  outline: each statement stands beside what the outline said, so that everyone can see how far the thinking has come.
  What was tested while preparing is its rationale.
</p>`

/** Before there is a strategic plan: what it waits for, or the years for which it is begun. */
export const startPage = (frame: Frame, view: StartView): Html =>
  leaf(frame, view, {
    title: 'Strategic change plan',
    mistakes: summaryOf(view.form.mistakes),
    main: html`${hasWhat}
    ${
      view.signed === undefined
        ? insetText({
            html: html`<p class="govuk-body">
              It can begin when the outline is signed.
              <a class="govuk-link" href="${view.paths.plan}">See what the outline still needs</a>
            </p>`,
          })
        : view.mayWrite
          ? formPart(view)
          : insetText({ text: 'Nobody has begun it yet. The champion or the deputy can.' })
    }`,
  })

const formPart = ({ paths, form, signed }: StartView): Html =>
  html`<form method="post" action="${paths.strategic}" class="narrow" novalidate>
    ${yearFields(form)}
    <p class="govuk-body">It starts from version ${signed} of the outline, with its success criteria.</p>
    ${actions(button({ text: 'Begin the strategic plan', preventDoubleClick: true }))}
  </form>`

/** The first and the last year of a plan. */
export const yearFields = (form: Form): Html =>
  html`${input({
    name: 'from',
    label: { text: 'From which year?', classes: 'govuk-label--s' },
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
    value: form.typed('from'),
    errorMessage: form.mistakeOf('from')?.words,
  })}
  ${input({
    name: 'to',
    label: { text: 'To which year?', classes: 'govuk-label--s' },
    hint: 'Three to five years later.',
    classes: 'govuk-input--width-4',
    inputmode: 'numeric',
    value: form.typed('to'),
    errorMessage: form.mistakeOf('to')?.words,
  })}`
