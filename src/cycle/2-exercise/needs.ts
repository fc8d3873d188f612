import type { Editions } from '#instrument'
import type { Needs } from '#people'
import type { GatheredOf } from './sitting/actions.ts'

/** What this room's pages need: the house, the editions, and what the groups have given so far. */
export type ExerciseNeeds = Needs & { readonly editions: Editions; readonly gathered: GatheredOf }
