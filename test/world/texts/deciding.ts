/** What a partnership came to on one standard, as its champion would type it. */
export type Deciding = {
  readonly standard: number
  readonly outcome: number | { readonly why: string; readonly wouldSettle: string }
  readonly summary: string
  readonly variations?: string
  readonly implications?: string
  readonly dissent?: { readonly words: string; readonly named: boolean }
}
