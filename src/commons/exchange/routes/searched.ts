import type { Read } from '#db'
import type { Asked } from '#http'
import { standardKeys, standardsIn } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import type { SearchView } from '../search/pages/searching.ts'
import { mistakeIn, readSearch } from '../search/search.ts'
import { findShown } from '../search/store.ts'
import { alsoAs } from '../standards.ts'

type Asking = <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>

/** What an address asks of the exchange and what this reader finds. */
export const searched = async (
  { editions }: ExchangeNeeds,
  { query }: Pick<Asked, 'query'>,
  read: Asking,
): Promise<Pick<SearchView, 'search' | 'found' | 'standards'>> => {
  const shipped = editions.shipped()
  const search = readSearch(query, standardKeys(shipped))
  const standards = shipped.flatMap(standardsIn)
  if (mistakeIn(search) !== undefined) return { search, standards }
  const also = search.standard === undefined ? [] : alsoAs(search.standard, editions)
  return { search, standards, found: await read(tx => findShown(tx, search, also)) }
}
