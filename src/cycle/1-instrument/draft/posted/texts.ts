import type { Correction } from '../../proposing/correction.ts'
import type { Piece, Proposal } from '../../proposing/proposal.ts'
import type { Conflict } from '../draft.ts'
import { asking, linesOf, type Asking, type Posted } from './fields.ts'

type Reworded = { readonly askings: readonly Asking[]; readonly conflicts: readonly Conflict[] }

/** Texts typed anew. A text of several lines becomes several texts. */
const wordsIn = (piece: Pick<Piece, 'id' | 'words'>, posted: Posted): readonly string[] | undefined => {
  const name = `words.${piece.id}`
  const lines = linesOf(posted.value(name))
  return !posted.has(name) || lines.join('\n') === piece.words ? undefined : lines
}

/** Another wording, then one split for each further line, from the last to the first so that each keeps its place. */
const written = ({ id, post }: Piece, lines: readonly string[]): readonly Correction[] => [
  { kind: 'words', id, words: lines.join(' ') },
  ...(post.as === 'title' || post.as === 'band' || post.as === 'point' ? [] : lines.slice(0, -1))
    .map((_, at): Correction => ({ kind: 'split', id, at: lines.slice(0, at + 1).join(' ').length }))
    .toReversed(),
]

/** Compares what was posted with the proposal as the page showed it (`base`) and as it stands now. */
export const rewordedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Reworded => {
  const askings: Asking[] = []
  const conflicts: Conflict[] = []
  const before = new Map(base?.pieces.map(piece => [piece.id, piece]))
  for (const piece of now.pieces) {
    const seen = before.get(piece.id)
    const lines = wordsIn(seen ?? piece, posted)
    if (lines === undefined || wordsIn(piece, posted) === undefined) continue
    const field = `words.${piece.id}`
    const wasChanged = base === undefined || (seen !== undefined && seen.words !== piece.words)
    if (wasChanged) conflicts.push({ id: piece.id, typed: posted.value(field) })
    else if (lines.length === 0) askings.push(...asking(field, { kind: 'drop', id: piece.id }))
    else askings.push(...asking(field, ...written(piece, lines)))
  }
  return { askings, conflicts: [...conflicts, ...lostIn(before, now, posted)] }
}

/** What was typed in texts that are not there any more: somebody joined them, or the document was read again. */
const lostIn = (before: ReadonlyMap<string, Piece>, now: Proposal, posted: Posted): readonly Conflict[] => {
  const ids = new Set(now.pieces.map(({ id }) => id))
  const there = new Set(now.pieces.map(({ words }) => words))
  return posted.names
    .flatMap(name => /^words\.(p\d{1,9})$/.exec(name)?.[1] ?? [])
    .filter(id => !ids.has(id))
    .flatMap((id): readonly Conflict[] => {
      const lines = wordsIn({ id, words: before.get(id)?.words ?? '' }, posted)
      const isLost = lines?.some(words => !there.has(words)) === true
      return isLost ? [{ id, typed: posted.value(`words.${id}`), isGone: true }] : []
    })
}
