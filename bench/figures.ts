import type { Cost } from './measure.ts'

/** One piece of work, on both sides in the same round. */
export type Pair = { readonly stocktake: Cost; readonly floor: Cost }

/** One line of the table. */
export type Figure = {
  readonly figure: string
  readonly stocktake: string
  readonly floor: string
  readonly result: string
  readonly budget: string
  readonly met: string
}

const sorted = (values: readonly number[]): readonly number[] => values.toSorted((one, other) => one - other)

const median = (values: readonly number[]): number => {
  const [low, high] = [Math.floor((values.length - 1) / 2), Math.ceil((values.length - 1) / 2)]
  const inOrder = sorted(values)
  return ((inOrder[low] ?? 0) + (inOrder[high] ?? 0)) / 2
}

type Comparison = {
  readonly figure: string
  readonly of: (cost: Cost) => number
  readonly compare: (stocktake: number, floor: number) => number
  readonly say: (value: number) => string
  readonly sayResult: (value: number) => string
  readonly budget?: { readonly words: string; readonly holds: (result: number) => boolean }
}

/** Compares the two sides in every round; the budget is judged by the middle one. */
const compared = (rounds: readonly Pair[], given: Comparison): Figure => {
  const [stocktake, floor] = [rounds.map(each => given.of(each.stocktake)), rounds.map(each => given.of(each.floor))]
  const results = sorted(stocktake.map((value, round) => given.compare(value, floor[round] ?? Number.NaN)))
  const result = median(results)
  const [least, most] = [results[0] ?? Number.NaN, results.at(-1) ?? Number.NaN]
  return {
    figure: given.figure,
    stocktake: given.say(median(stocktake)),
    floor: given.say(median(floor)),
    result: `${given.sayResult(result)} (${given.sayResult(least)} to ${given.sayResult(most)})`,
    budget: given.budget?.words ?? '',
    met: given.budget === undefined ? '' : given.budget.holds(result) ? 'yes' : 'no',
  }
}

const ms = (value: number): string => `${value.toFixed(2)} ms`
const times = (value: number): string => `× ${value.toFixed(2)}`

const ratio = (stocktake: number, floor: number): number => stocktake / floor
const difference = (stocktake: number, floor: number): number => stocktake - floor

const ofProgram = (cost: Cost): number => cost.cpuMs
const withDatabase = (cost: Cost): number => cost.cpuMs + (cost.databaseMs ?? Number.NaN)

export const pageFigures = (rounds: readonly Pair[]): readonly Figure[] => {
  const given = { compare: difference, say: ms, sayResult: (value: number) => `+ ${ms(value)}` }
  const budget = { words: 'at most + 1 ms', holds: (result: number) => result <= 1 }
  return [
    compared(rounds, { ...given, figure: 'A standard’s page: CPU', of: ofProgram, budget }),
    compared(rounds, { ...given, figure: '  with the database’s', of: withDatabase }),
  ]
}

export const savingFigures = (called: string, rounds: readonly Pair[]): readonly Figure[] => {
  const given = { compare: ratio, say: ms, sayResult: times }
  const rate = { of: (cost: Cost) => cost.rate, say: (value: number) => `${value.toFixed(0)}/s` }
  const most = { words: 'at most × 2', holds: (result: number) => result <= 2 }
  const least = { words: 'at least × 0.5', holds: (result: number) => result >= 0.5 }
  return [
    compared(rounds, { ...given, figure: `${called}: CPU`, of: ofProgram, budget: most }),
    compared(rounds, { ...given, figure: '  with the database’s', of: withDatabase }),
    compared(rounds, { ...given, figure: `${called}: rate`, ...rate, budget: least }),
  ]
}

/** Lines under one another, each column as wide as it needs. */
export const asTable = (figures: readonly Figure[]): string => {
  const heads = { figure: '', stocktake: 'Stocktake', floor: 'floor', result: 'result', budget: 'budget', met: 'met' }
  const keys = ['figure', 'stocktake', 'floor', 'result', 'budget', 'met'] as const
  const lines = [heads, ...figures]
  const widths = keys.map(key => Math.max(...lines.map(line => line[key].length)))
  return lines
    .map(line =>
      keys
        .map((key, index) => line[key].padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
