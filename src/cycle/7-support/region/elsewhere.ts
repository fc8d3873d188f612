import type { Day, Id } from '#ground'

/** What another body offers in a region, as its regional lead wrote it (001:3.1, other support; 001 §2, joint planning). */
export type ElsewhereSaid = {
  readonly body: string
  readonly offer: string
  readonly audience: string
  readonly begins: Day
  /** Absent while nobody has said until when. */
  readonly ends?: Day
  readonly contact: string
  readonly link: string
  /** How it goes together with the programme's own offer. */
  readonly relates: string
}

export type Elsewhere = ElsewhereSaid & {
  readonly id: Id<'elsewhere'>
  readonly region: Id<'region'>
  readonly version: number
  readonly changedBy: string
  readonly isRemoved: boolean
}

export type ElsewhereRefusal =
  | { readonly kind: 'absent' }
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale' }
  /** The same body offers something of that name there already. */
  | { readonly kind: 'same-name'; readonly body: string }

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')

/** True when the region's list has the same offer of the same body over the same days already. */
export const isTwice = (all: readonly Elsewhere[], said: ElsewhereSaid, own?: Id<'elsewhere'>): boolean =>
  all.some(
    each =>
      !each.isRemoved &&
      each.id !== own &&
      same(each.body, said.body) &&
      same(each.offer, said.offer) &&
      each.begins === said.begins,
  )
