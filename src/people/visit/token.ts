import { createHash, timingSafeEqual } from 'node:crypto'
import type { World } from '#ground'

/** 256 unguessable bits, as they stand in a cookie or a link. */
export const newToken = (world: World): string => Buffer.from(world.chance(32)).toString('base64url')

/** What the database keeps of a token or a code: nobody who reads it can use it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Six digits, for a person who reads the mail on another device. */
export const newCode = (world: World): string => {
  const drawn = Buffer.from(world.chance(6)).readUIntBE(0, 6) % 1_000_000
  return String(drawn).padStart(6, '0')
}

/** Whether a typed secret is the one whose hash was kept; takes the same time either way. */
export const isSecret = (typed: string, keptHash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(typed)), Buffer.from(keptHash))
