import { html, input, radios, textarea, type Html } from '#design'
import type { Shown } from '../../pages/typed.ts'
import { variationKinds } from '../../response/response.ts'

export const variationInputs = (shown: Shown): Html => html`
  ${radios({
    name: 'kind',
    fieldset: { legend: { text: 'How does it vary?', classes: 'govuk-fieldset__legend--m' } },
    value: shown.value('kind'),
    errorMessage: shown.mistakeOf('kind'),
    items: Object.entries(variationKinds).map(([value, text]) => ({ value, text })),
  })}
  ${input({
    name: 'whose',
    label: { text: 'Which one?', classes: 'govuk-label--m' },
    hint: 'For example a school cluster, looked after children, or the tier of early help.',
    value: shown.value('whose'),
    errorMessage: shown.mistakeOf('whose'),
  })}
  ${textarea({
    name: 'words',
    rows: 5,
    label: { text: 'What is different there?', classes: 'govuk-label--m' },
    value: shown.value('words'),
    errorMessage: shown.mistakeOf('words'),
  })}
`

export const voiceInputs = (shown: Shown): Html => html`
  ${textarea({
    name: 'said',
    rows: 5,
    label: { text: 'What do they say?', classes: 'govuk-label--m' },
    hint: 'In their words where you can.',
    value: shown.value('said'),
    errorMessage: shown.mistakeOf('said'),
  })}
  ${textarea({
    name: 'source',
    rows: 2,
    label: { text: 'Where does that come from?', classes: 'govuk-label--m' },
    hint: 'For example a parents’ evening in May, or the survey of 340 pupils in Years 7 to 9.',
    value: shown.value('source'),
    errorMessage: shown.mistakeOf('source'),
  })}
`
