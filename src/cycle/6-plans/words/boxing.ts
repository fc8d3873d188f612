import { wordsAt, type Plan } from '../outline/plan.ts'
import { boxesOf, type Again, type Boxes } from './boxes.ts'
import type { Field } from './field.ts'

/** The boxes of a page of this plan. */
export const boxesFor = (plan: Plan, fields: readonly Field[], earlier: ReadonlySet<string>, again?: Again): Boxes =>
  boxesOf({ fields, written: plan.written, wordsAt: key => wordsAt(plan, key), earlier }, again)
