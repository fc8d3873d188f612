import { checkboxes, dateInput, html, input, type Html } from '#design'
import type { Form } from '#forms'

const dates = [
  ['gatherBy', 'Gather answers by', 'The last day for groups to submit.'],
  ['agreeBy', 'Agree by', 'Often the day of the Board’s meeting.'],
  ['planBy', 'Sign the plan by', 'When the outline plan is due.'],
] as const

/** The label of the year and its three dates; where a second one can run beside it, its name. */
export const timetableFields = (form: Form, mayBeSecond: boolean): Html =>
  html`${input({
    name: 'label',
    label: { text: 'Which year is it for?', classes: 'govuk-label--s' },
    hint: 'For example, 2026/27.',
    value: form.typed('label'),
    errorMessage: form.mistakeOf('label')?.words,
    classes: 'govuk-input--width-10',
  })}${(mayBeSecond || form.typed('name') !== '') && nameField(form)}${dates.map(([name, legend, hint]) => {
    const parts = [`${name}-day`, `${name}-month`, `${name}-year`]
    const wrong = parts.map(part => form.mistakeOf(part)?.words).find(words => words !== undefined)
    return dateInput({
      id: name,
      namePrefix: name,
      fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
      hint,
      errorMessage: wrong,
      values: Object.fromEntries(parts.map(part => [part, form.typed(part)])),
    })
  })}${misfit(form)}`

const nameField = (form: Form): Html =>
  input({
    name: 'name',
    label: { text: 'Its name, if it is a second one in that year', classes: 'govuk-label--s' },
    hint: 'Only an exercise on other standards, beside the year’s own, has a name. For example, our own standards.',
    value: form.typed('name'),
    errorMessage: form.mistakeOf('name')?.words,
    classes: 'govuk-!-width-two-thirds',
  })

/** Asked only once the year and its dates seem not to belong together. */
const misfit = (form: Form): Html | false => {
  const words = form.mistakeOf('fits')?.words
  return (
    (words !== undefined || form.typed('fits') !== '') &&
    checkboxes({
      name: 'fits',
      values: form.typedAll('fits'),
      errorMessage: words,
      items: [{ value: 'yes', text: 'The year is right for these dates' }],
    })
  )
}
