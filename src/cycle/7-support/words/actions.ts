import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { earlierAt, replaceText, saveTexts, type Saved, type SentTexts } from '#plans'
import { onAgreement, type WritingRefusal } from '../agreement/actions.ts'
import { wordsAt } from '../agreement/assembly.ts'
import { agreementTexts } from './store.ts'

/** Saves several texts of an agreement, each against its own version (`saveTexts`). */
export const writeTexts = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  sent: SentTexts,
): Promise<Decision<Saved, WritingRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, { written }) =>
    yes(await saveTexts(tx, agreementTexts(tx, exercise), written, sent, hand)),
  )

/** Puts an earlier text back where it stood. Nothing is lost: what stands there now becomes an earlier one. */
export const putTextBack = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Decision<undefined, WritingRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, support): Promise<Decision<undefined, WritingRefusal>> => {
    const place = agreementTexts(tx, exercise)
    const earlier = (await earlierAt(tx, place, key)).find(each => each.version === version)
    if (earlier === undefined) return no({ kind: 'absent' })
    if (wordsAt(support, key) !== earlier.words)
      await replaceText(tx, place, support.written.get(key), { key, words: earlier.words }, hand)
    return yes(undefined)
  })
