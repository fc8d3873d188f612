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
  /** Whether the strategic plan of a year is signed; without it none is. */
  readonly strategicSigned?: (tx: Read, exercise: Id<'exercise'>) => Promise<boolean>
}
