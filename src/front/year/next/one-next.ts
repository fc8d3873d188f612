/** The one next thing for one person. */
export type Next = {
  readonly title: string
  readonly words: string
  readonly action?: { readonly text: string; readonly href: string }
  /** It asks nothing of this person. */
  readonly isIdle?: true
  readonly other?: { readonly text: string; readonly href: string }
}
