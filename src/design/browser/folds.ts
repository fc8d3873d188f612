/** Help stands open beside its question; where it would stand between two questions, it starts folded. */
export const foldWhenNarrow = (): void => {
  if (!window.matchMedia('(max-width: 61.99em)').matches) return
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-folds-when-narrow]')) fold.open = false
}
