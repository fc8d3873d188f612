import { positionsOf } from '#agreement'
import type { Read } from '#db'
import { exerciseOf, type Exercise } from '#exercise'
import type { Id } from '#ground'
import { termsOf, type Edition, type Editions, type Terms } from '#instrument'
import { submittedAnswersOf } from '#scoring'
import { actionsOfYear } from '../../action/store.ts'
import { entriesOf } from '../../lists/store.ts'
import type { RankedOf } from '../../priorities/ranked.ts'
import { candidatesOf, prioritiesOf } from '../../priorities/store.ts'
import { signaturesOf } from '../../signature/store.ts'
import { writtenAt } from '../../words/kept/store.ts'
import { planTexts } from '../../words/store.ts'
import { outlineFrom } from '../assembly.ts'
import type { Outline } from '../outline.ts'
import type { Plan } from '../plan.ts'
import { isBegun } from './begun.ts'

type Year = { readonly exercise: Exercise; readonly edition: Edition; readonly terms: Terms }

const yearOf = async (tx: Read, editions: Editions, id: Id<'exercise'>): Promise<Year | undefined> => {
  const exercise = await exerciseOf(tx, id)
  if (exercise === undefined) return undefined
  const edition = await editions.pinned(tx, exercise)
  return { exercise, edition, terms: termsOf(edition, exercise.terms) }
}

/** Everything about one year's plan; `undefined` when there is no such year. `ranked`: what its workshops ranked. */
export const planOf = async (
  tx: Read,
  editions: Editions,
  id: Id<'exercise'>,
  ranked?: RankedOf,
): Promise<Plan | undefined> => {
  const year = await yearOf(tx, editions, id)
  if (year === undefined) return undefined
  const positions = await positionsOf(tx, id)
  return {
    ...year,
    positions,
    answers: await submittedAnswersOf(tx, id),
    candidates: await candidatesOf(tx, id, ranked),
    isBegun: await isBegun(tx, id),
    written: await writtenAt(tx, planTexts(tx, id)),
    priorities: await prioritiesOf(tx, id),
    entries: await entriesOf(tx, id),
    actions: await actionsOfYear(tx, id),
    signatures: await signaturesOf(tx, id),
  }
}

/** The plan as it reads now, for papers; `undefined` when nobody has begun it. */
export const outlineOf = async (tx: Read, editions: Editions, id: Id<'exercise'>): Promise<Outline | undefined> => {
  const plan = await planOf(tx, editions, id)
  return plan?.isBegun === true ? outlineFrom(plan) : undefined
}
