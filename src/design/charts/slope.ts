import { sayList } from '#ground'
import { html, type Html } from '../html.ts'
import type { Agreed } from './scores.ts'
import type { SlopeLine, SlopeOptions, SlopePoint } from './slope-options.ts'
import { placesIn, sizesOf, type Placed, type Places } from './slope-places.ts'

const sayAgreed = (agreed: Agreed): string =>
  agreed === undefined ? 'not agreed yet' : agreed === 'none' ? 'none this year' : String(agreed)

/** The chart in words: `2024/25: standard 2 at 3 and standard 4 at 1; 2025/26: standard 2 no answer yet`. */
export const saySlope = ({
  columns,
  points,
  silent = [],
}: Pick<SlopeOptions, 'columns' | 'points' | 'silent'>): string =>
  columns
    .map(({ name }, column) => {
      const own = points.filter(point => point.column === column)
      const said = [
        ...own.map(each => `${each.name} at ${sayAgreed(each.agreed)}`),
        ...silent.filter(each => each.column === column).map(each => `${each.name} ${each.words}`),
      ]
      return `${name}: ${said.length === 0 ? 'not asked' : sayList(said)}`
    })
    .join('; ')

/**
 * What was agreed at different times, a column each, with a line from every question to what it became. It judges
 * nothing: a line ends where there is no number, and a question that changed has another line. The words of it are its
 * title; give the numbers beside it as a table too.
 */
export const slopeChart = (options: SlopeOptions): Html => {
  const places = placesIn(options)
  const { width, height } = places
  return html`<svg
    class="boxes boxes--slope"
    role="img"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <title>${saySlope(options)}</title>
    ${grid(options, places)}${options.lines.map(line => drawLine(line, options, places))}
    ${options.points.map((point, at) => drawPoint(point, places.points[at], places))}
  </svg>`
}

const grid = ({ columns, between = [], changes = [] }: SlopeOptions, places: Places): Html => html`
  ${places.levels.map(
    ({ sign, y }) =>
      html`<path class="trend__axis" d="M22 ${y}H${places.width}" /><text x="8" y="${y + 5}">${sign}</text>`,
  )}
  ${changes.map(column => html`<path class="trend__aim" d="M${places.before(column)} ${places.top}V${places.foot}" />`)}
  ${between.map((lines, at) =>
    lines.map((words, line) => html`<text x="${places.before(at + 1)}" y="${14 + line * 17}">${words}</text>`),
  )}
  ${columns.map(
    ({ name, note }, at) =>
      html`<text x="${places.column(at)}" y="${places.foot + 22}">${name}</text>
        ${note && html`<text x="${places.column(at)}" y="${places.foot + 39}">${note}</text>`}`,
  )}
`

const lineClasses = {
  same: 'trend__line',
  other: 'trend__line trend__line--other',
  part: 'trend__aim',
} as const

/** No line leads to or from where there is no number. */
const drawLine = ({ from, to, kind }: SlopeLine, { points }: SlopeOptions, places: Places): Html | undefined => {
  const [start, end] = [places.points[from], places.points[to]]
  const isNumbered = [from, to].every(at => typeof points[at]?.agreed === 'number')
  return start && end && isNumbered
    ? html`<path class="${lineClasses[kind]}" d="M${start.x} ${start.y}L${end.x} ${end.y}" />`
    : undefined
}

const numberClass = (agreed: Agreed, isFilled: boolean): string => {
  if (isFilled) return 'boxes__number--agreed'
  return agreed === undefined ? 'boxes__number' : 'boxes__letter'
}

const drawPoint = (point: SlopePoint, at: Placed | undefined, { isSmall }: Places): Html | undefined => {
  if (at === undefined) return undefined
  const { width, height } = sizesOf(isSmall)
  const { agreed, isHollow = false, mark } = point
  const isFilled = typeof agreed === 'number' && !isHollow
  const state = agreed === undefined ? '' : isFilled ? ' boxes__box--agreed' : ' boxes__box--none'
  const sign = agreed === undefined ? '?' : agreed === 'none' ? '–' : agreed
  const aside = (width / 2 + 26) * (point.column === 0 ? -1 : 1)
  return html`<rect
      class="boxes__box${state}"
      x="${at.x - width / 2}"
      y="${at.y - height / 2}"
      width="${width}"
      height="${height}"
    /><text class="${numberClass(agreed, isFilled)}" x="${at.x}" y="${at.y + 5}">${sign}</text
    >${mark && html`<text x="${at.x + aside}" y="${at.y + 5}">${mark}</text>`}`
}
