/** Numbers that look like chance and are the same for the same seed, so that an attack can be run again exactly. */
export type Dice = {
  /** A whole number from 0 to below `sides`. */
  readonly below: (sides: number) => number
}

/** A generator of 32 bits (xorshift after a mix of the seed): good enough to search with, never for secrets. */
export const diceOf = (seed: number): Dice => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>>= 0)
  }
  return { below: sides => Math.floor((next() / 4294967296) * sides) }
}
