import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { earlierAt, replaceText, saveTexts, writtenAt, type Saved, type SentTexts, type Written } from '#plans'
import { onPartOf } from '../document/actions.ts'
import { wordsAt } from '../document/held.ts'
import { frameworkTexts } from './store.ts'

type Texts = { readonly written: ReadonlyMap<string, Written> }

/** Writes on the texts alone: a page that saves as one types has no use for the rest. */
const onTexts = <Value>(hand: Hand, work: (tx: Write, texts: Texts) => Promise<Value>): Promise<Value> =>
  onPartOf(hand, async tx => ({ written: await writtenAt(tx, frameworkTexts(tx)) }), work)

/** Saves several texts of the framework, each against its own version (`saveTexts`). */
export const writeTexts = (hand: Hand, sent: SentTexts): Promise<Saved> =>
  onTexts(hand, (tx, { written }) => saveTexts(tx, frameworkTexts(tx), written, sent, hand))

/** Puts an earlier text back where it stood. Nothing is lost: what stands there now becomes an earlier one. */
export const putTextBack = (
  hand: Hand,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Decision<undefined, { readonly kind: 'absent' }>> =>
  onTexts(hand, async (tx, held): Promise<Decision<undefined, { readonly kind: 'absent' }>> => {
    const place = frameworkTexts(tx)
    const earlier = (await earlierAt(tx, place, key)).find(each => each.version === version)
    if (earlier === undefined) return no({ kind: 'absent' })
    if (wordsAt(held, key) !== earlier.words)
      await replaceText(tx, place, held.written.get(key), { key, words: earlier.words }, hand)
    return yes(undefined)
  })

/** Puts entries below those that stand in a text with one on each line; what stands there already is not put twice. */
export const addEntries = (
  hand: Hand,
  key: string,
  entries: readonly string[],
  read: (words: string) => readonly string[],
): Promise<void> =>
  onTexts(hand, async (tx, held) => {
    const standing = read(wordsAt(held, key))
    const added = entries.filter(each => !standing.includes(each))
    if (added.length === 0) return
    const words = [...standing, ...added].join('\n')
    await replaceText(tx, frameworkTexts(tx), held.written.get(key), { key, words }, hand)
  })
