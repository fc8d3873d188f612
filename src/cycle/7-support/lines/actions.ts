import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { onAgreement, type WritingRefusal } from '../agreement/actions.ts'
import { standingLines, swappedRanks, type Line, type LineMove, type ListName } from './line.ts'
import { changeLine, keepLine, rankLine } from './store.ts'

/** What else is written with a line, in the same transaction; false when the rules say no to that. */
export type Beside = (tx: Write, id: Id) => Promise<boolean>
const nothing: Beside = async () => true

export type LineRefusal = WritingRefusal | { readonly kind: 'beside' } | { readonly kind: 'stale'; readonly now: Line }

/** Adds a line at the end of its list. */
export const addLine = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { list, says }: Pick<Line, 'list' | 'says'>,
  beside: Beside = nothing,
): Promise<Decision<Id, LineRefusal>> => {
  const id = hand.world.newId()
  return onAgreement(hand, editions, exercise, async (tx, { lines }): Promise<Decision<Id, LineRefusal>> => {
    const rank = Math.max(0, ...lines.filter(line => line.list === list).map(line => line.rank)) + 1
    if (!(await beside(tx, id))) return no({ kind: 'beside' })
    await keepLine(tx, exercise, { id, list, says, rank }, { at: hand.now, by: hand.person })
    return yes(id)
  })
}

/** Changes what a line says. `version` is what the page showed. */
export const sayLine = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { list, id, version, says }: Pick<Line, 'list' | 'id' | 'version' | 'says'>,
  beside: Beside = nothing,
): Promise<Decision<undefined, LineRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, { lines }): Promise<Decision<undefined, LineRefusal>> => {
    const now = lines.find(line => line.list === list && line.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== version) return no({ kind: 'stale', now })
    if (!(await beside(tx, id))) return no({ kind: 'beside' })
    await changeLine(tx, id, { says }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })

/** Moves a line up or down its list, takes it out, or puts it back. */
export const moveLine = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { list, id, move }: { readonly list: ListName; readonly id: Id; readonly move: LineMove },
): Promise<Decision<undefined, WritingRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, { lines }): Promise<Decision<undefined, WritingRefusal>> => {
    const line = lines.find(each => each.list === list && each.id === id)
    if (line === undefined) return no({ kind: 'absent' })
    if (move === 'up' || move === 'down') {
      for (const [each, rank] of swappedRanks(standingLines(lines, list), id, move)) await rankLine(tx, each, rank)
    } else if (line.isRemoved !== (move === 'out')) {
      await changeLine(tx, id, { isRemoved: move === 'out' }, { at: hand.now, by: hand.person })
    }
    return yes(undefined)
  })
