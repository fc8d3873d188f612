import { no, yes, type Decision, type Id, type Instant } from '#ground'

/** Something noted with a response, as it is stored. */
export type Kept<Content> = {
  readonly content: Content
  readonly version: number
  readonly at: Instant
  readonly by: Id<'person'>
  readonly removed: boolean
}

export type ChangeRefusal<Content> =
  { readonly kind: 'stale'; readonly stored: Kept<Content> } | { readonly kind: 'removed' }

export type Change<Content> =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'new' }
  | { readonly kind: 'replaced'; readonly earlier: Kept<Content>; readonly version: number }

/**
 * Whether something noted may take the place of what is stored. A stale page never overwrites, what was taken away is not
 * brought back by a page that was open, and the same said twice is said once.
 */
export const decideChange = <Content>(
  stored: Kept<Content> | undefined,
  sent: { readonly content: Content; readonly seen: number },
  same: (one: Content, other: Content) => boolean,
): Decision<Change<Content>, ChangeRefusal<Content>> => {
  if (stored === undefined) return sent.seen === 0 ? yes({ kind: 'new' }) : no({ kind: 'removed' })
  if (stored.removed) return no({ kind: 'removed' })
  if (same(stored.content, sent.content)) return yes({ kind: 'unchanged' })
  if (stored.version !== sent.seen) return no({ kind: 'stale', stored })
  return yes({ kind: 'replaced', earlier: stored, version: stored.version + 1 })
}
