import type { Correction } from '../../proposing/correction.ts'
import type { Piece, Proposal } from '../../proposing/proposal.ts'
import type { Conflict } from '../draft.ts'
import { linesOf, type Posted } from './fields.ts'

/** The corrections that a post asks for, and texts that somebody else changed meanwhile. */
export type Asked = { readonly corrections: readonly Correction[]; readonly conflicts: readonly Conflict[] }

/** Texts typed anew. A text of several lines becomes several texts. */
const wordsIn = (piece: Piece, posted: Posted): readonly string[] | undefined => {
  const name = `words.${piece.id}`
  if (!posted.has(name)) return undefined
  const lines = linesOf(posted.value(name))
  return lines.join('\n') === piece.words ? undefined : lines
}

/** Another wording, then one split for each further line, from the last to the first so that each keeps its place. */
const written = (id: string, lines: readonly string[]): readonly Correction[] => [
  { kind: 'words', id, words: lines.join(' ') },
  ...lines
    .slice(0, -1)
    .map((_, at): Correction => ({ kind: 'split', id, at: lines.slice(0, at + 1).join(' ').length }))
    .toReversed(),
]

/** Compares what was posted with the proposal as the page showed it (`base`) and as it stands now. */
export const rewordedIn = (base: Proposal | undefined, now: Proposal, posted: Posted): Asked => {
  const corrections: Correction[] = []
  const conflicts: Conflict[] = []
  for (const piece of now.pieces) {
    const seen = base === undefined ? undefined : base.pieces.find(({ id }) => id === piece.id)
    const lines = wordsIn(seen ?? piece, posted)
    if (lines === undefined || wordsIn(piece, posted) === undefined) continue
    const wasChanged = base === undefined || (seen !== undefined && seen.words !== piece.words)
    if (wasChanged) conflicts.push({ id: piece.id, typed: posted.value(`words.${piece.id}`) })
    else if (lines.length === 0) corrections.push({ kind: 'drop', id: piece.id })
    else corrections.push(...written(piece.id, lines))
  }
  return { corrections, conflicts }
}
