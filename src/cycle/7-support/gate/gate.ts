import { no, sayList, yes, type Decision, type Instant } from '#ground'

/** What the gate waits for, and where that is done. */
export type GateCure =
  { readonly at: 'position'; readonly standard: number } | { readonly at: 'outline' } | { readonly at: 'programme' }

export type GateMissing = { readonly what: string; readonly cure: GateCure }

/** A programme administrator opened the gate before its time. It stays on record for good. */
export type Override = {
  readonly by: string
  readonly at: Instant
  readonly reason: string
  /** What was missing then, in words. */
  readonly missing: readonly string[]
}

export type Gate = {
  readonly missing: readonly GateMissing[]
  readonly override?: Override
  readonly isOpen: boolean
}

export type GateKnown = {
  /** The numbers of every standard of the edition. */
  readonly standards: readonly number[]
  /** Those with an agreed position, or a recorded “none this year”. */
  readonly settled: readonly number[]
  readonly isOutlineSigned: boolean
  readonly hasProgramme: boolean
  readonly override?: Override | undefined
}

/**
 * No support agreement before the exercise is through: every standard agreed or recorded as none this year, and the
 * outline signed (001 §4, R: domain items 3 and 36). An override opens it, but cannot stand in for a programme.
 */
export const gateOf = ({ standards, settled, isOutlineSigned, hasProgramme, override }: GateKnown): Gate => {
  const open = standards.filter(number => !settled.includes(number))
  const missing: readonly GateMissing[] = [
    ...(hasProgramme ? [] : [{ what: 'The partnership belongs to no programme', cure: { at: 'programme' } as const }]),
    ...open.map(standard => ({
      what: `Standard ${standard} has no agreed position, and no “none this year” on record`,
      cure: { at: 'position', standard } as const,
    })),
    ...(isOutlineSigned ? [] : [{ what: 'The outline change plan is not signed', cure: { at: 'outline' } as const }]),
  ]
  const isOpen = missing.length === 0 || (hasProgramme && override !== undefined)
  return { missing, isOpen, ...(override === undefined ? {} : { override }) }
}

/** Why nothing of an agreement may be written or signed now, thing by thing. */
export type GateRefusal = { readonly kind: 'gate'; readonly missing: readonly GateMissing[] }

export const throughGate = ({ isOpen, missing }: Gate): Decision<undefined, GateRefusal> =>
  isOpen ? yes(undefined) : no({ kind: 'gate', missing })

/** `standard 3 has no agreed position, … and the outline change plan is not signed`. */
export const sayGate = (missing: readonly Pick<GateMissing, 'what'>[]): string =>
  sayList(missing.map(({ what }) => what.charAt(0).toLowerCase() + what.slice(1)))

export type OverrideRefusal =
  /** Nothing is missing: there is nothing to override. */
  { readonly kind: 'open-already' } | { readonly kind: 'no-programme' }

/** Whether an administrator may open the gate now. */
export const mayOverride = (gate: Gate): Decision<readonly string[], OverrideRefusal> => {
  if (gate.isOpen) return no({ kind: 'open-already' })
  if (gate.missing.some(({ cure }) => cure.at === 'programme')) return no({ kind: 'no-programme' })
  return yes(gate.missing.map(({ what }) => what))
}

export const sayOverrideRefusal = ({ kind }: OverrideRefusal): string =>
  kind === 'open-already'
    ? 'The gate is open already. There is nothing to override.'
    : 'The partnership belongs to no programme, so there is nobody to agree with.'
