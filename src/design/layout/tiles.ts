import { choices, type Around } from '../govuk/form-group.ts'
import type { FieldsetOptions } from '../govuk/fieldset.ts'
import type { Optional } from '../govuk/options.ts'
import { attributes, html, type Html } from '../html.ts'

export type Tile = { readonly value: string | number } & Optional<{ mark: string | number; words: string }>

export type TilesOptions = Around & {
  readonly name: string
  readonly legend: NonNullable<FieldsetOptions['legend']>
  readonly items: readonly Tile[]
} & Optional<{
    value: string | number
    /** `row`: marks side by side, for a number. `list`: one under another with their words, for a thumb. */
    shape: 'row' | 'list'
  }>

const tile = (options: TilesOptions, { value, mark, words }: Tile, at: number): Html => {
  const id = at === 0 ? options.name : `${options.name}-${at + 1}`
  const checked = options.value !== undefined && String(options.value) === String(value)
  const named = attributes({ type: 'radio', id, name: options.name, value, checked })
  const inside = html`${mark !== undefined && html`<b>${mark}</b>`}${words && html` <span>${words}</span>`}`
  return html`<div class="${mark === undefined ? 'tile tile--none' : 'tile'}">
    <input${named} /><label for="${id}">${inside}</label>
  </div>`
}

/** Radios as large squares. One without a mark is the answer that none of them fits. */
export const tiles = (options: TilesOptions): Html =>
  choices(
    { ...options, fieldset: { legend: options.legend } },
    options.name,
    () =>
      html`<div class="tiles tiles--${options.shape ?? 'row'}">
        ${options.items.map((each, at) => tile(options, each, at))}
      </div>`,
  )
