import { isUniqueViolation } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { entriesOf } from '../lists/store.ts'
import { onPlan } from '../outline/actions.ts'
import type { Finding } from './finding.ts'
import { nextFinding, type FindingRefusal } from './registered.ts'
import { findingsOf, keepFinding, type FoundIn } from './store.ts'

export type FindingSaid = Omit<Finding, 'number' | 'recordedAt' | 'recordedBy'>

/**
 * Records what was found out about a line of the register or learned about an idea. `seen` is how many findings the
 * page showed: nobody records over a finding that they have not read.
 */
export const recordFinding = (
  hand: Hand,
  exercise: Id<'exercise'>,
  line: { readonly list: FoundIn; readonly id: Id; readonly seen: number },
  said: FindingSaid,
): Promise<Decision<undefined, FindingRefusal>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<undefined, FindingRefusal>> => {
    const there = (await entriesOf(tx, exercise, [line.list])).some(({ id, isRemoved }) => id === line.id && !isRemoved)
    if (!there) return no({ kind: 'absent' })
    const number = nextFinding((await findingsOf(tx, exercise, line.list)).get(line.id) ?? [], line.seen)
    if (!number.ok) return number
    await keepFinding(tx, exercise, line, { ...said, number: number.value }, { at: hand.now, by: hand.person })
    return yes(undefined)
  }).catch((error: unknown) => {
    if (isUniqueViolation(error, 'finding_pkey')) return no({ kind: 'stale' })
    throw error
  })
