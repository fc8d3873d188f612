import { z } from 'zod'

/**
 * The checklist format: what a file `editions/checklists/<name>.v<version>.json` holds. The published JSON Schema
 * (`editions/checklist.schema.json`) is made from this page, and a test holds the two together.
 */

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
const list = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).readonly()

const words = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .max(1000)
  .meta({ id: 'Words', description: 'One line without space at either end.' })
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ id: 'Slug', description: 'Small letters, digits and hyphens, starting with a letter.' })
const lineKey = z
  .string()
  .regex(/^[1-9]\d?\.[1-9]\d?$/)
  .meta({ id: 'LineKey', description: 'The step and the place in it: 4.3. The same in every version.' })
const source = z
  .string()
  .regex(/^[^\s:]+:\S+$/)
  .meta({ id: 'Source', description: 'The place in a source that this restates: 003:4.3. Left out for additions.' })
const link = z.url({ protocol: /^https?$/ }).meta({ id: 'Link' })

const pointing = {
  ask: list(slug).exactOptional().describe('Keys of `local`: whom to ask, or where it is, in the own area.'),
  see: list(slug).exactOptional().describe('Keys of `references`.'),
}
const question = record({
  kind: z.literal('question'),
  key: lineKey,
  source: source.exactOptional(),
  words,
  isOpen: z.literal(true).exactOptional().describe('Yes or no does not answer it: it is answered in words.'),
  action: words.exactOptional().describe('What a no comes down to, as an action that its owner can word anew.'),
  picks: z
    .enum(['designated', 'other'])
    .exactOptional()
    .describe('The answer names indicators: those that an area agreed targets for, or others.'),
  ...pointing,
}).meta({ id: 'Question' })
const note = record({
  kind: z.literal('note'),
  key: lineKey,
  source: source.exactOptional(),
  words,
  ...pointing,
}).meta({ id: 'Note', description: 'A line that asks nothing.' })

const step = record({
  key: z.string().regex(/^[1-9]\d?$/),
  source: source.exactOptional(),
  title: words,
  about: words.describe('What the step is about, in half a sentence.'),
  counts: record({ questions: z.int().min(0), notes: z.int().min(0) }).describe('Finds a line lost by accident.'),
  lines: list(z.discriminatedUnion('kind', [question, note])),
}).meta({ id: 'Step' })

const reference = record({
  key: slug,
  title: words,
  was: words.describe('What it was, for a reader who can’t open it any more.'),
  state: z.enum(['works', 'archived', 'gone']),
  link: link.exactOptional().describe('Where it is, or where copies of it are kept. None for what is gone.'),
}).meta({ id: 'Reference' })
const localThing = record({
  key: slug,
  name: words.describe('Whom to ask or what to look for, in general words.'),
  was: words.describe('What the source named in its own area.'),
}).meta({ id: 'Local', description: 'A role or a place that every area has under another name.' })

/** Checks the shape of a checklist file. What a shape cannot say is for `faultsIn` to say. */
export const checklistFormat = record({
  $schema: z.string().exactOptional(),
  name: slug,
  version: z.int().min(1),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  title: words,
  about: words,
  notes: list(words).exactOptional().describe('What a reader should know of it: its source, and what is ours.'),
  sources: z.record(z.string().regex(/^[^\s:]+$/), words).readonly(),
  local: z.array(localThing).readonly(),
  references: z.array(reference).readonly(),
  steps: list(step),
}).meta({ title: 'A checklist', description: 'How to write one: docs/domain/checklists.md' })

/** The checklist format as JSON Schema, draft 2020-12: what `editions/checklist.schema.json` holds. */
export const checklistSchema = (): unknown =>
  z.toJSONSchema(checklistFormat, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
