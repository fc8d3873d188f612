import { attributes, html, type Html } from '../html.ts'
import { choiceOf, type ChoiceItem } from './choice.ts'
import { choices, type ChoicesOptions } from './form-group.ts'
import { classes, wordsOf, type Items, type Optional } from './options.ts'

export type RadiosOptions = Omit<ChoicesOptions, 'describedBy'> & {
  readonly name: string
  readonly items: Items<ChoiceItem>
} & Optional<{ idPrefix: string; value: string | number }>

const isChosen = (item: ChoiceItem, value: string | number | undefined): boolean =>
  item.checked ?? (value !== undefined && value !== '' && String(item.value) === String(value))

export const radios = (options: RadiosOptions): Html => {
  const prefix = options.idPrefix || options.name
  const one = (item: ChoiceItem, at: number): Html =>
    choiceOf(item, {
      kind: 'radio',
      id: item.id || (at > 0 ? `${prefix}-${at + 1}` : prefix),
      name: options.name,
      checked: isChosen(item, options.value),
      describedBy: '',
    })
  const named = {
    class: classes('govuk-radios', options.classes),
    ...options.attributes,
    'data-module': 'govuk-radios',
  }
  const items = options.items.map((item, at) => item && one(item, at))
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  return choices(
    options,
    prefix,
    () => html`<div${attributes(named)}>${wordsOf(beforeInputs)}${items}${wordsOf(afterInputs)}</div>`,
  )
}
