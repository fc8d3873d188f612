import { isKeepable } from '#ground'
import { z } from 'zod'

/** The most steps of a checklist, and the most lines of a step: each has one or two digits. */
export const mostOfEach = 99
/** The most signs of a question, a note or a title. */
export const longestText = 1000

const words = z
  .string()
  .regex(/^\S([^\n]*\S)?$/)
  .max(longestText)
  .refine(isKeepable, 'it holds a sign that no database keeps')

/** The shape of the file of a checklist that a partnership holds. Answers are filed under the numbers in it: 4.3. */
export const checklistFormat = z
  .strictObject({
    kind: z.literal('checklist'),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(100),
    version: z.int().min(1),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
    title: words,
    about: words,
    steps: z
      .array(
        z
          .strictObject({
            number: z.int(),
            title: words,
            items: z
              .array(z.strictObject({ kind: z.enum(['question', 'note']), words }).readonly())
              .max(mostOfEach)
              .readonly(),
          })
          .readonly(),
      )
      .min(1)
      .max(mostOfEach)
      .readonly(),
  })
  .readonly()
