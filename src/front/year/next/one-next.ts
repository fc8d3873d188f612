/** The one next thing for one person. */
export type Next = {
  readonly title: string
  readonly words: string
  readonly action?: { readonly text: string; readonly href: string }
  readonly other?: { readonly text: string; readonly href: string }
}
