import type { PageAssets } from '#design'

/** One place in the partnership's menu. */
export type Place = 'today' | 'this-year' | 'positions' | 'plan' | 'support' | 'papers' | 'practice' | 'people'

/** What stands around every page: built once for a request, drawn by `framed`. */
export type Frame = {
  readonly nonce: string
  readonly assets: PageAssets
  /** Who is signed in, and as what on this page. */
  readonly person?: { readonly name: string; readonly role?: string }
  /** The partnership that the page belongs to. */
  readonly partnership?: { readonly name: string; readonly href: string; readonly places: readonly Place[] }
  /** Where the looks of programme staff are listed, for those who may read that. */
  readonly looksHref?: string
  /** Where it stands what the programme sees and may tell, for those who may read that. */
  readonly programmeHref?: string
  /** Set when the person belongs to more than one partnership. */
  readonly switchHref?: string
  /** Plain warnings that stand on every page: sample data, a cookie without https. */
  readonly warnings: readonly string[]
}
