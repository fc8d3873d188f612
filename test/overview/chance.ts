/** Chance that is the same for the same seed: numbers from 0 to below 1, one after another. */
export type Chance = () => number

/** A small generator of 32 bits (mulberry32). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to below `sides`. */
export const below = (chance: Chance, sides: number): number => Math.floor(chance() * sides)

/** The same things in another order. */
export const shuffled = <Thing>(chance: Chance, things: readonly Thing[]): readonly Thing[] => {
  const rest = [...things]
  return things.map(() => rest.splice(below(chance, rest.length), 1)[0] as Thing)
}

/** Spread around 0 as heights and marks are, mostly between -2 and 2. */
export const spread = (chance: Chance): number => chance() + chance() + chance() + chance() + chance() + chance() - 3
