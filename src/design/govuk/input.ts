import { attributes, html, type Html } from '../html.ts'
import { between, field, idOf, type FieldOptions } from './form-group.ts'
import { classes, hasWords, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type Affix = Words & Looks

export type InputOptions = FieldOptions &
  Optional<{
    type: string
    inputmode: string
    value: string | number
    prefix: Affix
    suffix: Affix
    autocomplete: string
    pattern: string
    spellcheck: boolean
    autocapitalize: string
    inputWrapper: Looks
  }>

const affix = (side: 'prefix' | 'suffix', options: Affix | undefined): Html | undefined => {
  if (!hasWords(options)) return undefined
  const named = {
    class: classes(`govuk-input__${side}`, options?.classes),
    'aria-hidden': 'true',
    ...options?.attributes,
  }
  return html`<div${attributes(named)}>${wordsOf(options)}</div>`
}

const control = (options: InputOptions, describedBy: string | undefined): Html =>
  html`<input
    ${attributes({
      class: classes('govuk-input', options.classes, Boolean(options.errorMessage) && 'govuk-input--error'),
      id: idOf(options),
      name: options.name,
      type: options.type || 'text',
      spellcheck: options.spellcheck === undefined ? undefined : String(options.spellcheck),
      value: options.value,
      disabled: options.disabled,
      'aria-describedby': describedBy,
      autocomplete: options.autocomplete,
      autocapitalize: options.autocapitalize,
      pattern: options.pattern,
      inputmode: options.inputmode,
      ...options.attributes,
    })}
  />`

const wrapped = (options: InputOptions, alone: Html): Html => {
  const { prefix, suffix, formGroup } = options
  if (![prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(hasWords)) return alone
  const named = {
    class: classes('govuk-input__wrapper', options.inputWrapper?.classes),
    ...options.inputWrapper?.attributes,
  }
  const inside = html`${affix('prefix', prefix)}${alone}${affix('suffix', suffix)}`
  return html`<div${attributes(named)}>${between(formGroup, inside)}</div>`
}

export const input = (options: InputOptions): Html =>
  field(options, describedBy => wrapped(options, control(options, describedBy)))
