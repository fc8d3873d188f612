import { sayDay, type Day } from '#ground'
import type { Optional } from '../govuk/options.ts'
import { html, type Html } from '../html.ts'

/** A value with its day. */
export type TrendPoint = { readonly value: number; readonly on: Day }

export type TrendOptions = {
  /** The first value, against which the others are read. */
  readonly baseline: TrendPoint
  readonly target: TrendPoint
  /** By day. */
  readonly readings: readonly TrendPoint[]
  /** A value as a person reads it: `19 weeks`. */
  readonly say: (value: number) => string
} & Optional<{ /** What is drawn. */ name: string }>

const [width, height, pad, foot] = [460, 150, 10, 24]

/** Days since the first of all, by the calendar. */
const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** The chart in words: `From 19 weeks on 1 April 2027 to 15 weeks on 1 April 2028; the target is 6 weeks by …`. */
export const sayTrend = ({ baseline, target, readings, say }: TrendOptions): string => {
  const last = readings.at(-1)
  const so = last === undefined ? 'no reading yet' : `${say(last.value)} on ${sayDay(last.on)}`
  return `From ${say(baseline.value)} on ${sayDay(baseline.on)} to ${so}; the target is ${say(target.value)} by ${sayDay(target.on)}`
}

/** How values turn into places on the drawing. */
const placesOf = ({ baseline, target, readings }: TrendOptions) => {
  const all = [baseline, ...readings, target]
  const [values, days] = [all.map(({ value }) => value), all.map(({ on }) => dayNumber(on))]
  const [least, most, first, last] = [Math.min(...values), Math.max(...values), Math.min(...days), Math.max(...days)]
  const share = (at: number, from: number, to: number): number => (to === from ? 0.5 : (at - from) / (to - from))
  return ({ value, on }: TrendPoint) => ({
    x: Math.round(pad + share(dayNumber(on), first, last) * (width - 2 * pad)),
    y: Math.round(height - foot - pad - share(value, least, most) * (height - foot - 3 * pad)),
  })
}

/**
 * A small chart of one measure over time: the values read as a line, the way to the target dashed. It judges nothing. The
 * words of it are its title; give the numbers beside it as a table too.
 */
export const trendChart = (options: TrendOptions): Html => {
  const { baseline, target, readings, name } = options
  const place = placesOf(options)
  const points = [baseline, ...readings].map(place)
  const [from, to] = [place(baseline), place(target)]
  const years = [baseline.on, target.on].map(day => day.slice(0, 4))
  return html`<svg class="trend" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <title>${name === undefined ? '' : `${name}: `}${sayTrend(options)}</title>
    <path class="trend__axis" d="M${pad} ${height - foot}H${width - pad}" />
    <path class="trend__aim" d="M${from.x} ${from.y}L${to.x} ${to.y}" />
    <path class="trend__line" d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}" />
    ${points.map(({ x, y }) => html`<circle class="trend__point" cx="${x}" cy="${y}" r="4.5" />`)}
    <path class="trend__target" d="M${to.x - 6} ${to.y}L${to.x} ${to.y - 6}L${to.x + 6} ${to.y}L${to.x} ${to.y + 6}Z" />
    <text class="trend__year" x="${pad}" y="${height - 6}">${years[0]}</text>
    <text class="trend__year trend__year--end" x="${width - pad}" y="${height - 6}">${years[1]}</text>
  </svg>`
}
