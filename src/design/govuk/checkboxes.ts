import { attributes, html, type Html } from '../html.ts'
import { choiceOf, type ChoiceItem } from './choice.ts'
import { choices, type ChoicesOptions } from './form-group.ts'
import { classes, wordsOf, type Items, type Optional } from './options.ts'

export type CheckboxesOptions = ChoicesOptions & {
  readonly name: string
  readonly items: Items<ChoiceItem>
} & Optional<{ idPrefix: string; values: ReadonlyArray<string | number> }>

const isChosen = (item: ChoiceItem, values: ReadonlyArray<string | number> | undefined): boolean =>
  item.checked ?? (values ?? []).some(value => String(value) === String(item.value))

export const checkboxes = (options: CheckboxesOptions): Html => {
  const prefix = options.idPrefix || options.name
  const one = (item: ChoiceItem, at: number, describedBy: string): Html =>
    choiceOf(item, {
      kind: 'checkbox',
      id: item.id || (at > 0 ? `${prefix}-${at + 1}` : prefix),
      name: item.name || options.name,
      checked: isChosen(item, options.values),
      describedBy,
    })
  const named = {
    class: classes('govuk-checkboxes', options.classes),
    ...options.attributes,
    'data-module': 'govuk-checkboxes',
  }
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  return choices(options, prefix, describedBy => {
    const items = options.items.map((item, at) => item && one(item, at, describedBy))
    return html`<div${attributes(named)}>${wordsOf(beforeInputs)}${items}${wordsOf(afterInputs)}</div>`
  })
}
