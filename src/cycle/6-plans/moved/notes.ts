import { sayList } from '#ground'
import { spotsIn, tiesInto, type Spot, type Strand, type Tie } from './strand.ts'
import { standardAt, type Moved } from './year.ts'

/**
 * What has to be known before the numbers of a year are read beside those of the year before, a sentence each; nothing
 * where the question is the same. No sentence says that one number is better than another.
 */
export const notesOn = (strand: Strand, moved: Moved, year: number): readonly string[] => {
  const ties = tiesInto(strand, year)
  const parts = strand.parts.filter(({ to }) => to.year === year)
  return [
    ...spotsIn(strand, year).flatMap(spot => becoming(ties, spot, moved)),
    ...spotsIn(strand, year - 1).flatMap(spot => dividing(ties, spot, moved)),
    ...parts.map(part => sayPart(part, moved)),
    ...(ties.some(({ isOther, differs }) => isOther && differs.length > 0) ? ['It is asked in other words.'] : []),
    ...sayStricter(ties, moved, year),
  ]
}

const numberAt = (moved: Moved, spot: Spot): number => standardAt(moved, spot).number
const labelAt = ({ years }: Moved, year: number): string => years[year]?.exercise.label ?? ''

/** Several that became one, or one that has another number now. */
const becoming = (ties: readonly Tie[], to: Spot, moved: Moved): readonly string[] => {
  const own = ties.filter(tie => tie.to.key === to.key)
  const older = own.map(({ from }) => numberAt(moved, from))
  const now = numberAt(moved, to)
  const before = labelAt(moved, to.year - 1)
  if (older.length > 1) return [`Standards ${sayList(older.map(String))} of ${before} are standard ${now} now.`]
  return older.length === 1 && older[0] !== now ? [`Standard ${older[0]} of ${before} is standard ${now} now.`] : []
}

/** One that became several. */
const dividing = (ties: readonly Tie[], from: Spot, moved: Moved): readonly string[] => {
  const newer = ties.filter(tie => tie.from.key === from.key).map(({ to }) => numberAt(moved, to))
  const words = `Standard ${numberAt(moved, from)} of ${labelAt(moved, from.year)}`
  return newer.length > 1 ? [`${words} became standards ${sayList(newer.map(String))}.`] : []
}

const sayPart = ({ from, to }: Tie, moved: Moved): string =>
  `A part of standard ${numberAt(moved, from)} of ${labelAt(moved, from.year)} is in standard ${numberAt(moved, to)} now.`

const sayStricter = (ties: readonly Tie[], { years }: Moved, year: number): readonly string[] => {
  const strict = new Set(ties.flatMap(({ stricter }) => stricter))
  if (strict.size === 0) return []
  const headings = (years[year]?.bands ?? []).filter(({ key }) => strict.has(key)).map(({ heading }) => `“${heading}”`)
  return [headings.length === 0 ? 'It asks for more.' : `It asks for more under ${sayList(headings)}.`]
}
