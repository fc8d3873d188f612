import type { Outline } from '../outline/outline.ts'
import type { Plan } from '../outline/plan.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import type { Registered } from '../register/registered.ts'
import type { Signature } from '../signature/signature.ts'
import type { Horizon } from './horizon.ts'
import type { StrategicPlan } from './strategic.ts'
import type { Id } from '#ground'

/** Everything that is known about one strategic plan: what was written, and what it stands beside. */
export type Strategic = {
  readonly plan: Plan
  readonly begun: Horizon & { readonly name: string; readonly version: number }
  /** The signed outline beside which it reads, and whether its signature stands. */
  readonly outline: { readonly signature: Signature; readonly outline: Outline; readonly stands: boolean }
  readonly register: readonly Registered[]
  readonly outcomes: readonly Outcome[]
  readonly picks: readonly { readonly kind: string; readonly item: Id; readonly outcome: Id<'outcome'> }[]
  readonly indicators: readonly Indicator[]
  readonly signed: readonly { readonly signature: Signature; readonly plan: StrategicPlan }[]
}
