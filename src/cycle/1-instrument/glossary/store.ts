import type { Read } from '#db'
import { additionsOf } from '../additions/store.ts'
import type { Edition } from '../edition.ts'
import type { Terms } from '../words.ts'
import { explainedFor, type Explained } from './explained.ts'
import { shippedWords } from './shipped.ts'

/** The glossary of the partnership in scope, by word. */
export const glossaryOf = async (
  tx: Read,
  edition?: Pick<Edition, 'glossary' | 'terms'>,
  terms?: Terms,
): Promise<readonly Explained[]> => explainedFor(await additionsOf(tx, 'word'), shippedWords, edition, terms)
