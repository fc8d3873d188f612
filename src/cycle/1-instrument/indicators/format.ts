import { z } from 'zod'

/** The format of a library of indicators: what a file `editions/indicators/<name>.json` holds. */

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
const words = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .meta({ id: 'Words', description: 'One line without space at either end.' })
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ id: 'Slug' })
const year = z.int().min(1900).max(2999)

const indicator = record({
  key: slug,
  source: z.string().regex(/^[^\s:]+:\S+$/),
  number: words.describe('Its number in the set that it comes from.'),
  name: words,
  kind: z.enum(['designated', 'other']).describe('Whether the agreement set a target for it.'),
  measures: words.describe('What is counted, in a sentence of our own.'),
  unit: words,
  better: z.enum(['up', 'down']),
}).meta({ id: 'Indicator' })

/** Checks the shape of a library. What a shape cannot say is for `libraryFaults` to say. */
export const indicatorsFormat = record({
  $schema: z.string().exactOptional(),
  name: slug,
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  title: words,
  about: words,
  year: year.describe('The year of the set.'),
  ended: year.exactOptional().describe('The year in which it was given up.'),
  sources: z.record(z.string().regex(/^[^\s:]+$/), words).readonly(),
  counts: record({ indicators: z.int().min(1), themes: z.record(slug, z.int().min(1)).readonly() }),
  themes: z
    .array(record({ key: slug, title: words, indicators: z.array(indicator).min(1).readonly() }))
    .min(1)
    .readonly(),
}).meta({ title: 'A library of indicators', description: 'How to write one: docs/domain/editions.md' })

export type IndicatorsFile = z.output<typeof indicatorsFormat>

/** The format of a library as JSON Schema: what `editions/indicators.schema.json` holds. */
export const indicatorsSchema = (): unknown =>
  z.toJSONSchema(indicatorsFormat, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
