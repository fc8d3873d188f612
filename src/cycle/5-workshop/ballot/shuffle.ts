/** The same things in an order that chance decides (Fisher and Yates); no place is likelier than another. */
export const shuffled = <Thing>(things: readonly Thing[], chance: (count: number) => Uint8Array): readonly Thing[] => {
  const drawn = [...things]
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = below(last + 1, chance)
    const [a, b] = [drawn[last], drawn[other]]
    if (a !== undefined && b !== undefined) [drawn[last], drawn[other]] = [b, a]
  }
  return drawn
}

/** A number from 0 up to and without `limit`, by passing over what would favour the small ones. */
const below = (limit: number, chance: (count: number) => Uint8Array): number => {
  const fair = 2 ** 32 - (2 ** 32 % limit)
  for (;;) {
    const drawn = Buffer.from(chance(4)).readUInt32BE()
    if (drawn < fair) return drawn % limit
  }
}
