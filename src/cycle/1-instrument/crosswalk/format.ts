import { z } from 'zod'

/** The format of a crosswalk: what a file `editions/crosswalks/<from>--<to>.json` holds. */

const record = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).readonly()
const key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/)
  .meta({ id: 'Key', description: 'The key of a standard or a prompt in its edition.' })
const words = z
  .string()
  .regex(/^\S(.*\S)?$/)
  .meta({ id: 'Words', description: 'One line without space at either end.' })
const edition = z.string().regex(/^[a-z][a-z0-9-]*\.v[1-9][0-9]*(?:\.[0-9a-f]{12})?$/)

const standardLink = record({
  from: key,
  to: key,
  share: z.enum(['whole', 'part']).describe('A standard goes on whole in one place; parts of it may go elsewhere too.'),
  differs: z.array(words).readonly().describe('What changed on the way, in a sentence each. Empty: only the number.'),
  stricter: z.array(z.string()).readonly().describe('The bands in which the newer standard asks for more.'),
}).meta({ id: 'StandardLink' })

const promptLink = record({ from: key, to: key, change: z.enum(['carried', 'reworded', 'merged', 'moved']) }).meta({
  id: 'PromptLink',
  description: 'A prompt that went on: as it was, in other words, with others, or to another standard.',
})

/** Checks the shape of a crosswalk. What a shape cannot say is for `crosswalkFaults` to say. */
export const crosswalkFormat = record({
  $schema: z.string().exactOptional(),
  from: edition,
  to: edition,
  about: words,
  standards: z.array(standardLink).min(1).readonly(),
  /** Standards of the newer edition that no older one leads to. */
  addedStandards: z.array(key).readonly().exactOptional(),
  /** Standards of the older edition that go on nowhere as a whole. */
  droppedStandards: z.array(key).readonly().exactOptional(),
  prompts: z.array(promptLink).readonly(),
  dropped: z.array(key).readonly().describe('Prompts of the older edition that the newer one leaves out.'),
  added: z.array(key).readonly().describe('Prompts that only the newer edition has.'),
}).meta({ title: 'A crosswalk between two editions', description: 'How to write one: docs/domain/editions.md' })

/** The format of a crosswalk as JSON Schema: what `editions/crosswalk.schema.json` holds. */
export const crosswalkSchema = (): unknown =>
  z.toJSONSchema(crosswalkFormat, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
