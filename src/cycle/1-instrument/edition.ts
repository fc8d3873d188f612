import type { z } from 'zod'
import type { editionFormat } from './format.ts'

/** An edition as its file has it. Frozen: a published edition never changes. */
export type EditionFile = z.output<typeof editionFormat>

/** An edition in force, under the id that exercises pin: `commissioning-12.v1`. */
export type Edition = EditionFile & { readonly id: string }

export type Section = Edition['sections'][number]
export type Fields = Section['fields']
export type Field = Fields['score']
export type FieldName = keyof Fields
export type Standard = Section['standards'][number]
export type Statement = Standard['bands'][number]['statements'][number]

/** A band of one standard: the scores it spans, both ends included, and what the partnership often looks like there. */
export type Band = {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly heading: string
  readonly title: string
  readonly statements: readonly Statement[]
}

/** A planning prompt in print order. The capacity question stands among them, with words of its own for its answers. */
export type Prompt = { readonly key: string; readonly words: string; readonly kind: 'prompt' | 'capacity' }

/** All standards, in the order of their numbers. */
export const standardsOf = (edition: Pick<Edition, 'sections'>): readonly Standard[] =>
  edition.sections.flatMap(section => section.standards)

/** The standard with that number, or `undefined` when the edition has none. */
export const standardOf = (edition: Edition, number: number): Standard | undefined =>
  standardsOf(edition).find(standard => standard.number === number)

/** The section that standard stands in, or `undefined` when the edition has no such standard. */
export const sectionOf = (edition: Edition, number: number): Section | undefined =>
  edition.sections.find(section => section.standards.some(standard => standard.number === number))

/** What the section of that standard asks for, under its own headings (001: A differs from B and C). */
export const fieldsOf = (edition: Edition, number: number): Fields | undefined => sectionOf(edition, number)?.fields

/** The label that stands beside a score, or `undefined` for what is not a score of this edition (0, 6, 3.5). */
export const labelOf = (edition: Edition, score: number): string | undefined =>
  edition.answer.scale.find(point => point.score === score)?.label

/** The bands of a standard from the lowest score up. They are a guide: inside a band the label decides. */
export const bandsOf = (edition: Edition, standard: Standard): readonly Band[] =>
  edition.answer.bands.map(span => ({
    ...span,
    statements: standard.bands.find(({ band }) => band === span.key)?.statements ?? [],
  }))

/** The band of a standard that a score falls into, or `undefined` for what is not a score of this edition. */
export const bandFor = (edition: Edition, standard: Standard, score: number): Band | undefined =>
  labelOf(edition, score) === undefined
    ? undefined
    : bandsOf(edition, standard).find(({ from, to }) => from <= score && score <= to)

/** The prompts of a standard in print order, the capacity question in its own place among them. */
export const promptsOf = (edition: Edition, standard: Standard): readonly Prompt[] =>
  standard.prompts.map(prompt =>
    'words' in prompt
      ? { key: prompt.key, words: prompt.words, kind: 'prompt' }
      : { key: prompt.key, words: edition.capacity?.words ?? '', kind: 'capacity' },
  )

/** The key under which a standard's capacity answer is filed, where the edition asks that question. */
export const capacityKeyOf = (standard: Standard): string | undefined =>
  standard.prompts.find(prompt => 'repeats' in prompt)?.key
