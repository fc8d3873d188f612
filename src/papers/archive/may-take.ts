import { isProvider, type RoleHeld } from '#people'
import type { Workshop } from '#workshop'

/** Why everything cannot be taken at this moment. */
export type TakingRefusal =
  | { readonly kind: 'provider' }
  | { readonly kind: 'workshop'; readonly workshop: Pick<Workshop, 'name'> }
  | { readonly kind: 'busy' }

/**
 * Some evidence is kept from members who sell services, so one of them cannot have all of it. What goes on in a workshop
 * at this moment cannot be cut off in the middle.
 */
export const mayTake = (
  roles: readonly Pick<RoleHeld, 'provider'>[],
  workshops: readonly Pick<Workshop, 'name' | 'openedAt' | 'closedAt'>[],
): TakingRefusal | undefined => {
  if (isProvider(roles)) return { kind: 'provider' }
  const open = workshops.find(({ openedAt, closedAt }) => openedAt !== undefined && closedAt === undefined)
  return open === undefined ? undefined : { kind: 'workshop', workshop: open }
}

/** The refusal for the screen: why, and what to do. */
export const sayTakingRefusal = (refusal: TakingRefusal): string => {
  switch (refusal.kind) {
    case 'provider':
      return 'Your organisation sells services, and some evidence is kept from those who do. Ask the champion or a deputy of another organisation to take it.'
    case 'workshop':
      return `The workshop “${refusal.workshop.name}” is open. Take everything when it is closed.`
    case 'busy':
      return 'Others are taking everything out at this moment. Try again in a few minutes.'
  }
}
