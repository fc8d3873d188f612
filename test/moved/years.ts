import type { Outcome, Position } from '#agreement'
import type { Exercise } from '#exercise'
import type { SubmittedAnswer } from '#scoring'
import { strandsOf, type Between, type Moved, type StandardThen, type YearThen } from '#plans'

/** What one year asked and agreed, by the keys of its standards; nothing where it is open. */
export type Told = {
  readonly edition: string
  readonly agreed: Readonly<Record<string, number | 'none' | undefined>>
  /** Groups that are asked every standard of it. */
  readonly asks?: readonly string[]
}

const traceOf = (standard: number): StandardThen['done'] => ({
  ...{ standard, title: `Standard ${standard}`, area: { key: 'A', title: 'All' }, dissentCount: 0 },
  ...{ priorities: [], actions: [], register: [], ideas: [], solutions: [], operations: [], indicators: [] },
})

const outcomeOf = (agreed: number | 'none'): Outcome =>
  agreed === 'none' ? { kind: 'none', why: 'No time.', wouldSettle: '' } : { kind: 'score', score: agreed }

const standardOf = (
  key: string,
  at: number,
  agreed: number | 'none' | undefined,
  askedOf: readonly string[],
): StandardThen => ({
  ...{ number: at + 1, key, title: `Title ${key}`, done: traceOf(at + 1), askedOf },
  // Only the score is asked of an answer here, and only the outcome of a position.
  answers:
    typeof agreed === 'number'
      ? [{ group: { id: 'g', name: 'Group' }, answer: { kind: 'score', score: agreed } } as SubmittedAnswer]
      : [],
  ...(agreed === undefined ? {} : { position: { outcome: outcomeOf(agreed), dissents: [] } as unknown as Position }),
})

/** Years side by side as they come from the database, of what is told. */
export const movedFrom = (told: readonly Told[], between: Between): Moved => ({
  years: told.map(({ edition, agreed, asks = [] }, at): YearThen => ({
    exercise: {
      id: `year-${at}`,
      label: `202${at}/2${at + 1}`,
      phase: at === told.length - 1 ? 'gather' : 'plan',
    } as Exercise,
    edition: { id: edition, title: `Edition ${edition}` },
    bands: [{ key: 'top', heading: 'Score 5' }],
    standards: Object.entries(agreed).map(([key, score], index) => standardOf(key, index, score, asks)),
    ...{ reviews: [], decisions: [] },
  })),
  ...strandsOf(
    told.map(({ edition, agreed }) => ({ edition, keys: Object.keys(agreed) })),
    between,
  ),
})
