import type { Day, Id } from '#ground'
import type { Tally } from './places.ts'

/** What the programme may know of something that a partnership took up: what, when and how many; names where given. */
export type Take = {
  readonly kind: 'element' | 'event'
  readonly of: Id
  readonly name: string
  readonly begins: Day
  readonly ends?: Day
  readonly tally: Tally
  readonly names: readonly string[]
}
