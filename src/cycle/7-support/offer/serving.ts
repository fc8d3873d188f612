import type { Id } from '#ground'

/** The words under which what serves an outcome is kept: an outcome's page finds it again by them. */
export const servingKindOf = { element: 'offer-element', event: 'offer-event' } as const

export type Serving = { readonly kind: keyof typeof servingKindOf; readonly id: Id }
