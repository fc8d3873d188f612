import { standing, type Exercise } from '#exercise'
import type { Read } from '#db'
import type { Day, Id } from '#ground'
import type { Editions } from '#instrument'
import { actionsOf } from '../action/store.ts'
import { planOf } from '../outline/store/plan.ts'
import { registerOf } from '../register/store.ts'
import { reviewsOf } from '../reviews/store.ts'
import { signersOf } from '../signature/store.ts'
import { strategicFrom, strategicMark } from '../strategic/assembly.ts'
import { strategicReadiness } from '../strategic/readiness.ts'
import { begunOf } from '../strategic/store/begun.ts'
import { strategicOf } from '../strategic/store/strategic.ts'
import { dueFrom, type Due, type DueFor, type DueYear } from './due.ts'

/** The newest year, and the newest whose signed plan is at work: it goes on while the next year is asked about. */
const yearsAtWork = (exercises: readonly Exercise[]): readonly Exercise[] => {
  const signed = exercises.find(({ milestones }) => standing(milestones, 'outline-signed') !== undefined)
  return [...new Set([...exercises.slice(0, 1), ...(signed === undefined ? [] : [signed])])]
}

/** Who is asked to sign the strategic plan of a year; nobody while something is missing, or when it is signed as it reads. */
const signingOf = async (
  tx: Read,
  editions: Editions,
  { id, today }: { readonly id: Id<'exercise'>; readonly today: Day },
): Promise<DueYear['toSign']> => {
  if ((await begunOf(tx, id)) === undefined) return undefined
  const plan = await planOf(tx, editions, id)
  const known = plan && (await strategicOf(tx, plan))
  if (plan === undefined || known === undefined) return undefined
  const strategic = strategicFrom(known)
  const last = known.signed.findLast(({ signature }) => signature.undone === undefined)
  const isSigned = last !== undefined && strategicMark(last.plan) === strategicMark(strategic)
  if (isSigned || strategicReadiness(strategic, known.register).some(({ isDone }) => !isDone)) return undefined
  const { people } = await signersOf(tx, plan, today)
  return { people, name: strategic.name, version: strategic.version }
}

const yearOf = async (tx: Read, editions: Editions, { id }: Exercise, today: Day): Promise<DueYear> => {
  const toSign = await signingOf(tx, editions, { id, today })
  return {
    ...{ id, reviews: await reviewsOf(tx, id), register: await registerOf(tx, id) },
    ...(toSign === undefined ? {} : { toSign }),
  }
}

/** What of the plans waits on one person of the partnership. `exercises` are all of its years, the newest first. */
export const dueOf = async (
  tx: Read,
  editions: Editions,
  person: DueFor,
  { exercises, today }: { readonly exercises: readonly Exercise[]; readonly today: Day },
): Promise<readonly Due[]> => {
  const years: DueYear[] = []
  for (const exercise of yearsAtWork(exercises)) years.push(await yearOf(tx, editions, exercise, today))
  return dueFrom({ actions: await actionsOf(tx), years }, person, today)
}
