import type { Read } from '#db'
import type { Asked } from '#http'
import { standardKeys, standardsNamed } from '#support'
import type { ExchangeNeeds } from '../needs.ts'
import type { SearchView } from '../search/pages/search-view.ts'
import { mistakeIn, readSearch } from '../search/search.ts'
import { findShown } from '../search/store.ts'
import { alsoAs, byEdition, currentFirst } from '../standards.ts'

type Asking = <Value>(work: (tx: Read) => Promise<Value>) => Promise<Value>

/** What an address asks of the exchange and what this reader finds; `current` is the edition that the reader knows. */
export const searched = async (
  { editions }: ExchangeNeeds,
  { query }: Pick<Asked, 'query'>,
  read: Asking,
  current?: string,
): Promise<Pick<SearchView, 'search' | 'found' | 'standards' | 'also'>> => {
  const shipped = currentFirst(editions.shipped(), current)
  const search = readSearch(query, standardKeys(shipped))
  const keys = search.standard === undefined ? [] : alsoAs(search.standard, editions)
  const also = standardsNamed(
    keys.filter(key => key !== search.standard),
    shipped,
  )
  const view = { search, standards: byEdition(shipped), also }
  if (mistakeIn(search) !== undefined) return view
  return { ...view, found: await read(tx => findShown(tx, search, keys)) }
}
