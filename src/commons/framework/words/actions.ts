import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision } from '#ground'
import { decideSaving, seenAs, type Saved, type Sent, type Written } from '#plans'
import { onFramework } from '../document/actions.ts'
import { wordsAt } from '../document/held.ts'
import { earlierOf, keepEarlier, keepWritten } from './store.ts'

type Next = Pick<Written, 'key' | 'words' | 'version'> & { readonly keepsEarlier: boolean }

const keep = async (
  tx: Write,
  stored: Written | undefined,
  { keepsEarlier, ...said }: Next,
  { now: at, person: by }: Pick<Hand, 'now' | 'person'>,
): Promise<void> => {
  const copiedAt = keepsEarlier ? at : (stored?.copiedAt ?? at)
  await keepWritten(tx, { ...said, at, by, copiedAt })
  if (keepsEarlier && stored !== undefined) await keepEarlier(tx, stored)
}

/**
 * Saves several texts of the framework, each against its own version. Where one meets somebody else's words that one is
 * not saved; with `together` none is, so that a page that saves by itself keeps what it knows.
 */
export const writeTexts = (
  hand: Hand,
  { sent, together }: { readonly sent: readonly Sent[]; readonly together: boolean },
): Promise<Saved> =>
  onFramework(hand, async (tx, { written }): Promise<Saved> => {
    const decided = sent.map(each => ({
      each,
      decision: decideSaving(written.get(each.key), each, hand.person.id, hand.now),
    }))
    const conflicts = decided.filter(({ decision }) => !decision.ok).map(({ each }) => each)
    if (together && conflicts.length > 0) return { seen: new Map(), conflicts }
    const seen = new Map<string, ReturnType<typeof seenAs>>()
    for (const { each, decision } of decided) {
      if (!decision.ok) continue
      const { key, words } = each
      const saving = decision.value
      if (saving.kind === 'written') await keep(tx, written.get(key), { ...saving, key, words }, hand)
      const now = saving.kind === 'written' ? seenAs(saving.version, words) : each.seen
      if (now !== undefined) seen.set(key, now)
    }
    return { seen, conflicts }
  })

/** Puts words in the place of what stands there; that goes to the earlier texts, whoever wrote it. */
export const replaceText = (
  tx: Write,
  stored: Written | undefined,
  key: string,
  words: string,
  hand: Pick<Hand, 'now' | 'person'>,
): Promise<void> =>
  keep(tx, stored, { key, words, version: (stored?.version ?? 0) + 1, keepsEarlier: stored !== undefined }, hand)

/** Puts an earlier text back where it stood. Nothing is lost: what stands there now becomes an earlier one. */
export const putTextBack = (
  hand: Hand,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Decision<undefined, { readonly kind: 'absent' }>> =>
  onFramework(hand, async (tx, held): Promise<Decision<undefined, { readonly kind: 'absent' }>> => {
    const earlier = (await earlierOf(tx, key)).find(each => each.version === version)
    if (earlier === undefined) return no({ kind: 'absent' })
    if (wordsAt(held, key) !== earlier.words) await replaceText(tx, held.written.get(key), key, earlier.words, hand)
    return yes(undefined)
  })

/** Puts entries below those that stand in a text with one on each line; what stands there already is not put twice. */
export const addEntries = (
  hand: Hand,
  key: string,
  entries: readonly string[],
  read: (words: string) => readonly string[],
): Promise<void> =>
  onFramework(hand, async (tx, held) => {
    const standing = read(wordsAt(held, key))
    const added = entries.filter(each => !standing.includes(each))
    if (added.length > 0) await replaceText(tx, held.written.get(key), key, [...standing, ...added].join('\n'), hand)
  })
