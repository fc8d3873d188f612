import type { NamedStandard } from '#support'
import type { Shown } from '../../shown/shown.ts'
import type { StandardsOfEdition } from '../../standards.ts'
import type { Found, Search } from '../search.ts'

export type SearchView = {
  readonly search: Search
  /** Nothing where the search itself can't be read. */
  readonly found?: Found
  /** Those of every edition, by which one can look. */
  readonly standards: readonly StandardsOfEdition[]
  /** What the standard that is looked for became, or was made of, in other editions: found with it. */
  readonly also: readonly NamedStandard[]
  /** Where the search is, and where one text of it is read. */
  readonly at: string
  readonly itemHref: (id: Shown['id']) => string
}
