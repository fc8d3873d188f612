import { sayList } from '#ground'

/** Why a past year is not read in. */
export type PastRefusal =
  | { readonly kind: 'no-answers' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly standards: readonly number[] }
  | { readonly kind: 'label-taken'; readonly label: string }
  | { readonly kind: 'nothing-left' }

/** The refusal for the screen: what is wrong, that nothing was stored, and what to do. */
export const sayPastRefusal = (refusal: PastRefusal): string => `${wordsOf(refusal)} Nothing was stored.`

const wordsOf = (refusal: PastRefusal): string => {
  switch (refusal.kind) {
    case 'no-answers':
      return 'No table in this file has the columns of a self-analysis: Standard, Score, Summary and Implications, each row beginning with the number or the name of its standard. Check that it is the right file, or give it these headings.'
    case 'empty':
      return 'The form is empty: no score and no text stands in it. Choose the one that was filled in.'
    case 'too-long':
      return `A text on ${refusal.standards.length === 1 ? 'standard' : 'standards'} ${sayList(refusal.standards.map(String))} is longer than a box holds, which is 20,000 characters. Shorten it in the file, and choose it again.`
    case 'label-taken':
      return `${refusal.label} is here already. A past year comes from one document: take that year out first, if this one is the better.`
    case 'nothing-left':
      return 'Every standard would be left out, so there is nothing to keep.'
  }
}
