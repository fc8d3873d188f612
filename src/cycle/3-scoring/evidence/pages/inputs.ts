import { checkboxes, dateInput, fileUpload, html, input, textarea, type Html } from '#design'
import { sayList } from '#ground'
import type { Shown } from '../../pages/typed.ts'
import { sayBytes } from '../../response/fields.ts'
import type { AttachedFile } from '../../response/response.ts'

export type EvidenceInputs = {
  readonly shown: Shown
  readonly attached?: AttachedFile
  /** What a file name may end in. */
  readonly accepted: readonly string[]
  /** Other standards that this piece serves. */
  readonly alsoOn: readonly number[]
}

export const evidenceInputs = (view: EvidenceInputs): Html => {
  const { shown, alsoOn } = view
  return html`${
    alsoOn.length > 0 &&
    html`<p class="govuk-body narrow">
      It also serves ${alsoOn.length === 1 ? 'standard' : 'standards'} ${sayList(alsoOn.map(String))}. What you change
      here changes there too.
    </p>`
  }
  ${input({
    name: 'title',
    label: { text: 'What is it called?', classes: 'govuk-label--m' },
    value: shown.value('title'),
    errorMessage: shown.mistakeOf('title'),
  })}
  ${input({
    name: 'link',
    label: { text: 'Web address', classes: 'govuk-label--m' },
    hint: 'If it is online. Others open it with their own access.',
    value: shown.value('link'),
    errorMessage: shown.mistakeOf('link'),
    attributes: { inputmode: 'url', spellcheck: 'false' },
  })}
  ${fileInput(view)}
  ${dateInput({
    id: 'dated',
    namePrefix: 'dated',
    fieldset: { legend: { text: 'Its date', classes: 'govuk-fieldset__legend--m' } },
    errorMessage: ['dated-day', 'dated-month', 'dated-year'].map(shown.mistakeOf).find(words => words !== undefined),
    items: (['day', 'month', 'year'] as const).map(part => ({
      name: part,
      id: `dated-${part}`,
      value: shown.value(`dated-${part}`),
      classes: `govuk-input--width-${part === 'year' ? 4 : 2}${
        shown.mistakeOf(`dated-${part}`) ? ' govuk-input--error' : ''
      }`,
    })),
  })}
  ${input({
    name: 'owner',
    label: { text: 'Whose is it?', classes: 'govuk-label--m' },
    hint: 'The person or organisation to ask about it.',
    value: shown.value('owner'),
    errorMessage: shown.mistakeOf('owner'),
  })}
  ${textarea({
    name: 'shows',
    rows: 4,
    label: { text: 'What does it show?', classes: 'govuk-label--m' },
    value: shown.value('shows'),
    errorMessage: shown.mistakeOf('shows'),
  })}
  ${checkboxes({
    name: 'kept',
    values: [shown.value('kept')],
    errorMessage: shown.mistakeOf('kept'),
    items: [
      {
        value: 'yes',
        text: 'Keep this from members who are providers',
        hint: 'They will see that something is kept back, and not what.',
      },
    ],
  })}`
}

const fileInput = ({ shown, attached, accepted }: EvidenceInputs): Html =>
  html`${
    attached &&
    checkboxes({
      name: 'take-off',
      fieldset: {
        legend: {
          text: `Attached: ${attached.name} (${sayBytes(attached.bytes)})`,
          classes: 'govuk-fieldset__legend--m',
        },
      },
      items: [{ value: 'yes', text: 'Take this file off' }],
      values: [shown.value('take-off')],
    })
  }${fileUpload({
    name: 'file',
    label: { text: attached ? 'Another file in its place' : 'File', classes: 'govuk-label--m' },
    hint: 'Up to 25 MB: PDF, Word, Excel, PowerPoint, OpenDocument, CSV, text or a picture. No macros, no passwords.',
    errorMessage: shown.mistakeOf('file'),
    attributes: { accept: accepted.join(',') },
  })}`
