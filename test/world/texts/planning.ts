import type { Day } from '#ground'

type Dated = { readonly owner?: string; readonly due?: Day }

/** An outline change plan as its champion would type it. */
export type Planning = {
  /** Lines under “implications” that were kept as a priority, each with further lines of its standard merged into it. */
  readonly kept: readonly {
    readonly standard: number
    readonly words: string
    readonly with?: readonly string[]
  }[]
  readonly aside: readonly { readonly standard: number; readonly words: string }[]
  readonly target: Day
  /** Texts by the key under which the plan keeps them. */
  readonly words: Readonly<Record<string, string>>
  readonly inquiries: readonly (Dated & {
    readonly area: string
    readonly kind: 'issue' | 'data' | 'assumption' | 'hypothesis'
    readonly words: string
    readonly settles: string
  })[]
  readonly actions: readonly (Dated & { readonly area?: string; readonly words: string })[]
  readonly ideas: readonly { readonly area: string; readonly words: string; readonly whom: string }[]
  readonly team: readonly {
    readonly name: string
    readonly organisation: string
    readonly part: string
    readonly days: string
  }[]
  readonly resources: readonly {
    readonly kind: 'people' | 'money'
    readonly words: string
    readonly amount: string
    readonly source: string
  }[]
  readonly reviews: readonly { readonly day: Day; readonly whom: string; readonly looks: string }[]
}
