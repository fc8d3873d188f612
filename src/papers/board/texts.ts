import { marked, note, prose, type Block } from '#documents'
import { isBlank } from '#ground'
import { madeAs } from '../reading-in/origin.ts'
import type { BoardView } from './view.ts'
import type { WordKey } from './words.ts'

/** What the Word file of a Board paper says that it is. */
export const saidOf = ({ exercise }: Pick<BoardView, 'exercise'>) =>
  madeAs({ kind: 'board', exercise: exercise.id }).said

/** A text that somebody may put their own words to, marked so that it is found again in the edited file. */
export const textAt = ({ exercise, words }: Pick<BoardView, 'exercise' | 'words'>, key: WordKey): readonly Block[] => {
  const { mark } = madeAs({ kind: 'board', exercise: exercise.id })
  const isOptional = key === 'before.decided'
  const inner = isBlank(words[key]) && !isOptional ? [note('Nothing written.')] : prose(words[key])
  return marked(mark(key, words[key]), inner)
}
