/** Somebody to be seated; seats of one organisation are spread out. */
type Seatable = { readonly organisationName?: string }

/**
 * Spreads seats over tables so that organisations mix. No table has more than one seat more than another, in all or of
 * any one organisation: dealing them like cards, organisation by organisation, does both at once.
 */
export const mixedTables = <Seat extends Seatable>(
  seats: readonly Seat[],
  tables: number,
): readonly (readonly Seat[])[] => {
  const dealt = [...byOrganisation(seats).values()].toSorted((a, b) => b.length - a.length).flat()
  return Array.from({ length: tables }, (_, table) => dealt.filter((_seat, at) => at % tables === table))
}

const byOrganisation = <Seat extends Seatable>(seats: readonly Seat[]): ReadonlyMap<unknown, readonly Seat[]> => {
  const found = new Map<unknown, Seat[]>()
  for (const seat of seats) {
    // A seat of no organisation is like no other.
    const key = seat.organisationName ?? seat
    const alike = found.get(key)
    if (alike) alike.push(seat)
    else found.set(key, [seat])
  }
  return found
}

/** More tables than letters is no workshop. */
const mostTables = 26

/** `A`, `B`, `C`: what stands on the tables. */
export const lettersOf = (tables: number): readonly string[] =>
  Array.from({ length: Math.min(tables, mostTables) }, (_, at) => String.fromCharCode(65 + at))
