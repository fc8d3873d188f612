import { dayAfter, no, sayDay, yes, type Day, type Decision, type Id, type Instant } from '#ground'

/** Regions of the desk that are printed as one. Its key stays when its name is written otherwise. */
export type PrintedRegion = {
  readonly key: string
  readonly name: string
  readonly regions: readonly Id<'region'>[]
}

/** Which regions are printed together in a programme's releases, fixed for three years (R3). */
export type PublicationTable = {
  readonly id: Id<'publication table'>
  readonly firstDay: Day
  readonly lastDay: Day
  readonly by: string
  readonly at: Instant
  readonly printed: readonly PrintedRegion[]
}

/** Partnerships that a printed region is to have at the least; with fewer, releases print nothing for it (R3, R4). */
export const fewestPrinted = 10

/** What a name is known by in releases: letters and digits, in lower case. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-') ?? name

/** The table in force on a day. */
export const tableOn = (tables: readonly PublicationTable[], day: Day): PublicationTable | undefined =>
  tables.find(table => table.firstDay <= day && day <= table.lastDay)

/** The last day of a table that begins then: three years, less a day. */
export const lastDayFrom = (first: Day): Day =>
  dayAfter(`${Number(first.slice(0, 4)) + 3}${first.slice(4)}`.replace('-02-29', '-02-28'), -1)

/** The day on which the next table can begin: the day after the one in force ends, or `today` where none is. */
export const nextBegins = (tables: readonly PublicationTable[], today: Day): Day => {
  const begun = tables.filter(table => table.firstDay <= today).map(table => dayAfter(table.lastDay, 1))
  return [...begun, today].toSorted().at(-1) ?? today
}

export type TableRefusal =
  { readonly kind: 'fixed'; readonly until: Day; readonly next: Day } | { readonly kind: 'gap'; readonly next: Day }

/**
 * Whether a table may begin on that day. While one is in force nothing about it changes; the next may be written over
 * until it begins, and leaves no day without a table.
 */
export const mayFix = (tables: readonly PublicationTable[], first: Day, today: Day): Decision<Day, TableRefusal> => {
  const [now, next] = [tableOn(tables, today), nextBegins(tables, today)]
  if (now === undefined) return yes(lastDayFrom(first))
  if (first < next) return no({ kind: 'fixed', until: now.lastDay, next })
  return first > next ? no({ kind: 'gap', next }) : yes(lastDayFrom(first))
}

export const sayTableRefusal = (refusal: TableRefusal): string =>
  refusal.kind === 'fixed'
    ? `Which regions are printed together is fixed until ${sayDay(refusal.until)}, so that no figure gives anybody away. The next table can begin on ${sayDay(refusal.next)}.`
    : `The next table must begin on ${sayDay(refusal.next)}, so that no day is without one.`

/** Puts regions together that are to be printed under the same name. */
export const printedFrom = (
  named: readonly { readonly region: Id<'region'>; readonly as: string }[],
): readonly PrintedRegion[] =>
  [...Map.groupBy(named, each => keyOf(each.as))].map(([key, own]) => ({
    key,
    name: own[0]?.as ?? key,
    regions: own.map(each => each.region),
  }))

/** Where a partnership is printed: its own place where it has one, else the printed region that its region is part of. */
export const printedOf = (
  table: PublicationTable,
  partnership: { readonly place?: string; readonly region?: Id<'region'> },
): PrintedRegion | undefined =>
  table.printed.find(each =>
    partnership.place === undefined
      ? partnership.region !== undefined && each.regions.includes(partnership.region)
      : each.key === partnership.place,
  )
