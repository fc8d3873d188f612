import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { IndicatorRefusal, IndicatorSaid, Reading } from './indicator.ts'
import { changeIndicator, indicatorsOf, keepIndicator, keepReading, holdIndicator, removeReading } from './store.ts'

const factOf = ({ now, person }: Hand) => ({ at: now, by: person })

/** Adds an indicator at the end of the list. `library` is the entry that it was started from, '' for none. */
export const addIndicator = async (hand: Hand, said: IndicatorSaid, library = ''): Promise<Id<'indicator'>> => {
  const id = hand.world.newId<'indicator'>()
  await hand.write(async tx => {
    const rank = Math.max(0, ...(await indicatorsOf(tx)).map(each => each.rank)) + 1
    await keepIndicator(tx, { ...said, id, rank, library }, factOf(hand))
  })
  return id
}

/** Changes what is measured, from where to where. `version` is what the page showed. */
export const wordIndicator = (
  hand: Hand,
  id: Id<'indicator'>,
  said: IndicatorSaid,
  version: number,
): Promise<Decision<undefined, IndicatorRefusal>> =>
  hand.write(async (tx): Promise<Decision<undefined, IndicatorRefusal>> => {
    await holdIndicator(tx, id)
    const now = (await indicatorsOf(tx)).find(each => each.id === id)
    if (now === undefined) return no({ kind: 'absent' })
    if (now.version !== version) return no({ kind: 'stale', now })
    await changeIndicator(tx, id, { said }, factOf(hand))
    return yes(undefined)
  })

/** Takes an indicator out, or puts it back. Doing so twice is doing so once. */
export const placeIndicator = (hand: Hand, id: Id<'indicator'>, place: 'out' | 'back'): Promise<void> =>
  hand.write(async tx => {
    await holdIndicator(tx, id)
    const now = (await indicatorsOf(tx)).find(each => each.id === id)
    if (now !== undefined && now.isRemoved !== (place === 'out'))
      await changeIndicator(tx, id, { isRemoved: place === 'out' }, factOf(hand))
  })

/** Records what was measured. */
export const addReading = async (
  hand: Hand,
  indicator: Id<'indicator'>,
  said: Pick<Reading, 'value' | 'on' | 'source'>,
): Promise<void> => {
  const id = hand.world.newId<'reading'>()
  await hand.write(tx => keepReading(tx, indicator, { ...said, id }, factOf(hand)))
}

/** Takes a reading out that was wrong. */
export const dropReading = (hand: Hand, id: Id<'reading'>): Promise<void> =>
  hand.write(tx => removeReading(tx, id, factOf(hand)))
