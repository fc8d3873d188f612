import { standardsOf, termsOf, wordsOf, type Edition } from '#instrument'
import type { PrintedEdition } from '../release/printed.ts'

/** An edition as releases print it: in its founding words, for no partnership's own may appear. */
export const printedEdition = (edition: Edition): PrintedEdition => {
  const terms = termsOf(edition)
  return {
    id: edition.id,
    title: wordsOf(edition.title, terms),
    standards: standardsOf(edition).map(({ number, shortTitle }) => ({ number, title: wordsOf(shortTitle, terms) })),
    scale: edition.answer.scale.map(({ score, label }) => ({ score, label: wordsOf(label, terms) })),
  }
}
