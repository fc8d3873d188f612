import { wordsAt, type Plan } from '../outline/plan.ts'
import { boxesOf, type Again, type Boxes } from '../words/boxes.ts'
import { promptFields, promptLineKey, type Field } from '../words/field.ts'
import type { Prompt } from './prompt.ts'

/** The line that answers a prompt, without whether it is parked. */
export const lineFields = ({ key }: Pick<Prompt, 'key'>): readonly Field[] =>
  promptFields(key).filter(field => field.key === promptLineKey(key))

/** The one box of a prompt. */
export const boxOf = (plan: Plan, prompt: Pick<Prompt, 'key'>, again?: Again): Boxes =>
  boxesOf(
    {
      fields: lineFields(prompt),
      written: plan.written,
      wordsAt: each => wordsAt(plan, each),
      earlier: new Set(),
    },
    again,
  )
