import type { Read } from '#db'
import type { Id } from '#ground'
import type { Editions } from '#instrument'
import { carryingFields, contentFields, progressFields, visionFields } from '../../strategic/fields.ts'
import { begunOf } from '../../strategic/store/begun.ts'
import { areaFields, prepareFields, supportFields, type Field } from '../../words/field.ts'
import { seenAs, versionOf } from '../../words/saving.ts'
import { areaTitle, wordsAt, type Plan } from '../plan.ts'
import { planOf } from './plan.ts'

/** A long text of a plan as it reads now, for whoever compares it with a paper. */
export type PlanText = {
  readonly key: string
  /** The headline area or the part of the plan that it belongs to. */
  readonly place: string
  readonly called: string
  readonly words: string
  /** Characters that it may hold. */
  readonly max: number
  /** What saving it must have seen, as a form carries it. */
  readonly seen: string
}

type Placed = { readonly place: string; readonly fields: readonly Field[] }

const outlineParts = (plan: Plan): readonly Placed[] => [
  ...plan.edition.sections.map(section => ({ place: areaTitle(plan, section), fields: areaFields(section.key) })),
  { place: 'The plan as a whole', fields: [...prepareFields, ...supportFields] },
]

const strategicParts = (plan: Plan): readonly Placed[] => [
  { place: 'The plan as a whole', fields: visionFields },
  ...plan.edition.sections.map(section => ({
    place: areaTitle(plan, section),
    fields: [...progressFields(section.key), ...contentFields(section.key)],
  })),
  { place: 'The plan as a whole', fields: carryingFields },
]

/** The long texts of the outline or the strategic plan of a year; `undefined` while nobody has begun it. */
export const planTextsOf = async (
  tx: Read,
  editions: Editions,
  exercise: Id<'exercise'>,
  of: 'outline' | 'strategic',
): Promise<readonly PlanText[] | undefined> => {
  const plan = await planOf(tx, editions, exercise)
  if (plan?.isBegun !== true) return undefined
  if (of === 'strategic' && (await begunOf(tx, exercise)) === undefined) return undefined
  const parts = of === 'outline' ? outlineParts(plan) : strategicParts(plan)
  return parts.flatMap(({ place, fields }) => fields.flatMap(field => textAt(plan, place, field)))
}

const textAt = (plan: Plan, place: string, field: Field): readonly PlanText[] => {
  if (field.as !== 'text') return []
  const words = wordsAt(plan, field.key)
  const seen = versionOf(new Map([[field.key, seenAs(plan.written.get(field.key)?.version ?? 0, words)]]))
  return [{ key: field.key, place, called: field.called, words, max: field.max, seen }]
}
