import { no, sayCount, sayList, yes, type Decision, type Id } from '#ground'
import type { Phase } from '../year/milestone.ts'
import type { Sitting } from './sitting.ts'

/** Which group looks at which standards. */
export type Arranged = { readonly group: Id<'group'>; readonly standards: readonly number[] }

/** What a group has given so far. The room that gathers answers says so; this room only asks. */
export type Gathered = {
  readonly group: Id<'group'>
  /** Standards on which anything has been written. */
  readonly answered: readonly number[]
  readonly submitted: boolean
}

export type ArrangementRefusal =
  | { readonly kind: 'gathering-closed' }
  | { readonly kind: 'has-answers'; readonly group: string; readonly standards: readonly number[] }
  | { readonly kind: 'has-sat'; readonly group: string }

type Standing = Pick<Sitting, 'standards' | 'recordedAt'> & {
  readonly group: { readonly id: Id<'group'>; readonly name: string }
}

/**
 * Who sits may change until the gathering closes. Adding is always fine; nothing that somebody has answered or put on
 * record is taken away by it.
 */
export const mayArrange = (
  wanted: readonly Arranged[],
  standing: readonly Standing[],
  gathered: readonly Gathered[],
  phase: Phase,
): Decision<readonly Arranged[], ArrangementRefusal> => {
  if (phase !== 'gather') return no({ kind: 'gathering-closed' })
  for (const { group, standards, recordedAt } of standing) {
    const kept = wanted.find(each => each.group === group.id)?.standards ?? []
    const answered = gathered.find(each => each.group === group.id)?.answered ?? []
    const lost = standards.filter(standard => answered.includes(standard) && !kept.includes(standard))
    if (lost.length > 0) return no({ kind: 'has-answers', group: group.name, standards: lost })
    if (kept.length === 0 && recordedAt !== undefined) return no({ kind: 'has-sat', group: group.name })
  }
  return yes(wanted)
}

/** Why an arrangement is refused, and what can be done instead. */
export const sayArrangementRefusal = (refusal: ArrangementRefusal): string => {
  switch (refusal.kind) {
    case 'gathering-closed':
      return 'The gathering is closed, so who sits and what they look at can no longer change. Reopen it first.'
    case 'has-answers':
      return `${refusal.group} has written something on ${sayStandards(refusal.standards)}, so it cannot be taken off. Ask the group to clear it first, or leave it in.`
    case 'has-sat':
      return `${refusal.group} has a sitting on record, so it cannot be taken out of this year.`
  }
}

const sayStandards = (standards: readonly number[]): string =>
  `${standards.length === 1 ? 'standard' : 'standards'} ${sayList(standards.map(String))}`

/** The groups that have not submitted: named when somebody closes the gathering before all have. */
export const notSubmitted = <Each extends { readonly group: { readonly id: Id<'group'> } }>(
  sittings: readonly Each[],
  gathered: readonly Gathered[],
): readonly Each[] => sittings.filter(({ group }) => gathered.find(each => each.group === group.id)?.submitted !== true)

/** `all 12 standards`, `6 of 12 standards`. */
export const sayScope = (standards: readonly number[], all: number): string =>
  standards.length === all ? `all ${sayCount(all, 'standard')}` : `${standards.length} of ${sayCount(all, 'standard')}`
