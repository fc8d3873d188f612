import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Instant, World } from '#ground'

/** When the first id of such a world claims to have been made: before anything that a running program makes. */
const firstMade = Date.parse('2020-01-01T00:00:00Z')

/**
 * A world whose clock stands at that moment, and whose ids and chance follow from the seed: the same calls in the same
 * order get the same answers. Ids are proper UUIDv7, each after the one before, all older than any made at run time;
 * `already` says how many a story before this one may have made.
 */
export const worldAt = (instant: Instant, seed = 'stocktake', already = 0): World => {
  const chance = chanceFrom(seed)
  let made = already
  return {
    now: () => instant,
    newId: () => v7({ msecs: firstMade + made++, random: chance(16) }),
    chance,
  }
}

const chanceFrom = (seed: string): World['chance'] => {
  let drawn = 0
  return count => {
    const blocks = Array.from({ length: Math.ceil(count / 32) }, () =>
      createHash('sha256').update(`${seed} ${drawn++}`).digest(),
    )
    return Uint8Array.from(Buffer.concat(blocks).subarray(0, count))
  }
}
