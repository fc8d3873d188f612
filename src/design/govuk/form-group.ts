import { attributes, html, type Html } from '../html.ts'
import { errorMessage, type ErrorMessageOptions } from './error-message.ts'
import { fieldset, type FieldsetOptions } from './fieldset.ts'
import { hint, type HintOptions } from './hint.ts'
import { label, type LabelOptions } from './label.ts'
import { classes, parted, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type FormGroup = Looks & Optional<{ beforeInput: Words; afterInput: Words }>
export type FormGroupOfMany = Looks & Optional<{ beforeInputs: Words; afterInputs: Words }>

/** What stands around any control; a string is its text. */
export type Around = Optional<{ hint: HintOptions | string; errorMessage: ErrorMessageOptions | string }>

/** What every single control takes. */
export type FieldOptions = Looks &
  Around & { readonly name: string } & Optional<{
    id: string
    label: LabelOptions | string
    describedBy: string
    formGroup: FormGroup
    disabled: boolean
  }>

export const idOf = (options: { readonly name: string; readonly id?: string | undefined }): string =>
  options.id || options.name

const group = (options: Around & { readonly formGroup?: Looks | undefined }, inside: Html): Html => {
  const named = {
    class: classes(
      'govuk-form-group',
      Boolean(options.errorMessage) && 'govuk-form-group--error',
      options.formGroup?.classes,
    ),
    ...options.formGroup?.attributes,
  }
  return html`<div${attributes(named)}>${inside}</div>`
}

const around = (options: Around, id: string, describedBy: string | undefined): { above: Html; describedBy: string } => {
  const [advice, mistake] = [parted(options.hint), parted(options.errorMessage)]
  const above = html`${advice && hint({ ...advice, id: `${id}-hint` })}${
    mistake && errorMessage({ ...mistake, id: `${id}-error` })
  }`
  return { above, describedBy: classes(describedBy, advice && `${id}-hint`, mistake && `${id}-error`) }
}

/** A labelled control with its hint and mistake. `control` is given the ids that describe it, or `undefined`. */
export const field = (options: FieldOptions, control: (describedBy: string | undefined) => Html): Html => {
  const id = idOf(options)
  const { above, describedBy } = around(options, id, options.describedBy)
  const title = label({ ...parted(options.label), for: id })
  return group(options, html`${title}${above}${control(describedBy || undefined)}`)
}

/** A control between what the form group puts before and after it. */
export const between = (formGroup: FormGroup | undefined, control: Html): Html =>
  html`${wordsOf(formGroup?.beforeInput)}${control}${wordsOf(formGroup?.afterInput)}`

export type ChoicesOptions = Looks &
  Around &
  Optional<{ fieldset: FieldsetOptions; formGroup: FormGroupOfMany; describedBy: string }>

/** Several controls under one legend. `controls` is given the ids that describe them when no fieldset does. */
export const choices = (options: ChoicesOptions, id: string, controls: (describedBy: string) => Html): Html => {
  const { above, describedBy } = around(options, id, options.fieldset?.describedBy || options.describedBy)
  const inside = html`${above}${controls(options.fieldset ? '' : describedBy)}`
  return group(options, options.fieldset ? fieldset({ ...options.fieldset, describedBy, html: inside }) : inside)
}
