import type { Day, Id } from '#ground'

/** A workshop as what it leaves behind names it: `Board workshop`, on its day. */
export type WorkshopNamed = { readonly id: Id<'workshop'>; readonly name: string; readonly heldOn: Day }
