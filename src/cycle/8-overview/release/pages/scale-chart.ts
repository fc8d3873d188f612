import { html, type Html } from '#design'
import { sayList } from '#ground'

/** A printed figure with the sign and the name of what it is of. */
export type ScaleMark = { readonly mark: string; readonly name: string; readonly text: string }

const [left, right, step, row] = [14, 340, 22, 24]

const xOf = (value: number): number => Math.round(left + ((value - 1) / 4) * (right - left))

/** Where a printed text stands: an open end in the middle of all that it may mean. */
const placeOf = (text: string): number => {
  const value = Number(text.replace(/^(?:under|over) /, ''))
  if (text.startsWith('under')) return xOf((1 + value) / 2)
  return xOf(text.startsWith('over') ? (5 + value) / 2 : value)
}

type Placed = ScaleMark & { readonly x: number; readonly level: number }

/** Marks that would cover one another stand above each other. */
const stacked = (marks: readonly ScaleMark[]): readonly Placed[] => {
  const placed: Placed[] = []
  for (const mark of marks) {
    const x = placeOf(mark.text)
    const taken = placed.filter(each => Math.abs(each.x - x) < step).map(each => each.level)
    let level = 0
    while (taken.includes(level)) level += 1
    placed.push({ ...mark, x, level })
  }
  return placed
}

/** The chart in words: `North 2.5; South under 2`. */
const sayScale = (marks: readonly ScaleMark[]): string =>
  marks.length === 0
    ? 'Nothing is printed here'
    : [...Map.groupBy(marks, ({ text }) => text)]
        .map(([text, own]) => `${sayList(own.map(({ name }) => name))} ${text}`)
        .join('; ')

const openEnd = ({ text, x }: Placed, y: number): Html | undefined => {
  if (!/^(?:under|over)/.test(text)) return undefined
  const [from, to] = text.startsWith('under') ? [left, 2 * x - left] : [2 * x - right, right]
  return html`<path class="trend__aim" d="M${from} ${y}H${to}" />`
}

/** A letter in its circle; without a letter, a dot. */
const drawnMark = ({ mark, x }: Placed, y: number): Html =>
  mark === ''
    ? html`<circle class="boxes__unit" cx="${x}" cy="${y}" r="8" />`
    : html`<circle class="boxes__dot" cx="${x}" cy="${y}" r="10.5" /><text class="boxes__letter" x="${x}" y="${y + 4}"
          >${mark}</text
        >`

/** Printed figures on the scale from 1 to 5, drawn from their texts alone; give the texts beside it as a table. */
export const scaleChart = (marks: readonly ScaleMark[]): Html => {
  const placed = stacked(marks)
  const foot = Math.max(1, ...placed.map(({ level }) => level + 1)) * row
  return html`<svg class="boxes" role="img" width="354" height="${foot + 20}" viewBox="0 0 354 ${foot + 20}">
    <title>${sayScale(marks)}</title>
    <path class="trend__axis" d="M${left} ${foot}H${right}" />
    ${[1, 2, 3, 4, 5].map(
      value =>
        html`<path class="trend__axis" d="M${xOf(value)} ${foot}v4" /><text
            class="boxes__number"
            x="${xOf(value)}"
            y="${foot + 18}"
            >${value}</text
          >`,
    )}
    ${placed.map(each => {
      const y = foot - 12 - each.level * row
      return html`${openEnd(each, y)}${drawnMark(each, y)}`
    })}
  </svg>`
}
