import type { Instant } from '#ground'

/** An edition that a partnership holds, without its words. */
export type Held = {
  readonly id: string
  readonly publishedAt: Instant
  readonly publishedBy: string
  /** It was published elsewhere, and came by its file or by the programme's offer: then and by them it was taken in. */
  readonly isTakenIn: boolean
  /** Set where no new year begins on it. */
  readonly withdrawal?: Withdrawal
}

export type Withdrawal = { readonly at: Instant; readonly by: string; readonly because: string }

/** An edition that the partnership's programme offers. */
export type Offered = {
  readonly id: string
  readonly offeredAt: Instant
  readonly offeredBy: string
  readonly withdrawal?: Withdrawal
}

/** Where an edition comes from, as seen by one partnership. What it holds itself is its own, wherever it was first. */
export type Origin = 'own' | 'programme' | 'shipped'

const words: Readonly<Record<Origin, string>> = {
  own: 'Your partnership’s own',
  programme: 'Offered by your programme',
  shipped: 'Comes with Stocktake',
}

export const sayOrigin = (origin: Origin): string => words[origin]

/** Why what was asked of a held edition cannot be. */
export type HeldRefusal = { readonly kind: 'absent' | 'not-held' | 'already' }

export const sayHeldRefusal = ({ kind }: HeldRefusal): string =>
  ({
    absent: 'There is no such edition.',
    'not-held': 'This edition is not your partnership’s own.',
    already: 'Somebody else did this a moment ago. The page shows how it stands now.',
  })[kind]
