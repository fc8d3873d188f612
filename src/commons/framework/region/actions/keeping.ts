import type { Write } from '#db'
import { no, yes, type Decision, type Id } from '#ground'
import type { AtDesk } from '#people'
import { swappedRanks, type LineMove } from '#support'
import { isTwice, mostPrinciples, type KeptPrinciple, type PrincipleRefusal, type PrincipleSaid } from '../principle.ts'
import {
  changePrinciple,
  keepPrinciple,
  holdPrinciples,
  principlesOf,
  rankPrinciple,
  type Addressed,
} from '../store/principles.ts'

/** Whoever keeps the principles of a region. */
export type PrincipleKeeper = Pick<AtDesk, 'write' | 'world' | 'now' | 'person'>

type Done = Decision<undefined, PrincipleRefusal>

const onList = (
  { write }: PrincipleKeeper,
  region: Id<'region'>,
  work: (tx: Write, all: readonly KeptPrinciple[]) => Promise<Done>,
): Promise<Done> =>
  write(async tx => {
    await holdPrinciples(tx, region)
    return work(
      tx,
      (await principlesOf(tx)).filter(each => each.region === region),
    )
  })

const standingIn = (all: readonly KeptPrinciple[]): readonly KeptPrinciple[] => all.filter(each => !each.isRemoved)

const factOf = ({ now, person }: PrincipleKeeper) => ({ at: now, by: person })

/** Why this cannot stand in the list beside the others. */
const fault = (
  others: readonly KeptPrinciple[],
  said: PrincipleSaid,
  own?: Id<'principle'>,
): PrincipleRefusal | undefined => {
  if (isTwice(others, said, own)) return { kind: 'twice' }
  return others.filter(({ id }) => id !== own).length >= mostPrinciples ? { kind: 'full' } : undefined
}

/** Adds a principle at the end of the region's list. */
export const addPrinciple = (keeper: PrincipleKeeper, region: Id<'region'>, said: PrincipleSaid): Promise<Done> => {
  const id = keeper.world.newId<'principle'>()
  return onList(keeper, region, async (tx, all): Promise<Done> => {
    const held = fault(standingIn(all), said)
    if (held !== undefined) return no(held)
    const rank = Math.max(0, ...all.map(each => each.rank)) + 1
    await keepPrinciple(tx, { region, id }, { ...said, rank }, factOf(keeper))
    return yes(undefined)
  })
}

/** Says a principle anew. `seen` is the version that the page showed. */
export const sayPrinciple = (
  keeper: PrincipleKeeper,
  { region, id, seen }: Addressed & { readonly seen: number },
  said: PrincipleSaid,
): Promise<Done> =>
  onList(keeper, region, async (tx, all): Promise<Done> => {
    const now = all.find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== seen) return no({ kind: 'stale' })
    const held = now.isRemoved ? undefined : fault(standingIn(all), said, id)
    if (held !== undefined) return no(held)
    if (now.words !== said.words || now.means !== said.means)
      await changePrinciple(tx, { region, id }, said, factOf(keeper))
    return yes(undefined)
  })

/** Moves a principle up or down the list, takes it out, or puts it back. */
export const movePrinciple = (
  keeper: PrincipleKeeper,
  { region, id, move }: Addressed & { readonly move: LineMove },
): Promise<Done> =>
  onList(keeper, region, async (tx, all): Promise<Done> => {
    const now = all.find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    const standing = standingIn(all)
    if (move === 'up' || move === 'down') {
      for (const [each, rank] of swappedRanks(standing, id, move)) await rankPrinciple(tx, region, each, rank)
      return yes(undefined)
    }
    if (now.isRemoved === (move === 'out')) return yes(undefined)
    const held = move === 'back' ? fault(standing, now, id) : undefined
    if (held !== undefined) return no(held)
    await changePrinciple(tx, { region, id }, { isRemoved: move === 'out' }, factOf(keeper))
    return yes(undefined)
  })
