import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import type { Needs } from '#people'
import type { ServingKinds } from './outcomes/served.ts'
import type { RankedOf } from './priorities/ranked.ts'

/** What this room's pages need: the house and the editions; and what in later rooms serves an outcome. */
export type PlanNeeds = Needs & {
  readonly editions: Editions
  readonly serving?: ServingKinds
  /** What workshops ranked: candidates for priorities. */
  readonly ranked?: RankedOf
  /** By kind of origin: whether the reader may open the page of what an action comes from; left out where all may. */
  readonly opens?: Readonly<Record<string, (tx: Read, id: Id) => Promise<boolean>>>
}
