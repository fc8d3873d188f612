import { leastForLevels, levelText } from '../rules/count.ts'
import { figureText } from '../rules/figure.ts'
import type { Range } from './puzzle.ts'

/** Every total of `n` scores that would print this text under the rules; `undefined` where none would. */
export const totalsThatPrint = (n: number, text: string): Range | undefined =>
  rangeOf(n, 5 * n, total => figureText(n, total) === text)

/** Every number of `n` that would print this text for one level; `undefined` where none would. */
export const numbersThatPrint = (n: number, text: string): Range | undefined =>
  n < leastForLevels ? undefined : rangeOf(0, n, count => levelText(n, count) === text)

const rangeOf = (from: number, to: number, prints: (number: number) => boolean): Range | undefined => {
  let [low, high]: [number | undefined, number] = [undefined, from]
  for (let number = from; number <= to; number++) {
    if (!prints(number)) continue
    low ??= number
    high = number
  }
  return low === undefined ? undefined : { low, high }
}

/**
 * Every total of `n` scores whose mean, rounded half up to as many decimals as the text has, is this text: how anybody
 * would read a figure that the rules would not have printed.
 */
export const totalsNear = (n: number, text: string): Range | undefined => {
  const [, whole = '', parts = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return undefined
  const scale = 10 ** parts.length
  const printed = Number(whole + parts)
  // 2 × scale × total is from (2 × printed − 1) × n to below (2 × printed + 1) × n.
  const low = Math.ceil(((2 * printed - 1) * n) / (2 * scale))
  const high = Math.ceil(((2 * printed + 1) * n) / (2 * scale)) - 1
  return low > high ? undefined : { low: Math.max(n, low), high: Math.min(5 * n, high) }
}
