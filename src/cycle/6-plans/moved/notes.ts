import { sayList } from '#ground'
import { spotsIn, tiesInto, type Spot, type Strand, type Tie } from './strand.ts'
import { standardAt, type Moved, type YearThen } from './year.ts'

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
    ...sayWords(ties),
    ...sayBands(
      'It asks for more',
      ties.flatMap(({ stricter }) => stricter),
      moved.years[year],
    ),
    ...sayBands(
      'It asks for less',
      ties.flatMap(({ milder }) => milder),
      moved.years[year - 1],
    ),
  ]
}

const numberAt = (moved: Moved, spot: Spot): number => standardAt(moved, spot).number
const labelAt = ({ years }: Moved, year: number): string => years[year]?.exercise.label ?? ''

/** Several that became one, or one that has another number now; one that was divided is told as that. */
const becoming = (ties: readonly Tie[], to: Spot, moved: Moved): readonly string[] => {
  const own = ties.filter(tie => tie.to.key === to.key)
  const older = own.map(({ from }) => numberAt(moved, from))
  const now = numberAt(moved, to)
  const before = labelAt(moved, to.year - 1)
  if (older.length > 1) return [`Standards ${sayList(older.map(String))} of ${before} are standard ${now} now.`]
  const isDivided = own.some(({ from }) => ties.filter(tie => tie.from.key === from.key).length > 1)
  return older.length === 1 && older[0] !== now && !isDivided
    ? [`Standard ${older[0]} of ${before} is standard ${now} now.`]
    : []
}

/** One that became several. */
const dividing = (ties: readonly Tie[], from: Spot, moved: Moved): readonly string[] => {
  const newer = ties.filter(tie => tie.from.key === from.key).map(({ to }) => numberAt(moved, to))
  const words = `Standard ${numberAt(moved, from)} of ${labelAt(moved, from.year)}`
  return newer.length > 1 ? [`${words} became standards ${sayList(newer.map(String))}.`] : []
}

const sayPart = ({ from, to }: Tie, moved: Moved): string =>
  `A part of standard ${numberAt(moved, from)} of ${labelAt(moved, from.year)} is in standard ${numberAt(moved, to)} now.`

/** A year may go back to standards from before those of the year before it: then nothing was changed, it was undone. */
const sayWords = (ties: readonly Tie[]): readonly string[] => {
  const others = ties.filter(({ isOther }) => isOther)
  return [
    ...(others.some(({ differs }) => differs.length > 0) ? ['It is asked in other words.'] : []),
    ...(others.some(({ undone }) => undone.length > 0)
      ? ['It is asked in the words of older standards, and goes back behind what the newer ones changed.']
      : []),
  ]
}

/** `It asks for more under “Score 5”.`, in the headings of the year that has these bands. */
const sayBands = (words: string, bands: readonly string[], year: YearThen | undefined): readonly string[] => {
  if (bands.length === 0) return []
  const named = (year?.bands ?? []).filter(({ key }) => bands.includes(key)).map(({ heading }) => `“${heading}”`)
  return [named.length === 0 ? `${words}.` : `${words} under ${sayList(named)}.`]
}

/** The notes on the later of the years that are compared, each year named where there are several. */
export const notesOnAll = (strand: Strand, moved: Moved): readonly string[] => {
  const later = moved.years.slice(1).map(({ exercise }, at) => ({
    label: exercise.label,
    notes: notesOn(strand, moved, at + 1),
  }))
  if (later.length === 1) return later.flatMap(({ notes }) => notes)
  return later.flatMap(({ label, notes: [first, ...more] }) =>
    first === undefined ? [] : [`In ${label}: ${first.charAt(0).toLowerCase()}${first.slice(1)}`, ...more],
  )
}
