/** Where a contributor stood in one release, and which of its scorings was counted there: 0 for its first. */
export type Counted = { readonly region: string; readonly areaType: string; readonly scoring: number }

/**
 * One contributor, for one standard, as the attack knows it: who it is, is no part of this. `counted` has a place for each
 * release, oldest first; `scores` are its own, by scoring, and are used only where it is the insider.
 */
export type Member = {
  readonly counted: readonly (Counted | undefined)[]
  readonly scores: readonly number[]
}

/** Whom a cell is about: what all its contributors have in common. The country's has nothing. */
export type Place = { readonly region?: string; readonly areaType?: string }

/** Whether a contributor is one of those a cell is about. */
export const isIn = (counted: Counted, { region, areaType }: Place): boolean =>
  (region === undefined || counted.region === region) && (areaType === undefined || counted.areaType === areaType)

/**
 * Contributors that nothing published can tell apart: in the same cells of every release with the same scorings. Each gets
 * the number of its group; what is possible for one is possible for all of them.
 */
export const groupsOf = (members: readonly Member[]): readonly number[] => {
  const numbers = new Map<string, number>()
  return members.map(({ counted }) => {
    const pattern = JSON.stringify(counted.map(each => each && [each.region, each.areaType, each.scoring]))
    if (!numbers.has(pattern)) numbers.set(pattern, numbers.size)
    return numbers.get(pattern) ?? 0
  })
}

/** A cell of one release. */
export type PlaceThen = { readonly place: Place; readonly release: number }

/** How many joined, left or were counted with another scoring in a cell between two releases: what anybody can know. */
export const changedBetween = (members: readonly Member[], one: PlaceThen, other: PlaceThen): number =>
  members.filter(({ counted }) => {
    const [before, after] = [one, other].map(({ place, release }) => {
      const each = counted[release]
      return each !== undefined && isIn(each, place) ? each.scoring : undefined
    })
    return before !== after
  }).length

/** How many contributors a cell of a release is about. */
export const sizeOf = (members: readonly Member[], { place, release }: PlaceThen): number =>
  members.filter(({ counted }) => {
    const each = counted[release]
    return each !== undefined && isIn(each, place)
  }).length
