import { attributes, html, raw, type Html } from '../html.ts'
import { classes, wordsOf, type Looks, type Optional, type Words } from './options.ts'

export type ButtonOptions = Words &
  Looks &
  Optional<{
    type: 'submit' | 'button' | 'reset'
    name: string
    value: string
    disabled: boolean
    href: string
    preventDoubleClick: boolean
    isStartButton: boolean
    id: string
  }>

const arrow = raw(
  '<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>',
)

const asPressed = (options: ButtonOptions) => ({
  type: options.type ?? 'submit',
  value: options.value || undefined,
  name: options.name,
  disabled: options.disabled,
  'aria-disabled': options.disabled === true ? 'true' : undefined,
  'data-prevent-double-click':
    options.preventDoubleClick === undefined ? undefined : String(options.preventDoubleClick),
})

/** A button; with `href`, a link that looks like one (use it for going somewhere, never for doing something). */
export const button = (options: ButtonOptions): Html => {
  const shared = {
    class: classes('govuk-button', options.classes, options.isStartButton === true && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    id: options.id,
  }
  const bare = wordsOf(options)
  const words = options.isStartButton === true && options.html ? html`<span>${bare}</span>` : bare
  const inside = html`${words}${options.isStartButton === true && arrow}`
  if (!options.href) return html`<button${attributes({ ...asPressed(options), ...shared })}>${inside}</button>`
  return html`<a${attributes({ href: options.href, role: 'button', draggable: 'false', ...shared })}>${inside}</a>`
}
