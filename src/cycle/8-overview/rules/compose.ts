import type { Figure, PrintedEdition } from '../release/printed.ts'
import { changesBetween, isTooLittleChange, type Members } from './change.ts'
import type { Contribution } from './counted.ts'
import { aboutCount, levelText } from './count.ts'
import { figureText } from './figure.ts'
import type { Places } from './places.ts'
import { rowsOf, sayKey, voicesIn, type CellKey, type Voice } from './tables.ts'

/** A figure of an earlier release where it was printed anew, with what that release counted. */
export type PrintedBefore = {
  readonly key: CellKey
  readonly text: string
  readonly about: number
  readonly release: number
}
export type LevelsBefore = {
  readonly edition: string
  readonly standard: number
  readonly texts: readonly string[]
  readonly release: number
}

/** What a release is made of. */
export type Making = {
  readonly counted: readonly Contribution[]
  readonly places: Places
  readonly editions: readonly PrintedEdition[]
  /** Cells left out on the gate’s advice. */
  readonly withheld: readonly CellKey[]
  readonly before: {
    /** The last printed figure of every cell that ever had one. */
    readonly cells: readonly PrintedBefore[]
    readonly levels: readonly LevelsBefore[]
    /** What those releases counted, by their numbers. */
    readonly counted: ReadonlyMap<number, readonly Contribution[]>
  }
}

/** A cell as it will be printed; `since`: the number of the release whose figure it prints again. */
export type MadeCell = CellKey & { readonly figure: Figure; readonly about?: number; readonly since?: number }
export type MadeLevel = {
  readonly edition: string
  readonly standard: number
  readonly level: number
  readonly text: string
  readonly since?: number
}
export type Made = { readonly cells: readonly MadeCell[]; readonly levels: readonly MadeLevel[] }

const membersOf = (voices: readonly Voice[]): Members =>
  new Map(voices.map(({ contribution }) => [contribution.whose, contribution.id]))

/** Whether a cell prints again what that release printed, because too few have changed since (R9). */
const repeats = (key: CellKey, now: readonly Voice[], release: number, { before }: Making): boolean => {
  const then = voicesIn(key, before.counted.get(release) ?? [])
  return isTooLittleChange(changesBetween(membersOf(then), membersOf(now)))
}

const figureOf = (
  key: CellKey,
  voices: readonly Voice[],
  making: Making,
  last: PrintedBefore | undefined,
): MadeCell => {
  const total = voices.reduce((sum, { score }) => sum + score, 0)
  const text = figureText(voices.length, total)
  if (text === undefined) return { ...key, figure: { kind: 'too-few' } }
  if (last !== undefined && repeats(key, voices, last.release, making)) {
    return { ...key, figure: { kind: 'figure', text: last.text }, about: last.about, since: last.release }
  }
  return { ...key, figure: { kind: 'figure', text }, about: aboutCount(voices.length) }
}

const levelsOf = (
  key: CellKey,
  voices: readonly Voice[],
  scale: readonly number[],
  making: Making,
): readonly MadeLevel[] => {
  const { edition, standard } = key
  const last = making.before.levels.find(each => each.edition === edition && each.standard === standard)
  const repeated = last !== undefined && repeats(key, voices, last.release, making)
  return scale.flatMap((level, at): readonly MadeLevel[] => {
    const text = levelText(voices.length, voices.filter(({ score }) => score === level).length)
    if (text === undefined) return []
    return [
      repeated
        ? { edition, standard, level, text: last.texts[at] ?? text, since: last.release }
        : { edition, standard, level, text },
    ]
  })
}

/**
 * All that a release prints, from what it counts: the fixed tables (R2) with thresholds, rounding and open ends (R4–R7),
 * the country’s distributions (R8), and what has changed too little, printed as it was (R9). Everything follows from
 * exact whole numbers, and nothing but texts comes out.
 */
export const compose = (making: Making): Made => {
  const last = new Map(making.before.cells.map(each => [sayKey(each.key), each]))
  const withheld = new Set(making.withheld.map(sayKey))
  const cells: MadeCell[] = []
  const levels: MadeLevel[] = []
  for (const { id: edition, standards, scale } of making.editions) {
    for (const row of rowsOf(making.places)) {
      for (const { number: standard } of standards) {
        const key = { edition, ...row, standard }
        const name = sayKey(key)
        if (withheld.has(name)) {
          cells.push({ ...key, figure: { kind: 'withheld' } })
          continue
        }
        const voices = voicesIn(key, making.counted)
        cells.push(figureOf(key, voices, making, last.get(name)))
        if (row.table === 'country')
          levels.push(
            ...levelsOf(
              key,
              voices,
              scale.map(({ score }) => score),
              making,
            ),
          )
      }
    }
  }
  return { cells, levels }
}
