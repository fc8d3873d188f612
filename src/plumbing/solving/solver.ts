import highsModule, { type Highs, type ModelData } from 'highs'

// The package is loaded as a module and typed as if it were not: its default export is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** What a number may be: both ends belong to it. */
export type Bounds = { readonly low: number; readonly high: number }

/** Whole numbers within bounds, and sums of some of them within bounds. `parts` are places in `unknowns`. */
export type Sums = {
  readonly unknowns: readonly Bounds[]
  readonly sums: readonly (Bounds & { readonly parts: readonly number[]; readonly times?: readonly number[] })[]
}

/** Numbers that keep every sum; `none` where it is proven that there are none; `late` where the time was too short. */
export type Answer = readonly number[] | 'none' | 'late'

/** One set of sums, kept in memory until it is let go, and asked again and again. */
export type Asked = {
  /** Whether numbers exist when these unknowns, by place, are bounded more narrowly for this one question. */
  find(narrowed: ReadonlyMap<number, Bounds>): Answer
}

export type Solver = {
  /** Hands in the sums for questions, each answered within so many seconds, and lets go of them afterwards. */
  with<Result>(sums: Sums, seconds: number, ask: (asked: Asked) => Result): Result
}

/**
 * An exact solver of integer programmes (HiGHS), in this process and at once: whoever must not wait starts a process for
 * it. An answer is looked at again in whole numbers before it is given.
 */
export const loadSolver = async (): Promise<Solver> => {
  const highs = await loadHighs({ print: () => undefined, printErr: () => undefined })
  return {
    with: (sums, seconds, ask) =>
      highs.withModel(modelOf(highs, sums), model => {
        model.options.set({ output_flag: false })
        return ask({ find: narrowed => find(highs, model, sums, narrowed, seconds) })
      }),
  }
}

type Model = Parameters<Parameters<Highs['withModel']>[1]>[0]

const find = (
  { constants: { modelStatus } }: Highs,
  model: Model,
  sums: Sums,
  narrowed: ReadonlyMap<number, Bounds>,
  seconds: number,
): Answer => {
  if ([...narrowed.values()].some(({ low, high }) => low > high)) return 'none'
  for (const [at, { low, high }] of narrowed) model.changeColBounds(at, low, high)
  // The limit counts over all runs of a model.
  model.options.set('time_limit', model.getRunTime() + seconds)
  model.run()
  const status = model.getModelStatus()
  const found =
    status === modelStatus.optimal || status === modelStatus.solutionLimit
      ? Array.from(model.getSolution().colValue, Math.round)
      : undefined
  for (const at of narrowed.keys()) model.changeColBounds(at, sums.unknowns[at]?.low ?? 0, sums.unknowns[at]?.high ?? 0)
  if (found !== undefined && keeps(sums, narrowed, found)) return found
  return status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible ? 'none' : 'late'
}

const isWithin = ({ low, high }: Bounds, number: number): boolean => low <= number && number <= high

/** Whether rounded numbers are a solution: the solver's own are within a tolerance only. */
const keeps = ({ unknowns, sums }: Sums, narrowed: ReadonlyMap<number, Bounds>, found: readonly number[]): boolean =>
  found.every((number, at) => isWithin(narrowed.get(at) ?? unknowns[at] ?? { low: 0, high: 0 }, number)) &&
  sums.every(sum =>
    isWithin(
      sum,
      sum.parts.reduce((total, part, at) => total + (sum.times?.[at] ?? 1) * (found[part] ?? Number.NaN), 0),
    ),
  )

const modelOf = ({ constants: { variableType } }: Highs, { unknowns, sums }: Sums): ModelData => ({
  numCols: unknowns.length,
  numRows: sums.length,
  colCost: unknowns.map(() => 0),
  colLower: unknowns.map(({ low }) => low),
  colUpper: unknowns.map(({ high }) => high),
  rowLower: sums.map(({ low }) => low),
  rowUpper: sums.map(({ high }) => high),
  integrality: unknowns.map(() => variableType.integer),
  matrix: {
    format: 'csr',
    numRows: sums.length,
    numCols: unknowns.length,
    starts: sums.reduce<number[]>((starts, { parts }) => [...starts, (starts.at(-1) ?? 0) + parts.length], [0]),
    indices: sums.flatMap(({ parts }) => parts),
    values: sums.flatMap(({ parts, times }) => times ?? parts.map(() => 1)),
  },
})
