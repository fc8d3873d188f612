import type { Html } from '#design'
import type { Form } from '#forms'
import { variationInputs, voiceInputs } from '../pages/inputs.ts'
import type { Shown } from '../../pages/typed.ts'
import { variationKinds, type Variation, type VariationKind, type Voice } from '../../response/response.ts'
import { variationKind, voiceKind, type NotedKind } from '../actions.ts'

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
  inputs: variationInputs,
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
  inputs: voiceInputs,
  read: form => ({
    said: form.text('said', { called: 'What they say', needed: 'Write down what they say' }),
    source: form.text('source', { called: 'Where that comes from', max: 2000 }),
  }),
}
