import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { standingLines, swappedRanks, type LineMove } from '#support'
import { onPartOf } from '../document/actions.ts'
import type { ListName } from '../sections/section.ts'
import type { Line } from './line.ts'
import { changeLine, keepLine, linesOf, rankLine } from './store.ts'

/** A list that is longer than this is no list that anybody reads. */
const mostLines = 100

/** Why no more rows fit. */
export const sayFull = `A list holds ${mostLines} rows at most. Take out what is not needed any more, then add this.`

export type Full = { readonly kind: 'full' }
export type Absent = { readonly kind: 'absent' }

/** What was said of rows, each with an id of its own drawn before. */
export type NewLine = Pick<Line, 'id' | 'list' | 'says'>

/** Writes on the lists alone. */
const onLines = <Value>(hand: Hand, work: (tx: Write, lines: readonly Line[]) => Promise<Value>): Promise<Value> =>
  onPartOf(hand, linesOf, work)

/** Adds rows at the end of their list, all or none. */
export const addLines = (hand: Hand, added: readonly NewLine[]): Promise<Decision<undefined, Full>> =>
  onLines(hand, async (tx, lines): Promise<Decision<undefined, Full>> => {
    const list = added[0]?.list ?? 'partner'
    if (standingLines(lines, list).length + added.length > mostLines) return no({ kind: 'full' })
    const last = Math.max(0, ...lines.filter(line => line.list === list).map(({ rank }) => rank))
    for (const [at, line] of added.entries())
      await keepLine(tx, { ...line, rank: last + 1 + at }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })

export type LineRefusal =
  | Absent
  | Full
  /** Somebody changed it since the page was opened. */
  | { readonly kind: 'stale'; readonly now: Line }
  /** It was taken out of its list, and nobody puts it back. */
  | { readonly kind: 'out'; readonly now: Line }

/** What a row is to say. `version` is what the page showed; `putsBack` takes a row that was taken out back in. */
export type SaidLine = Pick<Line, 'list' | 'id' | 'version' | 'says'> & { readonly putsBack: boolean }

const maySay = (lines: readonly Line[], { list, id, version, putsBack }: SaidLine): Decision<Line, LineRefusal> => {
  const now = lines.find(line => line.list === list && line.id === id)
  if (now === undefined) return no({ kind: 'absent' })
  if (now.isRemoved && !putsBack) return no({ kind: 'out', now })
  if (now.version !== version) return no({ kind: 'stale', now })
  const isFull = now.isRemoved && standingLines(lines, list).length >= mostLines
  return isFull ? no({ kind: 'full' }) : yes(now)
}

/** Changes what a row says. */
export const sayLine = (hand: Hand, said: SaidLine): Promise<Decision<undefined, LineRefusal>> =>
  onLines(hand, async (tx, lines): Promise<Decision<undefined, LineRefusal>> => {
    const may = maySay(lines, said)
    if (!may.ok) return may
    const back = may.value.isRemoved ? { isRemoved: false } : {}
    await changeLine(tx, may.value, { says: said.says, ...back }, { at: hand.now, by: hand.person })
    return yes(undefined)
  })

/** Moves a row up or down its list, takes it out, or puts it back. */
export const moveLine = (
  hand: Hand,
  { list, id, move }: { readonly list: ListName; readonly id: Id; readonly move: LineMove },
): Promise<Decision<undefined, Absent | Full>> =>
  onLines(hand, async (tx, lines): Promise<Decision<undefined, Absent | Full>> => {
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
