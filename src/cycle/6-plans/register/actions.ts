import { isUniqueViolation, type Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import { entriesOf } from '../lists/store.ts'
import { onPlan } from '../outline/actions.ts'
import type { Finding } from './finding.ts'
import { nextFinding, type FindingRefusal } from './registered.ts'
import { findingsOf, keepFinding, linesOfOutsider, type FoundIn } from './store.ts'

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
  }).catch(staleWhereTaken)

/** The same by the link in a mail: the scope of the transaction reaches the owner's own lines and nothing else. */
export const findByLink = async (
  tx: Write,
  owner: { readonly id: Id<'owner'>; readonly name: string },
  line: { readonly id: Id; readonly seen: number },
  { at, ...said }: FindingSaid & { readonly at: Instant },
): Promise<Decision<undefined, FindingRefusal>> => {
  const now = (await linesOfOutsider(tx, owner.id)).find(({ id }) => id === line.id)
  if (now === undefined) return no({ kind: 'absent' })
  const number = nextFinding(now.findings, line.seen)
  if (!number.ok) return number
  const by = { at, by: { name: owner.name } }
  await keepFinding(tx, now.exercise, { list: 'inquiry', id: line.id }, { ...said, number: number.value }, by)
  return yes(undefined)
}

/** Two who record at once: the one who comes second has not read the first. */
export const staleWhereTaken = (error: unknown): Decision<undefined, FindingRefusal> => {
  if (isUniqueViolation(error, 'finding_pkey')) return no({ kind: 'stale' })
  throw error
}
