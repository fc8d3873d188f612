import { html, input, radios, type Html } from '#design'
import type { Form } from '#forms'
import { otherReason, type Reasons } from '../reason.ts'

/** A reason picked from a few, or written. */
export const reasonField = (form: Form, reasons: Reasons, legend = 'Why?'): Html =>
  radios({
    name: 'reason',
    value: form.typed('reason'),
    errorMessage: form.mistakeOf('reason')?.words,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    hint: 'The reason stays on record beside your name.',
    items: [
      ...reasons.map(reason => ({ value: reason, text: reason })),
      {
        value: otherReason,
        text: 'Another reason',
        conditional: {
          html: html`${input({
            name: 'reason-words',
            label: 'The reason in a line',
            value: form.typed('reason-words'),
            errorMessage: form.mistakeOf('reason-words')?.words,
          })}`,
        },
      },
    ],
  })
