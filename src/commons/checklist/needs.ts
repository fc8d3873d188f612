import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import type { Needs } from '#people'

/** Where the partnership's commissioning framework is, and the sections of it that answer a step. */
export type FrameworkFound = {
  readonly href: string
  readonly sections?: readonly { readonly step: number; readonly title: string; readonly href: string }[]
}

/** What this room's pages need: the house, the editions, and what other rooms off the corridor have. */
export type ChecklistNeeds = Needs & {
  readonly editions: Editions
  readonly framework?: (tx: Read, partnership: Id<'partnership'>) => Promise<FrameworkFound | undefined>
}
