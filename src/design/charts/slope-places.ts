import type { SlopeOptions, SlopePoint } from './slope-options.ts'

/** The middle of a point's box, in pixels. */
export type Placed = { readonly x: number; readonly y: number }

/** Where everything on a slope chart stands, in pixels. */
export type Places = {
  readonly width: number
  readonly height: number
  /** The middles of the highest and of the lowest row. */
  readonly top: number
  readonly foot: number
  /** The rows, each with the sign that begins it. */
  readonly levels: readonly { readonly sign: string; readonly y: number }[]
  readonly points: readonly Placed[]
  readonly isSmall: boolean
  readonly column: (at: number) => number
  /** Half-way between a column and the one before. */
  readonly before: (at: number) => number
}

/** Of a box, and between two rows and two columns. */
export const sizesOf = (isSmall: boolean) =>
  isSmall ? { width: 24, height: 18, step: 20, gap: 130 } : { width: 30, height: 24, step: 40, gap: 200 }

/** Room for a mark beside the first and the last column. */
const markRoom = 52
const lineHeight = 17

/** What has no number stands below the lowest score. */
const levelOf = ({ agreed }: SlopePoint): number => (typeof agreed === 'number' ? agreed : 0)

/** How many points share a column and a row: rows are so far apart that all of them find room. */
const mostOnOneSpot = (points: readonly SlopePoint[]): number =>
  Math.max(
    1,
    ...Map.groupBy(points, point => `${point.column} ${levelOf(point)}`)
      .values()
      .map(each => each.length),
  )

/** Where everything stands. Points on one spot are moved apart, so that each can be read. */
export const placesIn = (options: SlopeOptions): Places => {
  const { columns, points, between = [], levels = 5, isSmall = false } = options
  const { width, height, gap, ...sizes } = sizesOf(isSmall)
  const crowd = mostOnOneSpot(points) * (height + 2)
  const step = Math.max(sizes.step, crowd)
  const room = points.some(({ mark }) => mark !== undefined) ? markRoom : 0
  const hasNone = points.some(point => levelOf(point) === 0)
  const above = Math.max(0, ...between.map(lines => lines.length)) * lineHeight
  const top = above + Math.max(height, crowd / 2 + 4)
  const column = (at: number): number => 32 + room + width / 2 + at * gap
  const row = (level: number): number => top + (levels - level) * step
  const foot = row(hasNone ? 0 : 1)
  const place = (point: SlopePoint): Placed => {
    const level = levelOf(point)
    const here = points.filter(other => other.column === point.column && levelOf(other) === level)
    const aside = (here.indexOf(point) - (here.length - 1) / 2) * (height + 2)
    return { x: column(point.column), y: row(level) + aside }
  }
  const numbered = Array.from({ length: levels }, (_, at) => ({ sign: String(levels - at), y: row(levels - at) }))
  return {
    width: column(Math.max(0, columns.length - 1)) + width / 2 + Math.max(room, 18),
    height: foot + crowd / 2 + 30 + (columns.some(({ note }) => note !== undefined) ? lineHeight : 0),
    ...{ top: top - crowd / 2, foot: foot + crowd / 2, isSmall },
    levels: hasNone ? [...numbered, { sign: '–', y: row(0) }] : numbered,
    points: points.map(place),
    column,
    before: at => column(at) - gap / 2,
  }
}
