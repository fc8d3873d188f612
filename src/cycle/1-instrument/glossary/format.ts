import { z } from 'zod'

/** The format of a glossary that ships: what a file `editions/glossary/<name>.json` holds. */

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
const words = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .meta({ id: 'Words', description: 'One line without space at either end.' })

const explained = record({
  word: words.describe('As it stands in texts. One with two capitals is only found written exactly so.'),
  source: z
    .string()
    .regex(/^[^\s:]+:\S+$/)
    .describe('The place in a source where the word stands.'),
  stands: words.describe('What the letters stand for.'),
  means: words.describe('A sentence that a newcomer understands.'),
}).meta({ id: 'Word' })

/** Checks the shape of a glossary. What a shape cannot say is for `glossaryFaults` to say. */
export const glossaryFormat = record({
  $schema: z.string().exactOptional(),
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  title: words,
  about: words,
  sources: z.record(z.string().regex(/^[^\s:]+$/), words).readonly(),
  counts: record({ words: z.int().min(1) }).describe('Counted in the source. Finds a line lost by accident.'),
  words: z.array(explained).min(1).readonly(),
}).meta({ title: 'A glossary', description: 'How to write one: docs/domain/editions.md' })

export type GlossaryFile = z.output<typeof glossaryFormat>

/** The format of a glossary as JSON Schema: what `editions/glossary.schema.json` holds. */
export const glossarySchema = (): unknown =>
  z.toJSONSchema(glossaryFormat, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
