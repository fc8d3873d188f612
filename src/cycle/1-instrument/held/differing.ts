/** A place at which two files say something else: what each says there, nothing where it has none. */
export type Differing = { readonly ours: string; readonly theirs: string }

/** Every text, number and answer of a file by its place in it. */
const leavesIn = (value: unknown, place = ''): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => leavesIn(inside, `${place}/${key}`))
    : [[place, String(value)]]

/** Where two editions say something else, in the order of the first. */
export const differingIn = (one: object, other: object): readonly Differing[] => {
  const [ours, theirs] = [new Map(leavesIn(one)), new Map(leavesIn(other))]
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map(place => ({ ours: ours.get(place) ?? '', theirs: theirs.get(place) ?? '' }))
    .filter(each => each.ours !== each.theirs)
}
