import type { Id } from '#ground'

/** Where a seat of the group is to sit, with its words as they stood when it was laid. */
export type LaidPlace = {
  readonly seat: Id<'seat'>
  readonly table: Id<'table'>
  readonly title: string
  readonly organisation?: string
  readonly holder?: string
}
