/** Fewer contributors than this and a cell prints nothing (R4). */
export const leastForFigure = 10

/** From so many on, an open end begins at `low` hundredths below and `high` above, and figures step by `base` tenths. */
const bands = [
  { from: 50, base: 1, low: 125, high: 475 },
  { from: 25, base: 2, low: 170, high: 430 },
  { from: leastForFigure, base: 5, low: 175, high: 425 },
] as const

const say = (tenths: number): string => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1))

/**
 * The mean of `n` scores with this exact total, as it may be printed; `undefined` for fewer than ten (R4). Rounded half
 * up to 0.5, 0.2 or 0.1, so that one partnership’s whole swing is hidden (R5), with open ends where nearly all would
 * stand at one level (R6): every text stands for at least five totals. In whole numbers throughout: no fraction is ever
 * held that could round otherwise on another machine.
 */
export const figureText = (n: number, total: number): string | undefined => {
  const band = bands.find(({ from }) => n >= from)
  if (band === undefined) return undefined
  const { base, low, high } = band
  if (total * 100 < low * n) return `under ${say(Math.ceil(low / (10 * base)) * base)}`
  if (total * 100 >= high * n) return `over ${say(Math.floor(high / (10 * base)) * base)}`
  return say(Math.floor((20 * total + base * n) / (2 * base * n)) * base)
}
