import { sayCount } from '#ground'
import type { Piece } from '../../proposing/proposal.ts'

/** How many notes stand among questions; nothing where there is none. */
export const sayNotes = (prompts: readonly Piece[]): readonly string[] => {
  const notes = prompts.filter(({ post }) => post.as === 'note').length
  return notes === 0 ? [] : [sayCount(notes, 'note')]
}
