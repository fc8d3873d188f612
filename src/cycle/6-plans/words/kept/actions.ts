import type { Write } from '#db'
import type { Hand } from '#exercise'
import { decideSaving, seenAs, type SeenAll, type Sent, type Written } from '../saving.ts'
import type { TextPlace } from './place.ts'
import { keepEarlier, keepWritten } from './store.ts'

type Fact = Pick<Hand, 'now' | 'person'>

/** What stands at a place, by its keys. */
type Standing = ReadonlyMap<string, Written>

/** What saving came to: what each text is now seen as, and the texts that somebody else wrote meanwhile. */
export type Saved = { readonly seen: SeenAll; readonly conflicts: readonly Sent[] }

/** Texts of one page; with `together` none is saved where one is not. */
export type SentTexts = { readonly sent: readonly Sent[]; readonly together: boolean }

/**
 * Saves several texts of a document, each against its own version. Where one meets somebody else's words that one is
 * not saved; with `together` none is, so that a page that saves by itself keeps what it knows.
 */
export const saveTexts = async (
  tx: Write,
  place: TextPlace,
  written: Standing,
  { sent, together }: SentTexts,
  fact: Fact,
): Promise<Saved> => {
  const decided = sent.map(each => ({
    each,
    decision: decideSaving(written.get(each.key), each, fact.person.id, fact.now),
  }))
  const conflicts = decided.filter(({ decision }) => !decision.ok).map(({ each }) => each)
  if (together && conflicts.length > 0) return { seen: new Map(), conflicts }
  const seen = new Map<string, ReturnType<typeof seenAs>>()
  for (const { each, decision } of decided) {
    if (!decision.ok) continue
    const { key, words } = each
    const saving = decision.value
    if (saving.kind === 'written') await keep(tx, place, written.get(key), { ...saving, key, words }, fact)
    // A text that was left alone keeps what the page showed of it: it may have been changed by somebody else.
    const now = saving.kind === 'written' ? seenAs(saving.version, words) : each.seen
    if (now !== undefined) seen.set(key, now)
  }
  return { seen, conflicts }
}

/** Puts words in the place of what stands there; that goes to the earlier texts, whoever wrote it. */
export const replaceText = async (
  tx: Write,
  place: TextPlace,
  stored: Written | undefined,
  { key, words }: Pick<Written, 'key' | 'words'>,
  fact: Fact,
): Promise<void> => {
  if (stored?.words === words) return
  await keep(tx, place, stored, { key, words, version: (stored?.version ?? 0) + 1, keepsEarlier: true }, fact)
}

type Next = Pick<Written, 'key' | 'words' | 'version'> & { readonly keepsEarlier: boolean }

const keep = async (
  tx: Write,
  place: TextPlace,
  stored: Written | undefined,
  { keepsEarlier, ...said }: Next,
  { now: at, person: by }: Fact,
): Promise<void> => {
  const copiedAt = keepsEarlier ? at : (stored?.copiedAt ?? at)
  // First, so that of two who replace the same text at once the second starts again.
  await keepWritten(tx, place, { ...said, at, by, copiedAt })
  if (keepsEarlier && stored !== undefined) await keepEarlier(tx, place, stored)
}
