import { groupsOf, isIn, type Member, type Place } from './member.ts'

/** Both ends belong to it. */
export type Range = { readonly low: number; readonly high: number }

/** A cell whose figure was first printed in this release; what is printed again says nothing new. */
export type SaidCell = { readonly place: Place; readonly range: (size: number) => Range | undefined }

/** How many of the country stand at each level, 1 to 5, as far as it was printed. */
export type SaidLevels = readonly ((size: number) => Range)[]

/** What one release says of one standard for the first time. */
export type Said = { readonly cells: readonly SaidCell[]; readonly levels?: SaidLevels }

/** The sum of some scores lies in a range. `parts` are places in the puzzle's unknowns. */
export type Sum = Range & { readonly parts: readonly number[]; readonly release: number; readonly place: Place }

/** So many of these scores are 1, 2, 3, 4 and 5. */
export type Count = { readonly parts: readonly number[]; readonly release: number; readonly levels: readonly Range[] }

/** One score that somebody may want to know: of which member, and its which scoring. */
export type Unknown = { readonly member: number; readonly scoring: number; readonly group: number }

/** Everything that all releases together say of one standard. */
export type Puzzle = {
  readonly members: readonly Member[]
  readonly unknowns: readonly Unknown[]
  readonly sums: readonly Sum[]
  readonly counts: readonly Count[]
}

const anything: Range = { low: 0, high: Number.MAX_SAFE_INTEGER }

/** Puts together what was said, one entry a release, with who was in which cell. */
export const puzzleOf = (said: readonly Said[], members: readonly Member[]): Puzzle => {
  const groups = groupsOf(members)
  const places = new Map<string, number>()
  const unknowns: Unknown[] = []
  const unknownOf = (member: number, scoring: number): number => {
    const key = `${member} ${scoring}`
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, unknowns.length)
    return unknowns.push({ member, scoring, group: groups[member] ?? member }) - 1
  }
  const partsOf = (place: Place, release: number): readonly number[] =>
    members.flatMap(({ counted }, member) => {
      const each = counted[release]
      return each !== undefined && isIn(each, place) ? [unknownOf(member, each.scoring)] : []
    })
  const sums = said.flatMap(({ cells }, release) =>
    cells.flatMap(({ place, range }) => {
      const parts = partsOf(place, release)
      const within = range(parts.length)
      return within === undefined ? [] : [{ ...within, parts, release, place }]
    }),
  )
  const counts = said.flatMap(({ levels }, release) => {
    if (levels === undefined) return []
    const parts = partsOf({}, release)
    return [{ parts, release, levels: [anything, ...levels.map(range => range(parts.length))] }]
  })
  return { members, unknowns, sums, counts }
}
