import { choiceOf } from '../govuk/choice.ts'
import { choices, type Around } from '../govuk/form-group.ts'
import type { FieldsetOptions } from '../govuk/fieldset.ts'
import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'

export type BandedItem = { readonly value: string | number; readonly text: string } & Optional<{
  /** Stands before the words in heavy ink. */
  number: string | number
  hint: string
}>

export type Band = { readonly items: readonly BandedItem[] } & Optional<{
  /** What helps to choose among these; folds away on a phone. */
  beside: { readonly title: string; readonly inside: Html }
}>

export type BandedRadiosOptions = Around & {
  readonly name: string
  readonly legend: NonNullable<FieldsetOptions['legend']>
  readonly bands: readonly Band[]
} & Optional<{ value: string | number }>

const item = (options: BandedRadiosOptions, choice: BandedItem, id: string): Html => {
  const words = choice.number === undefined ? undefined : html`<b>${choice.number}</b> <span>${choice.text}</span>`
  return choiceOf(
    { value: choice.value, text: choice.text, html: words, hint: choice.hint },
    {
      kind: 'radio',
      id,
      name: options.name,
      checked: options.value !== undefined && String(options.value) === String(choice.value),
      describedBy: '',
    },
  )
}

const help = (beside: NonNullable<Band['beside']>): Html =>
  html`<details class="band__help" open data-folds-when-narrow>
    <summary>${beside.title}</summary>
    ${beside.inside}
  </details>`

/** Radios in bands, each band beside what it often looks like, so that a band never looks like a choice. */
export const bandedRadios = (options: BandedRadiosOptions): Html => {
  let count = 0
  const nextId = () => (count++ > 0 ? `${options.name}-${count}` : options.name)
  const rows = options.bands.map(
    band =>
      html`<div class="band">
        <div>${band.items.map(choice => item(options, choice, nextId()))}</div>
        ${band.beside && help(band.beside)}
      </div>`,
  )
  return choices(
    { ...options, fieldset: { legend: options.legend, classes: 'banded' } },
    options.name,
    () => html`<div class="govuk-radios" data-module="govuk-radios">${rows}</div>`,
  )
}
