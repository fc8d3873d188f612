import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import type { Editions } from '#instrument'
import { decideSaving, seenAs, type Saved, type Sent, type Written } from '#plans'
import { onAgreement, type WritingRefusal } from '../agreement/actions.ts'
import { wordsAt } from '../agreement/assembly.ts'
import { earlierOf, keepEarlier, keepWritten } from './store.ts'

type Fact = Pick<Hand, 'now' | 'person'>

const keep = async (
  tx: Write,
  exercise: Id<'exercise'>,
  stored: Written | undefined,
  {
    key,
    words,
    version,
    keepsEarlier,
  }: Pick<Written, 'key' | 'words' | 'version'> & { readonly keepsEarlier: boolean },
  { now: at, person: by }: Fact,
): Promise<void> => {
  const copiedAt = keepsEarlier ? at : (stored?.copiedAt ?? at)
  // First, so that of two who replace the same text at once the second starts again.
  await keepWritten(tx, exercise, { key, words, version, at, by, copiedAt })
  if (keepsEarlier && stored !== undefined) await keepEarlier(tx, exercise, stored)
}

/**
 * Saves several texts of an agreement, each against its own version. Where one meets somebody else's words that one is
 * not saved; with `together` none is, so that a page that saves by itself keeps what it knows.
 */
export const writeTexts = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { sent, together }: { readonly sent: readonly Sent[]; readonly together: boolean },
): Promise<Decision<Saved, WritingRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, { written }): Promise<Decision<Saved, WritingRefusal>> => {
    const decided = sent.map(each => ({
      each,
      decision: decideSaving(written.get(each.key), each, hand.person.id, hand.now),
    }))
    const conflicts = decided.filter(({ decision }) => !decision.ok).map(({ each }) => each)
    if (together && conflicts.length > 0) return yes({ seen: new Map(), conflicts })
    const seen = new Map<string, ReturnType<typeof seenAs>>()
    for (const { each, decision } of decided) {
      if (!decision.ok) continue
      const { key, words } = each
      const saving = decision.value
      if (saving.kind === 'written') await keep(tx, exercise, written.get(key), { ...saving, key, words }, hand)
      const now = saving.kind === 'written' ? seenAs(saving.version, words) : each.seen
      if (now !== undefined) seen.set(key, now)
    }
    return yes({ seen, conflicts })
  })

/** Puts an earlier text back where it stood. Nothing is lost: what stands there now becomes an earlier one. */
export const putTextBack = (
  hand: Hand,
  editions: Editions,
  exercise: Id<'exercise'>,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Decision<undefined, WritingRefusal>> =>
  onAgreement(hand, editions, exercise, async (tx, support): Promise<Decision<undefined, WritingRefusal>> => {
    const earlier = (await earlierOf(tx, exercise, key)).find(each => each.version === version)
    if (earlier === undefined) return no({ kind: 'absent' })
    if (wordsAt(support, key) === earlier.words) return yes(undefined)
    const stored = support.written.get(key)
    const next = { key, words: earlier.words, version: (stored?.version ?? 0) + 1, keepsEarlier: true }
    await keep(tx, exercise, stored, next, hand)
    return yes(undefined)
  })
