/** Something wrong with what was typed in one field: `words` say what and what to do, `typed` is given back as it came. */
export type Mistake = { readonly field: string; readonly words: string; readonly typed: string }

/** What reading one field comes to: a value, or words that say why not. */
export type Reading<Value> = { readonly value: Value } | { readonly words: string }

/** The mistakes as links for an error summary at the top of a page. The id of a field is its name. */
export const summaryOf = (mistakes: readonly Mistake[]): readonly { readonly text: string; readonly href: string }[] =>
  mistakes.map(({ field, words }) => ({ text: words, href: `#${field}` }))
