import { z } from 'zod'
import { dayFrom, isKeepable } from '#ground'
import { variationKinds, type VariationKind } from '#scoring'
import type { PastAnswer } from './found.ts'

/** What a form says on one standard, but for the score: it goes with the page that shows it and comes back to be stored. */

const text = z.string().max(20_000).refine(isKeepable)
const line = z.string().max(400).refine(isKeepable)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(100)
const kinds = Object.keys(variationKinds) as VariationKind[]
const day = z.string().refine(said => {
  const [year = '', month = '', date = ''] = said.split('-')
  return dayFrom(year, month, date) === said
})

const packedFormat = z.strictObject({
  scored: text,
  called: line.exactOptional(),
  texts: z.strictObject({
    summary: text.exactOptional(),
    strategic: text.exactOptional(),
    implications: text.exactOptional(),
  }),
  variations: list(z.strictObject({ kind: z.enum(kinds).exactOptional(), whose: line, words: text })),
  evidence: list(z.strictObject({ title: line, dated: day.exactOptional(), owner: line, shows: text })),
  voices: list(z.strictObject({ said: text, source: line })),
})

export type Packed = z.output<typeof packedFormat>

/** What is shown of a standard, for the way there and back. */
export const packed = ({ scored, called, texts, variations, evidence, voices }: PastAnswer): Packed => ({
  ...{ scored, texts, ...(called === undefined ? {} : { called }) },
  variations: variations.map(({ kind, whose, words }) => ({ whose, words, ...(kind === undefined ? {} : { kind }) })),
  evidence: evidence.map(({ title, dated, owner, shows }) => ({
    ...{ title, owner, shows },
    ...(dated === undefined ? {} : { dated }),
  })),
  voices: voices.map(({ said, source }) => ({ said, source })),
})

/** Whether everything that a form says on a standard fits into its boxes. */
export const fits = (answer: PastAnswer): boolean => unpacked(JSON.stringify(packed(answer))) !== undefined

/** The same from what was posted; `undefined` for what no page of ours sent. */
export const unpacked = (posted: string): Packed | undefined => {
  try {
    return packedFormat.safeParse(JSON.parse(posted)).data
  } catch {
    return undefined
  }
}
