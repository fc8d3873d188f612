import type { Outcome as Agreed } from '#agreement'
import type { Day, Id } from '#ground'
import type { ActionLine } from '../action/action.ts'
import type { Line, OutlinePriority } from '../outline/outline.ts'
import type { InquiryKind, RegisterState } from '../register/finding.ts'
import type { Statement } from '../words/field.ts'
import type { Aspect, AspectStands, StrategicText } from './fields.ts'

/** A statement as the signed outline had it, and as it reads now. */
export type Progressed = { readonly said: string; readonly now: string }

/** What testing brought: a line of the register with its result (001 §3: the rationale). */
export type Result = {
  readonly id: Id<'inquiry'>
  readonly kind: InquiryKind
  readonly words: string
  readonly state: RegisterState
  /** What was found; '' while nothing was. */
  readonly found: string
  readonly evidence: string
  readonly decisions: readonly { readonly words: string; readonly on: Day }[]
}

export type Gap = {
  readonly id: Id
  readonly now: string
  readonly needed: string
  /** The outcomes that would show it closed, by name. */
  readonly outcomes: readonly string[]
}

export type Solution = {
  readonly id: Id
  readonly words: string
  /** The link from action to impact. */
  readonly leads: string
  /** The words of the priorities that it is for. */
  readonly priorities: readonly string[]
}

/** An operational plan: the six things that 001 §3 asks of one, under its name. */
export type OperationalPlan = {
  readonly id: Id<'operation'>
  readonly words: string
  readonly objectives: string
  readonly outcomes: readonly string[]
  readonly actions: readonly ActionLine[]
  /** Days or ''. */
  readonly begins: string
  readonly ends: string
  readonly timescale: string
  readonly accountable: string
  readonly resources: string
  readonly priorities: readonly string[]
}

export type AspectSaid = { readonly stands: AspectStands | ''; readonly words: string }

/** One headline area: how it has moved on, and what is done about it. */
export type StrategicArea = {
  readonly section: string
  readonly title: string
  readonly standards: readonly { readonly number: number; readonly title: string; readonly outcome?: Agreed }[]
  /** As the signed outline named them. */
  readonly first: readonly string[]
  readonly priorities: readonly OutlinePriority[]
  readonly developed: string
  readonly statements: Readonly<Record<Statement, Progressed>>
  readonly gaps: readonly Gap[]
  readonly solutions: readonly Solution[]
  readonly rationale: string
  readonly results: readonly Result[]
  readonly aspects: Readonly<Record<Aspect, AspectSaid>>
  readonly operations: readonly OperationalPlan[]
}

/** What a local indicator is to show; its readings stand on its own page. */
export type IndicatorLine = {
  readonly id: Id
  readonly name: string
  readonly unit: string
  readonly baseline: number
  readonly baselineOn: Day
  readonly target: number
  readonly targetBy: Day
}

/** The whole strategic plan as it reads at one moment. Plain JSON: a signed version is this, frozen. */
export type StrategicPlan = {
  /** The year whose outline it is built from. */
  readonly year: string
  readonly name: string
  readonly from: number
  readonly to: number
  /** The version it is, or will be when it is signed. */
  readonly version: number
  /** The signed outline that it stands beside. */
  readonly outline: { readonly version: number; readonly by: string; readonly on: Day; readonly stands: boolean }
  readonly texts: Readonly<Record<StrategicText, string>>
  /** The case for change as the outline made it. */
  readonly firstCase: string
  readonly areas: readonly StrategicArea[]
  readonly team: readonly Line<'carrier'>[]
  readonly resources: readonly Line<'commitment'>[]
  readonly criteria: readonly Line<'measure'>[]
  readonly indicators: readonly IndicatorLine[]
}
