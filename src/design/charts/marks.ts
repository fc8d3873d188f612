import { html, type Html } from '../html.ts'
import type { Agreed, Standing } from './scores.ts'

/** Of one box and the space between two, in pixels. */
export type Sizes = { readonly width: number; readonly gap: number; readonly height: number }

type Above = { readonly drawn: readonly Html[]; readonly height: number }

const leftOf = (score: number, sizes: Sizes): number => (score - 1) * (sizes.width + sizes.gap)

const box = (score: number, top: number, agreed: Agreed, sizes: Sizes): Html => {
  const state = agreed === score ? ' boxes__box--agreed' : agreed === 'none' ? ' boxes__box--none' : ''
  const number = agreed === score ? 'boxes__number boxes__number--agreed' : 'boxes__number'
  const left = leftOf(score, sizes)
  return html`<rect
      class="boxes__box${state}"
      x="${left}"
      y="${top}"
      width="${sizes.width}"
      height="${sizes.height}"
    /><text class="${number}" x="${left + sizes.width / 2}" y="${top + sizes.height / 2 + 5}">${score}</text>`
}

/** The boxes themselves, `top` pixels down. */
export const boxRow = (boxes: number, top: number, agreed: Agreed, sizes: Sizes): readonly Html[] =>
  Array.from({ length: boxes }, (_, at) => box(at + 1, top, agreed, sizes))

const radius = 10.5
const step = 22

/** How many letters stand side by side on one box. */
const abreast = 3

/** One letter in its circle around this middle. */
export const letter = (mark: string, x: number, y: number): Html =>
  html`<circle class="boxes__dot" cx="${x}" cy="${y}" r="${radius}" /><text class="boxes__letter" x="${x}" y="${y + 4}"
      >${mark}</text
    >`

/** Letters on their boxes, side by side and then upwards. */
export const letters = (groups: readonly Standing[], sizes: Sizes): Above => {
  const scores = [...new Set(groups.map(group => group.score))]
  const columns = scores.map(score => groups.filter(group => group.score === score))
  const rows = Math.ceil(Math.max(0, ...columns.map(column => column.length)) / abreast)
  const height = rows === 0 ? 0 : rows * step + 4
  const drawn = columns.flatMap(column =>
    column.map((group, at) => {
      const level = Math.floor(at / abreast)
      const inLevel = Math.min(abreast, column.length - level * abreast)
      const middle = leftOf(group.score, sizes) + sizes.width / 2
      return letter(
        group.mark,
        middle + ((at % abreast) - (inLevel - 1) / 2) * step,
        height - 4 - step / 2 - level * step,
      )
    }),
  )
  return { drawn, height }
}

const tallest = 132
const inset = 9

const block = (left: number, top: number, height: number, sizes: Sizes): Html =>
  html`<rect
    class="boxes__unit"
    x="${left + inset}"
    y="${top.toFixed(1)}"
    width="${sizes.width - 2 * inset}"
    height="${height.toFixed(1)}"
  />`

const blocks = (count: number, unit: number, left: number, foot: number, sizes: Sizes): readonly Html[] =>
  unit < thinnest && count > 0
    ? [block(left, foot - count * unit, count * unit, sizes)]
    : Array.from({ length: count }, (_, at) => block(left, foot - (at + 1) * unit, unit - 2, sizes))

const stack = (count: number, score: number, unit: number, foot: number, sizes: Sizes): Html => {
  const left = leftOf(score, sizes)
  const top = foot - count * unit - 8
  return html`${blocks(count, unit, left, foot, sizes)}<text
      class="boxes__count"
      x="${left + sizes.width / 2}"
      y="${top.toFixed(1)}"
      >${count}</text
    >`
}

/** Below this many pixels blocks are drawn as one bar: the number above it says how many. */
const thinnest = 5

/** Equal blocks upon each box, as many as chose it, with the number above. */
export const stacks = (counts: readonly number[], sizes: Sizes): Above => {
  const most = Math.max(1, ...counts)
  const unit = Math.min(22, tallest / most)
  const foot = Math.ceil(most * unit) + 24
  return { drawn: counts.map((count, at) => stack(count, at + 1, unit, foot, sizes)), height: foot + 6 }
}
