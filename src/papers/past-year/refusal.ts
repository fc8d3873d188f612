import { sayList } from '#ground'

/** Why a past year is not read in. */
export type PastRefusal =
  | { readonly kind: 'no-answers' }
  | { readonly kind: 'empty' }
  /** The titles in the form are not those of any standards here. */
  | { readonly kind: 'which'; readonly called: readonly string[] }
  /** Several standards here fit the form equally well. */
  | { readonly kind: 'which-of'; readonly titles: readonly string[] }
  | { readonly kind: 'too-long'; readonly standards: readonly number[] }
  | { readonly kind: 'label-taken'; readonly label: string }
  | { readonly kind: 'nothing-left' }
  /** Without a group it is the agreed positions that stand. */
  | { readonly kind: 'stands-already'; readonly label: string; readonly group?: string }
  | { readonly kind: 'other-standards'; readonly label: string; readonly found: string; readonly wanted: string }

/** The refusal for the screen: what is wrong, that nothing was stored, and what to do. */
export const sayPastRefusal = (refusal: PastRefusal): string => `${wordsOf(refusal)} Nothing was stored.`

const wordsOf = (refusal: PastRefusal): string => {
  switch (refusal.kind) {
    case 'no-answers':
      return 'No table in this file has the columns of a self-analysis: Standard, Score, Summary and Implications, each row beginning with the number or the name of its standard. Check that it is the right file, or give it these headings.'
    case 'empty':
      return 'The form is empty: no score and no text stands in it. Choose the one that was filled in.'
    case 'which':
      return `Say which standards this form is on: it cannot be found out. It has ${sayCalled(refusal.called)}, and no standards here have these titles. Each row is then shown beside the standard of its number, for you to confirm.`
    case 'which-of':
      return `Say which standards this form is on: it fits ${sayList(refusal.titles.map(title => `“${title}”`))} equally well.`
    case 'too-long':
      return `A text on ${refusal.standards.length === 1 ? 'standard' : 'standards'} ${sayList(refusal.standards.map(String))} is longer than a box holds, which is 20,000 characters. Shorten it in the file, and choose it again.`
    case 'label-taken':
      return `${refusal.label} is here already. If it is a past year, read this in as another document of it; or take that year out first, if this one is the better.`
    case 'nothing-left':
      return 'Every standard would be left out, so there is nothing to keep.'
    case 'stands-already':
      return `${refusal.label} has ${refusal.group === undefined ? 'its agreed positions' : `the answers of ${refusal.group}`} already. What stands is not replaced: take the whole year out first, if this document is the better.`
    case 'other-standards':
      return `This form has the standards “${refusal.found}”, and ${refusal.label} was read in on “${refusal.wanted}”. One year has one set of standards: choose a form of those, or take the year out and read all its documents in again.`
  }
}

const sayCalled = (called: readonly string[]): string =>
  sayList([...called.slice(0, 3).map(each => `“${each}”`), ...(called.length > 3 ? [`${called.length - 3} more`] : [])])
