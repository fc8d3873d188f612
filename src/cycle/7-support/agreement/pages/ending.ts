import { button, dateInput, html, insetText, textarea, type Html } from '#design'
import { summaryOf, type Form } from '#forms'
import type { Frame } from '#people'
import { leaf, type SupportView } from '../../pages/leaf.ts'

export type EndingView = SupportView & { readonly form: Form; readonly refusal?: string }

/** Ending the agreement before its last day. */
export const endingPage = (frame: Frame, view: EndingView): Html => {
  const { form, paths, refusal } = view
  const parts = ['day', 'month', 'year'].map(part => `on-${part}`)
  return leaf(frame, view, {
    title: 'End the agreement early',
    lede: 'What was signed stays readable, and so does the log. Consultants lose sight of it at once. This cannot be taken back.',
    mistakes: summaryOf(form.mistakes),
    main: html`${refusal && insetText({ text: refusal })}
      <form method="post" action="${paths.ending}" class="narrow" novalidate>
        ${dateInput({
          ...{ id: 'on', namePrefix: 'on', hint: 'Today, or a day that has passed' },
          fieldset: { legend: { text: 'On which day did it end?', classes: 'govuk-fieldset__legend--s' } },
          errorMessage: parts.map(part => form.mistakeOf(part)?.words).find(Boolean),
          values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
        })}
        ${textarea({
          ...{ name: 'reason', rows: 3, value: form.typed('reason'), errorMessage: form.mistakeOf('reason')?.words },
          label: { text: 'Why?', classes: 'govuk-label--s' },
          hint: 'Both sides can read it.',
        })}
        ${button({ text: 'End the agreement', classes: 'govuk-button--warning', preventDoubleClick: true })}
        <a class="govuk-link govuk-body" href="${paths.own}">Leave it</a>
      </form>`,
  })
}
