import { attributes, errorMessage, html, label, type Html } from '#design'
import type { StandardsOfEdition } from '../standards.ts'

type Asking = {
  readonly text: string
  /** What is chosen; '' where nothing is. */
  readonly value: string
  /** What stands for no standard in particular. */
  readonly none: string
  readonly groups: readonly StandardsOfEdition[]
  readonly mistake?: string | undefined
}

const name = 'standard'

/** One standard out of all editions, each edition under its own name: their numbers mean different things. */
export const standardSelect = ({ text, value, none, groups, mistake }: Asking): Html => {
  const hasMistake = mistake !== undefined
  return html`<div class="${hasMistake ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}">
    ${label({ text, classes: 'govuk-label--s', for: name })}
    ${hasMistake && errorMessage({ id: `${name}-error`, text: mistake })}
    <select${attributes({
      ...{ class: hasMistake ? 'govuk-select govuk-select--error' : 'govuk-select', id: name, name },
      'aria-describedby': hasMistake ? `${name}-error` : undefined,
    })}>
      <option value="">${none}</option>
      ${groups.map(
        ({ edition, standards }) =>
          html`<optgroup${attributes({ label: edition })}>
            ${standards.map(
              each =>
                html`<option${attributes({ value: each.key, selected: each.key === value })}>${each.number} ${each.title}</option>`,
            )}
          </optgroup>`,
      )}
    </select>
  </div>`
}
