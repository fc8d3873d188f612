import { isYearsOwn, yearIn } from '../year/label.ts'

/** An exercise as far as it matters for what goes on from what. */
export type Run = { readonly label: string; readonly editionId: string }

/**
 * Earlier exercises in the order in which one on that edition looks for what it goes on from: the newest year first; in a
 * year the one on the same edition, then the year’s own.
 */
const nearestFirst = <Of extends Run>(earlier: readonly Of[], editionId: string): readonly Of[] =>
  earlier.toSorted(
    (one, other) =>
      yearIn(other.label).localeCompare(yearIn(one.label)) ||
      Number(other.editionId === editionId) - Number(one.editionId === editionId) ||
      one.label.localeCompare(other.label),
  )

/** Whether the standards of one edition lead to those of another. */
export type Joins = (older: string, newer: string) => boolean

/**
 * What an exercise goes on from: of the earlier ones the nearest that its standards are joined to. Where none is, a
 * year’s own exercise still follows the one before it, and both stand apart; one beside it begins a line of its own.
 */
export const beforeIn = <Of extends Run>(all: readonly Of[], one: Run, joins: Joins): Of | undefined => {
  const earlier = all.filter(({ label }) => yearIn(label) < yearIn(one.label))
  const near = nearestFirst(earlier, one.editionId)
  const joined = near.find(({ editionId }) => joins(editionId, one.editionId))
  return joined ?? (isBeside(one) ? undefined : near.find(each => !isBeside(each)))
}

const isBeside = ({ label }: Run): boolean => !isYearsOwn(label)

/** The line that an exercise stands in, the newest first: what it goes on from, and what goes on from it. */
export const lineThrough = <Of extends Run>(all: readonly Of[], one: Of, joins: Joins): readonly Of[] => [
  ...after(all, one, joins),
  ...backFrom(all, one, joins),
]

const backFrom = <Of extends Run>(all: readonly Of[], one: Of, joins: Joins): readonly Of[] => {
  const before = beforeIn(all, one, joins)
  return before === undefined ? [one] : [one, ...backFrom(all, before, joins)]
}

/** Of several that go on from it, the line takes the one of the next year that stands nearest. */
const after = <Of extends Run>(all: readonly Of[], one: Of, joins: Joins): readonly Of[] => {
  const goOn = all.filter(each => beforeIn(all, each, joins) === one)
  const nextYear = goOn.map(({ label }) => yearIn(label)).toSorted()[0]
  const [next] = nearestFirst(
    goOn.filter(({ label }) => yearIn(label) === nextYear),
    one.editionId,
  )
  return next === undefined ? [] : [...after(all, next, joins), next]
}

/** The newest of each other line: of what stands in none of the lines named before it. */
export const otherHeads = <Of extends Run>(all: readonly Of[], line: readonly Of[], joins: Joins): readonly Of[] => {
  const [head] = all.filter(each => !line.includes(each))
  if (head === undefined) return []
  const through = lineThrough(all, head, joins)
  const newest = through.find(each => !line.includes(each)) ?? head
  return [newest, ...otherHeads(all, [...line, ...through], joins)]
}

/** Whether each is of a year of its own: two of one year are no before and after. */
export const areOfOwnYears = (all: readonly Run[]): boolean =>
  new Set(all.map(({ label }) => yearIn(label))).size === all.length
