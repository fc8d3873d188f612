import type { Attributes, Html } from '../html.ts'
import { hint } from './hint.ts'
import { html } from '../html.ts'
import { idOf } from './form-group.ts'
import { classes, wordsOf, type Optional } from './options.ts'
import { textarea, type TextareaOptions } from './textarea.ts'

/** The limit is `maxlength` or `maxwords`; the count speaks English, so GOV.UK's translation options are left out. */
export type CharacterCountOptions = TextareaOptions &
  Optional<{
    maxlength: number
    maxwords: number
    threshold: number
    countType: 'characters' | 'words' | 'graphemes'
    countMessage: { readonly classes?: string | undefined }
  }>

const rules = (options: CharacterCountOptions, counted: string | undefined): Attributes => ({
  'data-module': 'govuk-character-count',
  'data-maxlength': options.maxlength,
  'data-maxwords': options.maxwords,
  'data-threshold': options.threshold,
  'data-count-type': counted,
})

/** A text box that says how much room is left. The limit is never enforced while typing. */
export const characterCount = (options: CharacterCountOptions): Html => {
  const id = idOf(options)
  const counted = options.countType ?? (options.maxwords === undefined ? undefined : 'words')
  const limit = options.maxwords ?? options.maxlength
  const kind = counted === 'words' ? 'words' : 'characters'
  const message = hint({
    text: limit === undefined ? '' : `You can enter up to ${limit} ${kind}`,
    id: `${id}-info`,
    classes: classes('govuk-character-count__message', options.countMessage?.classes),
  })
  return textarea({
    ...options,
    describedBy: `${id}-info`,
    classes: classes('govuk-js-character-count', options.classes),
    formGroup: {
      classes: classes('govuk-character-count', options.formGroup?.classes),
      attributes: { ...rules(options, counted), ...options.formGroup?.attributes },
      beforeInput: options.formGroup?.beforeInput,
      afterInput: { html: html`${message}${wordsOf(options.formGroup?.afterInput)}` },
    },
  })
}
