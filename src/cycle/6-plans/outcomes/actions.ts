import type { Read, Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id, type Instant } from '#ground'
import { mayPick, offeredOutcomes, type Outcome, type OutcomeSaid } from './outcome.ts'
import { changeOutcome, keepOutcome, keepPick, holdOutcomes, outcomesOf, picksOf, removePick } from './store.ts'

const factOf = ({ now, person }: Hand) => ({ at: now, by: person })
const nextRank = (all: readonly Outcome[]): number => Math.max(0, ...all.map(({ rank }) => rank)) + 1

/** Adds an outcome at the end of the list. */
export const addOutcome = async (hand: Hand, said: OutcomeSaid): Promise<Id<'outcome'>> => {
  const id = hand.world.newId<'outcome'>()
  await hand.write(async tx => keepOutcome(tx, { ...said, id, rank: nextRank(await outcomesOf(tx)) }, factOf(hand)))
  return id
}

/** Takes some of the offered outcomes into the list, each once. */
export const takeOffers = (hand: Hand, keys: readonly string[]): Promise<void> => {
  const offers = offeredOutcomes
    .filter(({ key }) => keys.includes(key))
    .map(offer => ({ ...offer, id: hand.world.newId<'outcome'>() }))
  return hand.write(async tx => {
    const first = nextRank(await outcomesOf(tx))
    for (const [at, { key, ...said }] of offers.entries())
      await keepOutcome(tx, { ...said, offered: key, rank: first + at }, factOf(hand))
  })
}

export type OutcomeRefusal =
  | { readonly kind: 'absent' }
  /** Somebody has changed it since the page was opened. */
  | { readonly kind: 'stale'; readonly now: Outcome }
  /** It was ended, or taken back, already. */
  | { readonly kind: 'done-already' }

const changing = (
  hand: Hand,
  id: Id<'outcome'>,
  decide: (tx: Read, now: Outcome) => OutcomeRefusal | undefined,
  change: Parameters<typeof changeOutcome>[2],
): Promise<Decision<undefined, OutcomeRefusal>> =>
  hand.write(async (tx): Promise<Decision<undefined, OutcomeRefusal>> => {
    await holdOutcomes(tx)
    const now = (await outcomesOf(tx)).find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    const refusal = decide(tx, now)
    if (refusal !== undefined) return no(refusal)
    await changeOutcome(tx, id, change, factOf(hand))
    return yes(undefined)
  })

/** Words an outcome. `version` is what the page showed. */
export const wordOutcome = (hand: Hand, id: Id<'outcome'>, said: OutcomeSaid, version: number) =>
  changing(hand, id, (_tx, now) => (now.version === version ? undefined : { kind: 'stale', now }), { said })

/** Ends an outcome, with why: reached, or given up. What serves it keeps saying so. */
export const endOutcome = (hand: Hand, id: Id<'outcome'>, because: string) =>
  changing(hand, id, (_tx, now) => (now.ended === undefined ? undefined : { kind: 'done-already' }), {
    ended: because,
  })

/** Takes the end of an outcome back. */
export const reopenOutcome = (hand: Hand, id: Id<'outcome'>) =>
  changing(hand, id, (_tx, now) => (now.ended === undefined ? { kind: 'done-already' } : undefined), { ended: null })

/**
 * Lets an item of any room serve exactly these outcomes, inside that room's own transaction. `kind` is that room's word
 * for the item, as `picksOf` asks for it.
 * @returns false when one of them is not in the list or has ended, unless the item served it before; then nothing changes.
 */
export const pickOutcomes = async (
  tx: Write,
  { kind, item }: { readonly kind: string; readonly item: Id },
  asked: readonly Id<'outcome'>[],
  { at, by }: { readonly at: Instant; readonly by: Hand['person'] },
): Promise<boolean> => {
  await holdOutcomes(tx)
  const picked = await picksOf(tx, kind, item)
  if (!mayPick(await outcomesOf(tx), picked, asked)) return false
  for (const outcome of picked.filter(each => !asked.includes(each))) await removePick(tx, { kind, item, outcome })
  for (const outcome of new Set(asked.filter(each => !picked.includes(each))))
    await keepPick(tx, { kind, item, outcome }, { at, by })
  return true
}
