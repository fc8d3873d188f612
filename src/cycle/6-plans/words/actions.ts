import type { Write } from '#db'
import type { Hand } from '#exercise'
import { no, yes, type Decision, type Id } from '#ground'
import { onPlan, type NotBegun } from '../outline/actions.ts'
import { decideSaving, seenAs, type Saving, type SeenAll, type Sent, type Written } from './saving.ts'
import { earlierOf, keepEarlier, keepWritten, writtenOf } from './store.ts'

type Decided = { readonly sent: Sent; readonly saving: Saving }

/** What saving came to: what each text is now seen as, and the texts that somebody else wrote meanwhile. */
export type Saved = { readonly seen: SeenAll; readonly conflicts: readonly Sent[] }

/**
 * Saves several texts of a plan, each against its own version. Where one meets somebody else's words that one is not
 * saved; with `together` none is, so that a page that saves by itself keeps what it knows.
 */
export const writeWords = (
  hand: Hand,
  exercise: Id<'exercise'>,
  sent: readonly Sent[],
  { together }: { readonly together: boolean },
): Promise<Decision<Saved, NotBegun>> =>
  onPlan(hand, exercise, async (tx): Promise<Decision<Saved, NotBegun>> => {
    const stored = await writtenOf(
      tx,
      exercise,
      sent.map(({ key }) => key),
    )
    const decisions = sent.map(each => ({
      sent: each,
      decision: decideSaving(stored.get(each.key), each, hand.person.id, hand.now),
    }))
    const conflicts = decisions.filter(({ decision }) => !decision.ok).map(each => each.sent)
    if (together && conflicts.length > 0) return yes({ seen: new Map(), conflicts })
    const decided = decisions.flatMap(({ sent: each, decision }) =>
      decision.ok ? [{ sent: each, saving: decision.value }] : [],
    )
    for (const each of decided) await keep(tx, hand, exercise, stored.get(each.sent.key), each)
    return yes({ seen: seenAfter(decided), conflicts })
  })

const keep = async (
  tx: Write,
  { now: at, person: by }: Hand,
  exercise: Id<'exercise'>,
  stored: Written | undefined,
  { sent: { key, words }, saving }: Decided,
): Promise<void> => {
  if (saving.kind === 'unchanged') return
  const copiedAt = saving.keepsEarlier ? at : (stored?.copiedAt ?? at)
  // First, so that of two who replace the same text at once the second starts again.
  await keepWritten(tx, exercise, { key, words, version: saving.version, at, by, copiedAt })
  if (saving.keepsEarlier && stored !== undefined) await keepEarlier(tx, exercise, stored)
}

/** A text that was left alone keeps what the page showed of it: it may have been changed by somebody else. */
const seenAfter = (decided: readonly Decided[]): SeenAll =>
  new Map(
    decided.flatMap(({ sent, saving }) => {
      if (saving.kind === 'written') return [[sent.key, seenAs(saving.version, sent.words)]]
      return sent.seen === undefined ? [] : [[sent.key, sent.seen]]
    }),
  )

/** Puts words in the place of what stands there now; that goes to the earlier texts, whoever wrote it. */
export const replaceWords = (
  hand: Hand,
  exercise: Id<'exercise'>,
  key: string,
  words: string,
): Promise<Decision<undefined, NotBegun>> =>
  onPlan(hand, exercise, async tx => {
    const stored = (await writtenOf(tx, exercise, [key])).get(key)
    if (stored?.words === words) return yes(undefined)
    const saving = { kind: 'written', version: (stored?.version ?? 0) + 1, keepsEarlier: true } as const
    await keep(tx, hand, exercise, stored, { sent: { key, words }, saving })
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
    const earlier = (await earlierOf(tx, exercise, key)).find(each => each.version === version)
    return earlier === undefined ? no({ kind: 'absent' }) : yes(earlier.words)
  })
  return found.ok ? replaceWords(hand, exercise, key, found.value) : found
}
