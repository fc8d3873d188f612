import { attributes, html, type Attributes, type Html } from '../html.ts'
import { between, field, idOf, type FieldOptions } from './form-group.ts'
import { classes, present, type Items, type Optional } from './options.ts'

export type SelectItem = { readonly text: string } & Optional<{
  value: string | number
  selected: boolean
  disabled: boolean
  attributes: Attributes
}>

export type SelectOptions = FieldOptions & { readonly items: Items<SelectItem> } & Optional<{ value: string | number }>

const option = (item: SelectItem, chosen: string | number | undefined): Html => {
  const isChosen = chosen !== undefined && chosen !== '' && String(item.value ?? item.text) === String(chosen)
  const named = {
    value: item.value,
    selected: item.selected ?? isChosen,
    disabled: item.disabled,
    ...item.attributes,
  }
  return html`<option${attributes(named)}>${item.text}</option>`
}

export const select = (options: SelectOptions): Html =>
  field(options, describedBy => {
    const named = attributes({
      class: classes('govuk-select', options.classes, Boolean(options.errorMessage) && 'govuk-select--error'),
      id: idOf(options),
      name: options.name,
      disabled: options.disabled,
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    const items = present(options.items).map(item => option(item, options.value))
    return between(options.formGroup, html`<select${named}>${items}</select>`)
  })
