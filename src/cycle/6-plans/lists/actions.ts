import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { tellOwner } from '../owner/actions.ts'
import { onPlan, type NotBegun } from '../outline/actions.ts'
import { holdPlan } from '../outline/store/begun.ts'
import { swapped } from '../priorities/priority.ts'
import { standingIn, type Answers, type Entry } from './entry.ts'
import type { ListName } from './kinds.ts'
import { changeEntry, entriesOf, keepEntry, rankEntry } from './store.ts'

/** What is written of an entry, and where it stands. */
export type Said<List extends ListName = ListName> = {
  readonly says: Answers<List>
  readonly aside?: Readonly<Record<string, string>> | undefined
  readonly area?: string | undefined
  readonly prompt?: string | undefined
}

/** Adds an entry at the end of a list. */
export const addEntry = <List extends ListName>(
  hand: Hand,
  exercise: Id<'exercise'>,
  list: List,
  said: Said<List>,
): Promise<Decision<Id, NotBegun>> => {
  const [id, owner] = [hand.world.newId(), hand.world.newId<'owner'>()]
  return onPlan(hand, exercise, async tx => {
    await holdPlan(tx, exercise)
    const ranks = (await entriesOf(tx, exercise, [list])).map(({ rank }) => rank)
    const entry = { ...said, list, id, rank: Math.max(0, ...ranks) + 1 }
    await keepEntry(tx, exercise, entry, { at: hand.now, by: hand.person })
    await tellOwner(tx, reachedIn(owner, said), '', hand.now)
    return yes(id)
  })
}

/** Whom a line is handed to by mail: the name stands in its plan, the address beside it. */
const reachedIn = (id: Id<'owner'>, { says, aside }: { readonly says: object; readonly aside?: Said['aside'] }) => ({
  id,
  name: (says as Readonly<Record<string, string>>)['owner'] ?? '',
  email: aside?.['address'] ?? '',
})

export type EntryRefusal = NotBegun | { readonly kind: 'stale'; readonly now: Entry }

/** Changes what an entry says. `version` is what the page showed. */
export const changeSaid = (
  hand: Hand,
  exercise: Id<'exercise'>,
  { list, id, version }: Pick<Entry, 'list' | 'id' | 'version'>,
  said: Pick<Said, 'says' | 'aside' | 'area'>,
): Promise<Decision<undefined, EntryRefusal>> => {
  const owner = hand.world.newId<'owner'>()
  return onPlan(hand, exercise, async (tx): Promise<Decision<undefined, EntryRefusal>> => {
    const now = (await entriesOf(tx, exercise, [list])).find(entry => entry.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== version) return no({ kind: 'stale', now })
    await changeEntry(
      tx,
      list,
      id,
      { says: said.says, aside: said.aside, area: said.area ?? null },
      { at: hand.now, by: hand.person },
    )
    await tellOwner(tx, reachedIn(owner, said), now.aside['address'] ?? '', hand.now)
    return yes(undefined)
  })
}

export const entryMoves = ['up', 'down', 'out', 'back'] as const
export type EntryMove = (typeof entryMoves)[number]

/** Moves an entry up or down its list, takes it out, or puts it back. */
export const moveEntry = (
  hand: Hand,
  exercise: Id<'exercise'>,
  list: ListName,
  id: Id,
  move: EntryMove,
): Promise<Decision<Entry, NotBegun>> =>
  onPlan(hand, exercise, async tx => {
    const entries = await entriesOf(tx, exercise, [list])
    const entry = entries.find(each => each.id === id)
    if (entry === undefined) return no({ kind: 'absent' })
    if (move === 'up' || move === 'down') {
      const ranked = standingIn(entries, list, entry.area ?? null)
      for (const [each, rank] of swapped(ranked, id, move)) await rankEntry(tx, list, each, rank)
    } else if (entry.isRemoved !== (move === 'out')) {
      await changeEntry(tx, list, id, { isRemoved: move === 'out' }, { at: hand.now, by: hand.person })
    }
    return yes(entry)
  })
