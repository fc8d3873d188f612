import { sayList } from '#ground'
import type { QuestionAsAsked } from '#instrument'
import type { VariationKind } from '#scoring'
import type { Packed } from './packed.ts'

/** What is to be kept of one standard: `none` for no agreed position, or for a group that could not judge. */
export type Kept = Pick<Packed, 'texts' | 'evidence' | 'voices'> & {
  readonly asked: QuestionAsAsked
  readonly outcome: { readonly kind: 'score'; readonly score: number } | { readonly kind: 'none' }
  /** How each varies is only asked where a group's answers are kept. */
  readonly variations: readonly { readonly kind?: VariationKind; readonly whose: string; readonly words: string }[]
}

/** Stands beside a score where the document has no words for it: a position is never without any. */
const noSummary = 'No summary stands in the document.'

const notEmpty = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.flatMap(text => (text === undefined || text.trim() === '' ? [] : [text]))

/** A standard as an agreed position, which has three texts: both implications stand in one, variations in lines. */
export const agreedTexts = ({ texts, variations }: Pick<Kept, 'texts' | 'variations'>) => ({
  summary: notEmpty(texts.summary)[0] ?? noSummary,
  variations: variations.map(({ whose, words }) => (whose === '' ? words : `${whose}: ${words}`)).join('\n\n'),
  implications: notEmpty(texts.implications, texts.strategic).join('\n\n'),
})

/** What an agreed position has no box for, in words. */
export const leftOfAgreed = ({ evidence, voices }: Pick<Kept, 'evidence' | 'voices'>): string | undefined => {
  const what = [
    ...(evidence.length > 0 ? [`evidence (${evidence.length})`] : []),
    ...(voices.length > 0 ? [`voices (${voices.length})`] : []),
  ]
  return what.length === 0 ? undefined : sayList(what)
}
