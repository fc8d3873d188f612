import { no, yes, type Day, type Decision, type Instant } from '#ground'

/** The phases of a change, in their order (001 §2). */
export const phases = ['prepare', 'deliver', 'sustain'] as const
export type Phase = (typeof phases)[number]

export const phaseNames: Readonly<Record<Phase, string>> = {
  prepare: 'Prepare',
  deliver: 'Deliver',
  sustain: 'Sustain change',
}

/** A change of phase is a decision on record. */
export type PhaseChange = {
  readonly number: number
  readonly phase: Phase
  readonly on: Day
  /** Who decided it, in words. */
  readonly by: string
  readonly why: string
  readonly recordedAt: Instant
  readonly recordedBy: string
}

/** A plan begins in Prepare; the last change, in the order of recording, says where it is. */
export const phaseOf = (changes: readonly Pick<PhaseChange, 'phase'>[]): Phase => changes.at(-1)?.phase ?? 'prepare'

export type PhaseRefusal =
  | { readonly kind: 'absent' }
  /** It is in that phase already, or somebody changed it since the page was opened. */
  | { readonly kind: 'changed' }
  /** Phases are not skipped. */
  | { readonly kind: 'skips' }
  /** Deliver begins when the strategic plan is signed. */
  | { readonly kind: 'not-signed' }

/**
 * Whether a plan may enter a phase: the next one, or an earlier one when the partnership goes back. Deliver and Sustain
 * need the strategic plan signed.
 */
export const mayEnter = (
  changes: readonly Pick<PhaseChange, 'phase' | 'number'>[],
  next: Phase,
  { seen, strategicSigned }: { readonly seen: number; readonly strategicSigned: boolean },
): Decision<number, PhaseRefusal> => {
  const last = changes.at(-1)?.number ?? 0
  const [from, to] = [phases.indexOf(phaseOf(changes)), phases.indexOf(next)]
  if (last !== seen || from === to) return no({ kind: 'changed' })
  if (to > from + 1) return no({ kind: 'skips' })
  return next !== 'prepare' && !strategicSigned ? no({ kind: 'not-signed' }) : yes(last + 1)
}

export const phaseRefusalWords: Readonly<Record<PhaseRefusal['kind'], string>> = {
  absent: 'There is no plan here.',
  changed: 'The phase was changed meanwhile. It is shown as it stands now.',
  skips: 'Phases are not skipped: Prepare, then Deliver, then Sustain change.',
  'not-signed': 'The strategic plan is not signed. Signing it is what ends Prepare.',
}
