import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { onPlan, type NotBegun } from '../outline/actions.ts'
import { replaceText, saveTexts, type Saved, type SentTexts } from './kept/actions.ts'
import { earlierAt, writtenAt } from './kept/store.ts'
import { planTexts } from './store.ts'

/** Saves several texts of a plan, each against its own version (`saveTexts`). */
export const writeWords = (
  hand: Hand,
  exercise: Id<'exercise'>,
  texts: SentTexts,
): Promise<Decision<Saved, NotBegun>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<Saved, NotBegun>> => {
    const place = planTexts(tx, exercise)
    const keys = texts.sent.map(({ key }) => key)
    return yes(await saveTexts(tx, place, await writtenAt(tx, place, keys), texts, hand))
  })

/** Puts words in the place of what stands there now; that goes to the earlier texts, whoever wrote it. */
export const replaceWords = (
  hand: Hand,
  exercise: Id<'exercise'>,
  key: string,
  words: string,
): Promise<Decision<undefined, NotBegun>> =>
  onPlan(hand, exercise, async tx => {
    const place = planTexts(tx, exercise)
    const stored = (await writtenAt(tx, place, [key])).get(key)
    await replaceText(tx, place, stored, { key, words }, hand)
    return yes(undefined)
  })

/** Puts an earlier text back where it stood. Nothing is lost: what stands there now becomes an earlier one. */
export const putWordsBack = async (
  hand: Hand,
  exercise: Id<'exercise'>,
  key: string,
  version: number,
): Promise<Decision<undefined, NotBegun>> => {
  const found = await onPlan(hand, exercise, async (tx): Promise<Decision<string, NotBegun>> => {
    const earlier = (await earlierAt(tx, planTexts(tx, exercise), key)).find(each => each.version === version)
    return earlier === undefined ? no({ kind: 'absent' }) : yes(earlier.words)
  })
  return found.ok ? replaceWords(hand, exercise, key, found.value) : found
}
