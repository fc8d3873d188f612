import { yes } from '#ground'
import { writeBoardWords } from '../../board/actions.ts'
import { longest, wordKeys, wordsNow, type Words } from '../../board/words.ts'
import { wordFields } from '../../pages/word-fields.ts'
import { readBoard } from '../../routes/board.ts'
import type { Source } from './source.ts'

/** The texts of the two Board papers, kept together in versions. */
export const boardSource: Source = {
  title: 'Paper for the Board',
  ability: 'papers.write',
  leadsTo: { text: 'Go to the words of the Board papers', path: '/papers/board-words' },
  fields: async (tx, needs, ask) => {
    const { written, occasion } = await readBoard(tx, needs, ask)
    const now = wordsNow(written, occasion)
    return yes(
      wordKeys.map(key => ({
        key,
        place: key.startsWith('before.') ? 'Paper before the session' : 'Paper after the session',
        called: wordFields[key].label,
        words: now[key],
        seen: String(written.version),
        max: longest,
      })),
    )
  },
  save: async (needs, ask, { exercise }, taken) => {
    const { written, occasion } = await ask.read(tx => readBoard(tx, needs, ask))
    const changed = Object.fromEntries(taken.map(({ key, words }) => [key, words])) as Partial<Words>
    const words = { ...wordsNow(written, occasion), ...changed }
    const said = await writeBoardWords(ask, exercise, { words, shown: Number(taken[0]?.seen ?? 0), occasion })
    return yes(said.ok ? [] : taken.map(({ key }) => key))
  },
}
