import type { Day } from '#ground'
import type { Evidence, Variation, Voice } from '#scoring'

/** What a group says of one standard, as its lead would type it. */
export type Telling = {
  readonly standard: number
  /** Nothing: begun and not answered. */
  readonly answer?: number | 'cant-judge'
  readonly summary: string
  readonly implications?: string
  readonly strategic?: string
  readonly variations?: readonly Omit<Variation, 'id'>[]
  readonly evidence?: readonly Piece[]
  readonly voices?: readonly Omit<Voice, 'id'>[]
}

export type Piece = Pick<Evidence, 'title' | 'owner' | 'shows'> & {
  readonly link?: string
  /** The name of a file in the folder `files`. */
  readonly file?: string
  readonly dated?: Day
  /** Kept from members whose organisations sell services to the partnership. */
  readonly kept?: true
  /** Other standards that it serves as well. */
  readonly alsoOn?: readonly number[]
}
