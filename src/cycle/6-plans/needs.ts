import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import type { Ask, Needs } from '#people'
import type { ServingKinds } from './outcomes/served.ts'
import type { RankedOf } from './priorities/ranked.ts'

/** Of these, those whose pages a reader may open, each with what it is called now; '' where the action says it. */
type OpenOf = (tx: Read, ids: readonly Id[], may: Ask['may']) => Promise<ReadonlyMap<Id, string>>

/** By kind of origin: what an action comes from, as a reader may read it. A kind left out is for all. */
export type OriginsOpen = Readonly<Record<string, OpenOf>>

/** What this room's pages need: the house and the editions; and what in later rooms serves an outcome. */
export type PlanNeeds = Needs & {
  readonly editions: Editions
  readonly serving?: ServingKinds
  /** What workshops ranked: candidates for priorities. */
  readonly ranked?: RankedOf
  readonly opens?: OriginsOpen
}
