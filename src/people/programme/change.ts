import { sayDay, type Day, type Id, type Instant } from '#ground'

/** What can become of a partnership. `came` is of the new one that a merger or a split has made. */
export type ChangeKind = 'renamed' | 'moved' | 'area' | 'merged' | 'split' | 'came'

/** On record of a partnership: what became of it, when, why, and who recorded it. */
export type Change = {
  readonly id: Id<'partnership change'>
  readonly kind: ChangeKind
  readonly on: Day
  /** In words: names of partnerships, regions or kinds of area. */
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A partnership that another came from. */
export type Origin = {
  readonly from: Id<'partnership'>
  readonly name: string
  readonly kind: 'merged' | 'split'
  readonly on: Day
  /** Not by way of yet another one. */
  readonly isDirect: boolean
}

export const sayChange = ({ kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>): string => {
  switch (kind) {
    case 'renamed':
      return `Renamed from ${before} to ${after}`
    case 'moved':
      return `Moved from ${before} to ${after}`
    case 'area':
      return `Kind of area changed from ${before} to ${after}`
    case 'merged':
      return `${before} were merged into ${after}`
    case 'split':
      return `${before} was split into ${after}`
    case 'came':
      return `${after} came from ${before}`
  }
}

/** How a partnership that is only kept to be read says so. */
export const sayClosed = (closedOn: Day): string =>
  `This partnership was merged or split on ${sayDay(closedOn)}. Everything in it is kept to be read, and nothing can be changed.`

/** The day of a change, as the form says what is wrong with it. Nothing is recorded before it has happened. */
export const dayFault = (on: Day, today: Day): string | undefined =>
  on > today ? 'The day of the change cannot be later than today: record it once it has happened' : undefined

type Known = { readonly id: Id<'partnership'>; readonly name: string; readonly closedOn?: Day }

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const takenBy = (name: string, known: readonly Known[], going: readonly Id<'partnership'>[]): Known | undefined =>
  known.find(each => each.closedOn === undefined && !going.includes(each.id) && same(each.name, name))

/** What is wrong with the new name of a partnership; those in `going` give theirs up. */
export const nameFault = (
  name: string,
  known: readonly Known[],
  going: readonly Id<'partnership'>[] = [],
): string | undefined => {
  const taken = takenBy(name, known, going)
  return taken && `${taken.name} is another partnership of the programme: choose another name`
}

/** What is wrong with the partnerships chosen to be merged, each counted once. */
export const mergerFault = (chosen: readonly Id<'partnership'>[]): string | undefined =>
  new Set(chosen).size < 2 ? 'Choose at least two different partnerships: one cannot be merged with itself' : undefined

/** What is wrong with the names that a partnership is split into. It gives up its own, so that one part may keep it. */
export const splitFault = (
  names: readonly string[],
  known: readonly Known[],
  source: Id<'partnership'>,
): string | undefined => {
  if (names.length < 2) return 'Enter at least two names, one a line'
  const twice = names.find((name, at) => names.slice(0, at).some(each => same(each, name)))
  if (twice !== undefined) return `${twice} stands twice: the parts need names that differ`
  const taken = names.flatMap(name => takenBy(name, known, [source]) ?? [])[0]
  return taken && `${taken.name} is in the programme already: a part needs a name of its own`
}
