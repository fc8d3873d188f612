import { no, yes, type Day, type Decision, type Id, type Instant } from '#ground'
import type { Decided } from '../decisions/decided.ts'
import { standsAt, type Finding, type InquiryKind, type RegisterState } from './finding.ts'

/** Something that has to be found out before the partnership can choose, and what became of it (001 §2, part 2). */
export type Registered = {
  readonly id: Id<'inquiry'>
  readonly kind: InquiryKind
  readonly words: string
  readonly settles: string
  /** Whoever answers for it; `id` where they can sign in. */
  readonly owner?: { readonly id?: Id<'person'>; readonly name: string }
  readonly due?: Day
  /** The key of its headline area. */
  readonly area: string
  /** The priorities that rest on it. */
  readonly rests: readonly Id<'priority'>[]
  /** In the order in which they were recorded; the last one is where it stands. */
  readonly findings: readonly Finding<RegisterState>[]
  /** What was decided about it and stands. */
  readonly decisions: readonly Decided[]
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
}

export const stateOf = ({ findings }: Pick<Registered, 'findings'>): RegisterState => standsAt(findings)

/** Open on the day after it was due, or later. */
export const isLate = (line: Pick<Registered, 'findings' | 'due'>, today: Day): boolean =>
  stateOf(line) === 'open' && line.due !== undefined && line.due < today

/** Failed, and nothing was decided about it since: it stays on top of every review. */
export const needsDecision = (line: Pick<Registered, 'findings' | 'decisions'>): boolean => {
  const last = line.findings.at(-1)
  return last?.state === 'failed' && !line.decisions.some(({ recordedAt }) => recordedAt >= last.recordedAt)
}

/** Why something keeps the strategic plan from being signed. */
export type Blocking = 'open' | 'undecided'

/**
 * Whether it keeps the strategic plan from being signed: an assumption or a hypothesis that has neither held nor failed
 * nor is knowingly untested, or that failed without a decision. Issues and data to get hold nothing up.
 */
export const blocksStrategic = (line: Pick<Registered, 'kind' | 'findings' | 'decisions'>): Blocking | undefined => {
  if (line.kind === 'issue' || line.kind === 'data') return undefined
  if (stateOf(line) === 'open') return 'open'
  return needsDecision(line) ? 'undecided' : undefined
}

const order: Readonly<Record<RegisterState, number>> = { failed: 0, open: 1, untested: 2, held: 3 }

/** Failed first, those without a decision before the others; then open by date; then what is done with. */
export const byUrgency = (one: Registered, other: Registered): number =>
  order[stateOf(one)] - order[stateOf(other)] ||
  Number(needsDecision(other)) - Number(needsDecision(one)) ||
  (one.due ?? '9').localeCompare(other.due ?? '9') ||
  one.id.localeCompare(other.id)

export type FindingRefusal =
  | { readonly kind: 'absent' }
  /** Somebody else answers for it. */
  | { readonly kind: 'not-yours' }
  /** Somebody recorded a finding since the page was opened. */
  | { readonly kind: 'stale' }

/** Whether this person may record what was found: whoever answers for the line, and those who write the plan. */
export const mayFind = ({ owner }: Pick<Registered, 'owner'>, person: Id<'person'>, mayWrite: boolean): boolean =>
  mayWrite || owner?.id === person

/** The number of the next finding, when `seen` is how many there were on the page. */
export const nextFinding = (
  findings: readonly Pick<Finding, 'number'>[],
  seen: number,
): Decision<number, FindingRefusal> => {
  const last = findings.at(-1)?.number ?? 0
  return last === seen ? yes(last + 1) : no({ kind: 'stale' })
}
