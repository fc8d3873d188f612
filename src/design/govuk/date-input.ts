import { attributes, html, type Attributes, type Html } from '../html.ts'
import { choices, type ChoicesOptions } from './form-group.ts'
import { input } from './input.ts'
import { classes, present, wordsOf, type Items, type Optional } from './options.ts'

export type DatePart = Optional<{
  name: string
  label: string
  id: string
  value: string | number
  classes: string
  error: boolean
  inputmode: string
  autocomplete: string
  pattern: string
  attributes: Attributes
}>

export type DateInputOptions = Omit<ChoicesOptions, 'describedBy'> & { readonly id: string } & Optional<{
    namePrefix: string
    /** The parts in place of day, month and year. */
    items: Items<DatePart>
    /** `false` leaves the part out. */
    day: DatePart | false
    month: DatePart | false
    year: DatePart | false
    /** What was typed, by the full name of each part. */
    values: Readonly<Record<string, string | number | undefined>>
  }>

const kinds = ['day', 'month', 'year'] as const
type Named = DatePart & { readonly kind?: (typeof kinds)[number] | undefined }

const ownOf = (options: DateInputOptions, kind: (typeof kinds)[number]): DatePart => options[kind] || {}

const usual = (options: DateInputOptions): readonly Named[] =>
  kinds.filter(kind => options[kind] !== false).map(kind => ({ name: kind, ...ownOf(options, kind), kind }))

const placed = (part: DatePart, options: DateInputOptions): Named => {
  const kind = kinds.find(each => part.name === each || (part.name && part.name === ownOf(options, each).name))
  return { ...part, kind, value: part.value ?? (kind && ownOf(options, kind).value) }
}

const marked = (part: DatePart): boolean => part.error === true || (part.classes ?? '').includes('govuk-input--error')

const partOf = (part: Named, options: DateInputOptions, isWrong: boolean): Html => {
  const name = part.name ?? part.kind ?? ''
  const full = options.namePrefix ? `${options.namePrefix}-${name}` : name
  const own = part.classes ?? ''
  const control = input({
    label: { text: part.label || name.charAt(0).toUpperCase() + name.slice(1), classes: 'govuk-date-input__label' },
    id: part.id || `${options.id}-${name}`,
    classes: classes(
      'govuk-date-input__input',
      isWrong && !own.includes('govuk-input--error') && 'govuk-input--error',
      !own.includes('govuk-input--width-') && `govuk-input--width-${part.kind === 'year' ? 4 : 2}`,
      own,
    ),
    name: full,
    value: part.value ?? options.values?.[full],
    inputmode: part.inputmode ?? 'numeric',
    autocomplete: part.autocomplete,
    pattern: part.pattern,
    attributes: part.attributes,
  })
  return html`<div class="govuk-date-input__item">${control}</div>`
}

/** Day, month and year as three boxes. With a mistake, the parts marked `error` turn red, or all when none is. */
export const dateInput = (options: DateInputOptions): Html => {
  const given = present(options.items).map(part => placed(part, options))
  const parts: readonly Named[] = given.length > 0 ? given : usual(options)
  const anyMarked = parts.some(marked)
  const isWrong = (part: DatePart) =>
    marked(part) || (part.error !== false && Boolean(options.errorMessage) && !anyMarked)
  const named = { class: classes('govuk-date-input', options.classes), ...options.attributes, id: options.id }
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  const boxes = parts.map(part => partOf(part, options, isWrong(part)))
  const spoken = options.fieldset && { ...options.fieldset, role: 'group' }
  return choices(
    { ...options, fieldset: spoken },
    options.id,
    () => html`<div${attributes(named)}>${wordsOf(beforeInputs)}${boxes}${wordsOf(afterInputs)}</div>`,
  )
}
