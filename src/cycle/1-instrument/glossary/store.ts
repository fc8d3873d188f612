import type { Read } from '#db'
import { additionsOf } from '../additions/store.ts'
import type { Edition } from '../edition.ts'
import type { Terms } from '../words.ts'
import { oneEach, ownWords, wordsOfEdition, type Explained } from './explained.ts'
import { shippedWords } from './shipped.ts'

/**
 * The glossary of the partnership in scope, by word: its own explanations before those of the edition, these before the
 * shipped ones. With `terms` also the bodies and plans that the edition names, as the partnership calls them.
 */
export const glossaryOf = async (
  tx: Read,
  edition?: Pick<Edition, 'glossary' | 'terms'>,
  terms?: Terms,
): Promise<readonly Explained[]> =>
  oneEach(ownWords(await additionsOf(tx, 'word')), edition ? wordsOfEdition(edition, terms) : [], shippedWords)
