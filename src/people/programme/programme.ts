import type { Day, Id } from '#ground'
import type { Span } from './span.ts'

export type Programme = Span & { readonly id: Id<'programme'>; readonly name: string }

/** A programme's partnership as its desk sees it: a name and where it lies, nothing that it wrote. */
export type DeskPartnership = {
  readonly id: Id<'partnership'>
  readonly name: string
  readonly region?: string
  readonly regionId?: Id<'region'>
  /** The kind of area: county, unitary and so on, as the programme names them. */
  readonly area?: string
  readonly areaId?: Id<'area kind'>
  readonly joinedOn: Day
  /** Since it was merged or split; then it is only kept to be read. */
  readonly closedOn?: Day
}
