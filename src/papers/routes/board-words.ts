import { readForm, type Form } from '#forms'
import { mistaken, refused, seeOther, shown, type Reply, type Route } from '#http'
import { memberRoute, type Ask } from '#people'
import { writeBoardWords } from '../board/actions.ts'
import { versionsOf } from '../board/store.ts'
import { longest, wordKeys, wordsNow, type Words } from '../board/words.ts'
import type { PaperNeeds } from '../needs.ts'
import { boardWordsPage } from '../pages/board-words.ts'
import { wordFields } from '../pages/word-fields.ts'
import { papersPath } from '../shelf/on-shelf.ts'
import { placeIn } from './asking.ts'
import { readBoard } from './board.ts'

const path = '/partnerships/:partnership/exercises/:exercise/papers/board-words'

/** The texts of the Board papers that people may put their own words to. */
export const boardWordRoutes = (needs: PaperNeeds): readonly Route[] => [
  memberRoute(needs, { method: 'GET', path, ability: 'papers.write', handle: ask => show(needs, ask) }),
  memberRoute(needs, { method: 'POST', path, ability: 'papers.write', handle: ask => save(needs, ask) }),
]

const stand = (needs: PaperNeeds, ask: Ask) =>
  ask.read(async tx => {
    const board = await readBoard(tx, needs, ask)
    return { ...board, versions: await versionsOf(tx, board.exercise.id) }
  })

const show = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, occasion, written, versions } = await stand(needs, ask)
  const form = readForm(wordsNow(written, occasion))
  const view = { year: exercise.label, papers: papersPath(placeIn(ask)), form, version: written.version, versions }
  return shown(boardWordsPage(ask.frame, { ...view, isSaved: ask.asked.query['saved'] === 'yes' }))
}

const save = async (needs: PaperNeeds, ask: Ask): Promise<Reply> => {
  const { exercise, occasion, written, versions } = await stand(needs, ask)
  const form = readForm(ask.asked.body)
  const standing = wordsNow(written, occasion)
  const words = readWords(form, standing)
  const shownVersion = form.wholeNumber('version', {
    called: 'The version',
    min: 0,
    max: 1_000_000,
    needed: 'Open the page again before you save',
  })
  const papers = papersPath(placeIn(ask))
  const view = {
    year: exercise.label,
    papers,
    form: filled(form, words),
    version: shownVersion ?? written.version,
    versions,
  }
  if (form.mistakes.length > 0 || shownVersion === undefined)
    return mistaken(boardWordsPage(ask.frame, { ...view, form }))
  const said = await writeBoardWords(ask, exercise.id, { words, shown: shownVersion, occasion })
  if (said.ok) return seeOther(`${papers}/board-words?saved=yes`)
  const now = await stand(needs, ask)
  const kept = wordsNow(now.written, now.occasion)
  return refused(
    boardWordsPage(ask.frame, { ...view, version: now.written.version, versions: now.versions, kept, yours: words }),
  )
}

/** What was posted; a text that was not posted stays as it stands. */
const readWords = (form: Form, standing: Words): Words =>
  Object.fromEntries(
    wordKeys.map(key => {
      const words = form.text(key, { called: wordFields[key].label, max: longest })
      return [key, form.has(key) ? words : standing[key]]
    }),
  ) as Words

const filled = (form: Form, words: Words): Form => (form.mistakes.length > 0 ? form : readForm(words))
