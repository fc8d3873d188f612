import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Id } from './id.ts'
import type { Instant } from './instant.ts'

/** The only sources of time, identity and chance. Handed in, so that a test can say what they are. */
export type World = {
  readonly now: () => Instant
  readonly newId: <Noun extends string>() => Id<Noun>
  /** `count` unguessable bytes. */
  readonly chance: (count: number) => Uint8Array
}

/** The world as it is. Only `main.ts` (and commands that start a process) call this. */
export const realWorld = (): World => ({
  now: () => new Date().toISOString(),
  newId: () => v7(),
  chance: count => randomBytes(count),
})
