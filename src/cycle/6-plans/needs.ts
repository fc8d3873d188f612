import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask, Needs } from '#people'
import type { ServingKinds } from './outcomes/served.ts'
import type { RankedOf } from './priorities/ranked.ts'

/** By kind of origin: whether a reader may open the page of what an action comes from. A kind left out is for all. */
export type OriginsOpen = Readonly<Record<string, (tx: Read, id: Id, may: Ask['may']) => Promise<boolean>>>

/** What this room's pages need: the house and the editions; and what in later rooms serves an outcome. */
export type PlanNeeds = Needs & {
  readonly editions: Editions
  readonly serving?: ServingKinds
  /** What workshops ranked: candidates for priorities. */
  readonly ranked?: RankedOf
  readonly opens?: OriginsOpen
}
