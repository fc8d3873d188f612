import type { Read } from '#db'
import { additionsOf } from '../additions/store.ts'
import { indicatorsShipped, ownIndicators, type LibraryIndicator } from './library.ts'

/** What the partnership in scope may pick from: the set that ships, then its own. */
export const indicatorChoices = async (tx: Read): Promise<readonly LibraryIndicator[]> => [
  ...indicatorsShipped(),
  ...ownIndicators(await additionsOf(tx, 'indicator')),
]

/** The same, with those that were taken out: for what was picked before. */
export const indicatorsEver = async (tx: Read): Promise<readonly LibraryIndicator[]> => [
  ...indicatorsShipped(),
  ...ownIndicators(await additionsOf(tx, 'indicator'), true),
]
