import { z } from 'zod'
import type { Unsure } from './proposing/unsure.ts'

const text = z.string()
const texts = z.array(text)
const number = z.number()
const reach = { from: number, to: number }
const label = z.object({ words: text, was: number, is: number })

/** Every kind of doubt with what its sentence needs, as it comes in with an archive: one that nobody could say is refused. */
export const unsure = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['rows-joined', 'prompts-missing']), standard: text }),
  z.object({
    kind: z.enum(['title-joined', 'titles-differ', 'lines-joined', 'heading-in-cell']),
    words: text,
  }),
  z.object({ kind: z.enum(['control-dropped', 'row-adrift', 'note-or-question']), words: text }),
  z.object({ kind: z.enum(['headers-dropped', 'repeats-dropped', 'numbers-given', 'sentences-split']), count: number }),
  z.object({ kind: z.literal('debris-dropped'), words: texts }),
  z.object({ kind: z.enum(['number-guessed', 'number-twice', 'numbers-leave-out']), number }),
  z.object({ kind: z.literal('column-guessed'), heading: text }),
  z.object({ kind: z.enum(['row-shifted', 'scale-missing']) }),
  z.object({ kind: z.literal('columns-interleaved'), words: text, standard: text.exactOptional() }),
  z.object({
    kind: z.literal('too-long'),
    count: number,
    of: z.enum(['document', 'line', 'table', 'framework']).exactOptional(),
  }),
  z.object({ kind: z.enum(['outside', 'asked-everywhere']), count: number, words: text }),
  z.object({ kind: z.literal('section-below'), words: text, standard: text }),
  z.object({ kind: z.literal('prompts-below'), standard: text, count: number }),
  z.object({ kind: z.literal('word-torn'), words: text, joined: text }),
  z.object({ kind: z.literal('scale-order'), order: z.array(number) }),
  z.object({ kind: z.literal('scale-differs'), score: number, words: texts }),
  z.object({ kind: z.literal('scale-length'), scores: z.array(number) }),
  z.object({ kind: z.literal('scale-other'), scores: z.array(number), isLabelled: z.boolean() }),
  z.object({ kind: z.literal('scale-turned'), best: label, worst: label }),
  z.object({
    kind: z.literal('order-read'),
    by: z.enum(['place', 'words', 'letters']),
    order: z.array(z.object({ words: text, ...reach })),
  }),
  z.object({
    kind: z.literal('bands-reach'),
    printed: z.array(z.object(reach)),
    reached: z.array(z.object(reach)),
  }),
  z.object({ kind: z.literal('scale-read'), isTable: z.boolean(), words: texts }),
  z.object({ kind: z.literal('band-empty'), standard: text, band: text }),
  z.object({ kind: z.literal('band-guessed'), heading: text, ...reach }),
]) satisfies z.ZodType<Unsure>
