import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { standingLines, swappedRanks, type LineMove } from '#support'
import { onFramework } from '../document/actions.ts'
import type { ListName } from '../sections/section.ts'
import type { Line } from './line.ts'
import { changeLine, keepLine, rankLine } from './store.ts'

/** A list that is longer than this is no list that anybody reads. */
const mostLines = 100

/** Why no more rows fit. */
export const sayFull = `A list holds ${mostLines} rows at most. Take out what is not needed any more, then add this.`

export type Full = { readonly kind: 'full' }
export type Absent = { readonly kind: 'absent' }

/** What was said of rows, each with an id of its own drawn before. */
export type NewLine = Pick<Line, 'id' | 'list' | 'says'>

/** Adds rows at the end of their list, all or none. */
export const addLines = (hand: Hand, added: readonly NewLine[]): Promise<Decision<undefined, Full>> =>
  onFramework(hand, async (tx, { lines }): Promise<Decision<undefined, Full>> => {
    const list = added[0]?.list ?? 'partner'
    if (standingLines(lines, list).length + added.length > mostLines) return no({ kind: 'full' })
    const last = Math.max(0, ...lines.filter(line => line.list === list).map(({ rank }) => rank))
    for (const [at, line] of added.entries())
      await keepLine(tx, { ...line, rank: last + 1 + at }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })

/** Changes what a row says. `version` is what the page showed. */
export const sayLine = (
  hand: Hand,
  { list, id, version, says }: Pick<Line, 'list' | 'id' | 'version' | 'says'>,
): Promise<Decision<undefined, Absent | { readonly kind: 'stale'; readonly now: Line }>> =>
  onFramework(hand, async (tx, { lines }) => {
    const now = lines.find(line => line.list === list && line.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== version) return no({ kind: 'stale', now })
    await changeLine(tx, now, { says }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })

/** Moves a row up or down its list, takes it out, or puts it back. */
export const moveLine = (
  hand: Hand,
  { list, id, move }: { readonly list: ListName; readonly id: Id; readonly move: LineMove },
): Promise<Decision<undefined, Absent | Full>> =>
  onFramework(hand, async (tx, { lines }): Promise<Decision<undefined, Absent | Full>> => {
    const line = lines.find(each => each.list === list && each.id === id)
    if (line === undefined) return no({ kind: 'absent' })
    const standing = standingLines(lines, list)
    if (move === 'up' || move === 'down') {
      for (const [each, rank] of swappedRanks(standing, id, move)) await rankLine(tx, each, rank)
    } else if (line.isRemoved !== (move === 'out')) {
      if (move === 'back' && standing.length >= mostLines) return no({ kind: 'full' })
      await changeLine(tx, line, { isRemoved: move === 'out' }, { at: hand.now, by: hand.person })
    }
    return yes(undefined)
  })
