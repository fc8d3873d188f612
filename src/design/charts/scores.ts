/** A named group that stands on a box. */
export type Standing = { readonly name: string; readonly mark: string; readonly score: number }

/** `'none'`: a decision that there is no position this time. `undefined`: not agreed yet. */
export type Agreed = number | 'none' | undefined
