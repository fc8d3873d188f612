import type { Read } from '#db'
import type { Route } from '#http'
import type { Ask, Needs } from '#people'
import { additionPaths } from '../additions/paths.ts'
import { shelfRoutes } from '../additions/routes/routes.ts'
import { additionsOf } from '../additions/store.ts'
import type { Edition } from '../edition.ts'
import type { Terms } from '../words.ts'
import { explainedFor } from './explained.ts'
import { readWord } from './form.ts'
import { glossaryPage } from './pages/list.ts'
import { wordPage } from './pages/word.ts'
import { shippedWords } from './shipped.ts'

/** The edition that a partnership works with, and what it calls things there. */
export type EditionInUse = { readonly edition: Edition; readonly terms: Terms }

export type GlossaryNeeds = Needs & { readonly inUse: (tx: Read) => Promise<EditionInUse | undefined> }

const below = 'glossary'

/** The partnership's glossary. */
export const glossaryRoutes = (needs: GlossaryNeeds): readonly Route[] =>
  shelfRoutes(needs, {
    ...{ kind: 'word', below, nameField: 'word', read: readWord, page: wordPage },
    takenWords: 'You explain this word already',
    list: ask => list(needs, ask),
    start: from => {
      const { word = from, stands = '', means = '' } = shippedWords.find(each => each.word === from) ?? {}
      return { word, stands, means }
    },
  })

const list = async (needs: GlossaryNeeds, ask: Ask) => {
  const { additions, inUse } = await ask.read(async tx => ({
    additions: await additionsOf(tx, 'word'),
    inUse: await needs.inUse(tx),
  }))
  return glossaryPage(ask.frame, {
    paths: additionPaths(ask.partnership.id, below),
    words: explainedFor(additions, shippedWords, inUse?.edition, inUse?.terms),
    additions,
    mayKeep: ask.may('glossary.keep'),
    ...(inUse === undefined ? {} : { edition: inUse.edition.title }),
  })
}
