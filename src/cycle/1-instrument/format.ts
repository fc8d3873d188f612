import { isKeepable } from '#ground'
import { z } from 'zod'

/**
 * The edition format: what a file `editions/<name>/<version>/edition.json` holds. The published JSON Schema
 * (`editions/edition.schema.json`) is made from this page, and a test holds the two together.
 */

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).readonly()

/** The most signs of a name or a key: what is filed under them is found by an index, which has no room for a text. */
const longestKey = 100

const words = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .refine(isKeepable, 'it holds a sign that no database keeps')
  .meta({
    id: 'Words',
    description: 'One line without space at either end. Terms stand in it as placeholders: {lsp}, {lsp.short}.',
  })
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(longestKey)
  .meta({ id: 'Slug', description: 'Small letters, digits and hyphens, starting with a letter.' })
const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/)
  .max(longestKey)
  .meta({
    id: 'Key',
    description: 'What answers are filed under. Unique in the edition, the same in every version of it.',
  })
const source = z
  .string()
  .regex(/^[^\s:]+:\S+$/)
  .meta({
    id: 'Source',
    description: 'The place in a source that this restates: 001:A3.low.2. Left out where the edition adds something.',
  })
const score = z.int().min(0).max(99)
const count = z.int().min(0)

const scorePoint = record({ score, source: source.exactOptional(), label: words }).meta({
  id: 'ScorePoint',
  description: 'One score and the label that always stands beside it.',
})
const bandSpan = record({ key: slug, from: score, to: score, heading: words, title: words }).meta({
  id: 'BandSpan',
  description: 'A band and the scores it spans, both ends included. `heading` for paper, `title` for the screen.',
})
const scoreAnswer = record({
  kind: z.literal('score'),
  min: score,
  max: score,
  scale: list(scorePoint),
  cannotJudge: record({ label: words, hint: words }),
  bands: z.array(bandSpan).readonly().describe('None where the edition gives no examples for its scores.'),
}).meta({ id: 'ScoreAnswer', description: 'A whole number with a label, or “cannot judge”. Bands are only a guide.' })

const capacity = record({
  words,
  answers: list(record({ key: slug, label: words })),
  lacking: words,
}).meta({ id: 'Capacity', description: 'One question asked again on every standard, each in its own place.' })

const field = record({ heading: words, question: words, hint: words.exactOptional() }).meta({
  id: 'Field',
  description: '`heading` is the column on paper, `question` stands above the box on the screen.',
})
const fields = record({
  score: field,
  summary: field,
  variations: field,
  evidence: field,
  voice: field,
  strategic: field.exactOptional(),
  implications: field,
}).meta({ id: 'Fields', description: 'What a section asks for. A field left out is not asked in that section.' })

const statement = record({ key, source: source.exactOptional(), words }).meta({ id: 'Statement' })
const prompt = z
  .union([
    record({ key, source: source.exactOptional(), words }),
    record({ key, source: source.exactOptional(), repeats: z.literal('capacity') }),
  ])
  .meta({ id: 'Prompt', description: 'A planning prompt, or the place where the capacity question is repeated.' })
const standard = record({
  key,
  source: source.exactOptional(),
  number: z.int().min(1),
  title: words,
  shortTitle: words.describe('For lists and charts.'),
  plain: words.describe('One sentence that a sixteen-year-old understands.'),
  bands: z.array(record({ band: slug, statements: z.array(statement).readonly() })).readonly(),
  prompts: z.array(prompt).readonly().describe('In print order. None where the source asks nothing more.'),
}).meta({ id: 'Standard' })
const section = record({
  key,
  source: source.exactOptional(),
  title: words,
  plainTitle: words,
  headlineArea: words.describe('What the change plans call this section.'),
  fields,
  standards: list(standard),
}).meta({ id: 'Section' })

const term = record({
  key: slug,
  name: words.describe('What it is called unless the partnership says otherwise.'),
  short: words.exactOptional(),
  plural: words.exactOptional(),
  about: words,
  general: z.boolean().exactOptional().describe('Used by pages and papers, perhaps by no sentence of the edition.'),
}).meta({ id: 'Term', description: 'A body, plan, law or scheme that a partnership may call by another name.' })

const counts = record({
  sections: count,
  standards: count,
  statements: z.record(slug, count).readonly(),
  prompts: count,
}).meta({
  id: 'Counts',
  description: 'What the edition holds, capacity questions left out. Finds a line lost by accident.',
})

/** Checks the shape of an edition file. What a shape cannot say is for `faultsIn` to say. */
export const editionFormat = record({
  $schema: z.string().exactOptional(),
  name: slug,
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  title: words,
  about: words,
  notes: list(words)
    .exactOptional()
    .describe('What a reader should know of the edition: what its source lacked, what is ours.'),
  promptsBeside: z
    .enum(['bands', 'implications'])
    .exactOptional()
    .describe('Where prompts stand while an answer is written: beside the implications unless said.'),
  sources: z.record(z.string().regex(/^[^\s:]+$/), words).readonly(),
  counts,
  answer: z.discriminatedUnion('kind', [scoreAnswer]),
  capacity: capacity.exactOptional(),
  sections: list(section),
  terms: z.array(term).readonly(),
  glossary: z.array(record({ word: words, means: words })).readonly(),
}).meta({ title: 'An edition of an instrument', description: 'How to write one: docs/domain/editions.md' })

/** The edition format as JSON Schema, draft 2020-12: what `editions/edition.schema.json` holds. */
export const editionSchema = (): unknown =>
  z.toJSONSchema(editionFormat, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
