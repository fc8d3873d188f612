import { html, input, radios, textarea, type Html } from '#design'
import type { Form } from '#forms'
import type { Shown } from '../pages/typed.ts'
import { variationKinds, type Variation, type VariationKind, type Voice } from '../response/response.ts'
import { variationKind, voiceKind, type NotedKind } from './actions.ts'

/** How one kind of thing noted is asked for, read and spoken of. */
export type NotedForm<Content> = {
  readonly kind: NotedKind<Content>
  /** Of the address, and of the fold on the standard's page. */
  readonly segment: 'variations' | 'voices'
  readonly add: string
  readonly change: string
  readonly remove: string
  readonly lede: string
  readonly empty: Content
  /** How a posted value of the field `kind` reads; forms without one say nothing. */
  readonly sayKind: (value: string) => string
  readonly inputs: (shown: Shown) => Html
  /** Reads the form; what is wrong goes to its mistakes. */
  readonly read: (form: Form) => Content
}

const kinds = Object.keys(variationKinds) as VariationKind[]

export const variationForm: NotedForm<Omit<Variation, 'id'>> = {
  kind: variationKind,
  segment: 'variations',
  add: 'Add where it varies',
  change: 'Change where it varies',
  remove: 'Remove where it varies?',
  lede: 'A place, an organisation, a group of people or a tier where things stand differently.',
  empty: { kind: 'organisation', whose: '', words: '' },
  sayKind: value =>
    kinds
      .filter(kind => kind === value)
      .map(kind => variationKinds[kind])
      .join(''),
  inputs: shown => html`
    ${radios({
      name: 'kind',
      fieldset: { legend: { text: 'How does it vary?', classes: 'govuk-fieldset__legend--m' } },
      value: shown.value('kind'),
      errorMessage: shown.mistakeOf('kind'),
      items: kinds.map(value => ({ value, text: variationKinds[value] })),
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
  `,
  read: form => ({
    kind: form.choice('kind', kinds, { called: 'How it varies', needed: 'Say how it varies' }) ?? 'organisation',
    whose: form.line('whose', { called: 'Which one', needed: 'Say which one you mean' }),
    words: form.text('words', { called: 'What is different', needed: 'Say what is different there' }),
  }),
}

export const voiceForm: NotedForm<Omit<Voice, 'id'>> = {
  kind: voiceKind,
  segment: 'voices',
  add: 'Add what children, young people and families say',
  change: 'Change what children, young people and families say',
  remove: 'Remove what children, young people and families say?',
  lede: 'It has its own line in every paper. Leave out names and anything that would show who said it.',
  empty: { said: '', source: '' },
  sayKind: () => '',
  inputs: shown => html`
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
  `,
  read: form => ({
    said: form.text('said', { called: 'What they say', needed: 'Write down what they say' }),
    source: form.text('source', { called: 'Where that comes from', max: 2000 }),
  }),
}
