import { attributes, html, type Html } from '../html.ts'
import { between, field, idOf, type FieldOptions } from './form-group.ts'
import { classes, type Optional } from './options.ts'

export type TextareaOptions = FieldOptions &
  Optional<{ rows: number; value: string; spellcheck: boolean; autocomplete: string }>

export const textarea = (options: TextareaOptions): Html =>
  field(options, describedBy => {
    const named = attributes({
      class: classes('govuk-textarea', Boolean(options.errorMessage) && 'govuk-textarea--error', options.classes),
      id: idOf(options),
      name: options.name,
      rows: options.rows ?? 5,
      spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      ...options.attributes,
    })
    // A parser drops one line end after the opening tag: without one of our own, text that begins with one would lose it.
    return between(options.formGroup, html`<textarea${named}>${'\n'}${options.value}</textarea>`)
  })
