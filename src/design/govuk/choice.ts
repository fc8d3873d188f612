import { attributes, html, type Attributes, type Html } from '../html.ts'
import { hint, type HintOptions } from './hint.ts'
import { label, type LabelOptions } from './label.ts'
import { classes, hasWords, parted, type Optional, type Words } from './options.ts'

/** One radio or checkbox, or a divider (`or`) between two. */
export type ChoiceItem = Words &
  Optional<{
    value: string | number
    id: string
    name: string
    checked: boolean
    disabled: boolean
    label: LabelOptions
    hint: HintOptions | string
    divider: string
    conditional: { readonly html: Html }
    attributes: Attributes
    /** Checkboxes only: `exclusive` means none of the others. */
    behaviour: 'exclusive'
  }>

export type Choice = {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly checked: boolean
  readonly describedBy: string
}

const box = (item: ChoiceItem, choice: Choice, block: string, hintId: string | undefined): Html =>
  html`<input
    ${attributes({
      class: `${block}__input`,
      id: choice.id,
      name: choice.name,
      type: choice.kind,
      value: item.value ?? '',
      checked: choice.checked,
      disabled: item.disabled,
      'data-aria-controls': item.conditional?.html.markup ? `conditional-${choice.id}` : undefined,
      'data-behaviour': item.behaviour,
      'aria-describedby': classes(choice.describedBy, hintId) || undefined,
      ...item.attributes,
    })}
  />`

const below = (item: ChoiceItem, choice: Choice, block: string): Html | undefined => {
  if (!item.conditional?.html.markup) return undefined
  const names = classes(`${block}__conditional`, !choice.checked && `${block}__conditional--hidden`)
  return html`<div class="${names}" id="conditional-${choice.id}">${item.conditional.html}</div>`
}

/** One item of radios or checkboxes with its label, hint and what opens below it. */
export const choiceOf = (item: ChoiceItem, choice: Choice): Html => {
  const block = choice.kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  if (item.divider) return html`<div class="${block}__divider">${item.divider}</div>`
  const advice = hasWords(item.hint) ? parted(item.hint) : undefined
  const hintId = advice && `${choice.id}-item-hint`
  const named = label({
    text: item.text,
    html: item.html,
    attributes: item.label?.attributes,
    classes: classes(`${block}__label`, item.label?.classes),
    for: choice.id,
  })
  const hinted =
    advice && hint({ ...advice, id: hintId, classes: classes(`${block}__hint`, 'classes' in advice && advice.classes) })
  return html`<div class="${block}__item">${box(item, choice, block, hintId)}${named}${hinted}</div>
    ${below(item, choice, block)}`
}
