import type { Exercise } from '#exercise'
import type { Id, Instant } from '#ground'
import type { PersonInPartnership } from '#people'
import type { Outcome, Written } from '#plans'
import type { Gate } from '../gate/gate.ts'
import type { Line } from '../lines/line.ts'
import type { Version } from '../signature/signature.ts'
import type { Agreement } from './agreement.ts'
import type { Ending } from './standing.ts'

/** Under which word the consultancy's activities pick outcomes. */
export const activityKind = 'consultancy'

export type Pick = { readonly kind: string; readonly item: Id; readonly outcome: Id<'outcome'> }

/** Everything that is known about one year's support agreement: what was written, and how it reads now. */
export type Support = {
  readonly exercise: Exercise
  readonly gate: Gate
  /** Absent while nobody has begun it. */
  readonly begun: Instant | undefined
  readonly written: ReadonlyMap<string, Written>
  readonly lines: readonly Line[]
  readonly people: readonly PersonInPartnership[]
  readonly versions: readonly Version[]
  readonly signatory: { readonly id: Id<'person'>; readonly name: string } | undefined
  readonly ending: Ending | undefined
  readonly outcomes: readonly Outcome[]
  readonly picks: readonly Pick[]
  /** As it reads now. */
  readonly agreement: Agreement
}
