import type { EvidenceInUse } from '../response/response.ts'
import type { Id } from '#ground'

/** What a group says of a piece of the year before: still good as it is, changed, or no evidence any more. */
export type CarryDecision = 'confirmed' | 'changed' | 'left'

/** A decision on record: on which piece, and for which of this year’s standards. */
export type Decided = {
  readonly standard: number
  readonly from: Id<'evidence'>
  readonly decision: CarryDecision
}

/** A piece of the year before, brought to one of this year’s standards. It counts for nothing until it is answered. */
export type Brought = {
  readonly piece: EvidenceInUse
  readonly standard: number
  /** The standards of the year before that it served and that go on in this one. */
  readonly from: readonly number[]
  readonly decision?: CarryDecision
}

/**
 * The evidence of the year before at the standards that a group is asked now. Where standards were merged, each brings its
 * own, and a piece that served several of them comes once; where one was split, it comes to both.
 */
export const broughtTo = (
  pieces: readonly EvidenceInUse[],
  asked: readonly number[],
  sourcesOf: (standard: number) => readonly number[],
  decided: readonly Decided[],
): readonly Brought[] =>
  asked.flatMap(standard => {
    const sources = sourcesOf(standard)
    return pieces.flatMap(piece => {
      const from = piece.standards.filter(each => sources.includes(each))
      if (from.length === 0) return []
      const known = decided.find(each => each.standard === standard && each.from === piece.id)
      return { piece, standard, from, ...(known === undefined ? {} : { decision: known.decision }) }
    })
  })

/** What nobody has answered yet. */
export const waiting = (brought: readonly Brought[]): readonly Brought[] =>
  brought.filter(({ decision }) => decision === undefined)

/** The standards on which something still waits, each once. */
export const waitingOn = (brought: readonly Brought[]): readonly number[] => [
  ...new Set(waiting(brought).map(({ standard }) => standard)),
]

/**
 * Whether a decision goes on record. What was left behind can be taken up again; what was taken up is this year’s own
 * evidence, and is changed or removed as such.
 */
export const mayDecide = (stands: CarryDecision | undefined, wanted: CarryDecision): boolean =>
  stands === undefined || (stands === 'left' && wanted !== 'left')
