import type { Editions } from '#instrument'
import type { GatheredOf } from './sitting/actions.ts'
import type { StandingNeeds } from './standing/routes.ts'

/** What this room's pages need: the house, the editions, and what the groups have given so far. */
export type ExerciseNeeds = StandingNeeds & { readonly editions: Editions; readonly gathered: GatheredOf }
