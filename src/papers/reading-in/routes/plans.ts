import { no, yes, type Decision } from '#ground'
import { planTextsOf, seenFrom, strategicStandingOf, writeWords } from '#plans'
import { exerciseOf } from '#exercise'
import { planNow } from '../../routes/plan-now.ts'
import type { Field } from '../compare.ts'
import type { ReadInRefusal } from '../refusal.ts'
import type { Source } from './source.ts'

const nothingHere = no<ReadInRefusal>({ kind: 'nothing-here' })

/** The texts of a plan that is not signed as it stands. */
const fieldsOf =
  (of: 'outline' | 'strategic'): Source['fields'] =>
  async (tx, needs, _ask, { exercise: id }): Promise<Decision<readonly Field[], ReadInRefusal>> => {
    const exercise = await exerciseOf(tx, id)
    const texts = await planTextsOf(tx, needs.editions, id, of)
    if (exercise === undefined || texts === undefined) return nothingHere
    const isSigned =
      of === 'outline'
        ? (await planNow(tx, needs.editions, exercise))?.signed !== undefined
        : (await strategicStandingOf(tx, needs.editions, id))?.signature !== undefined
    return isSigned ? no({ kind: 'plan-signed' }) : yes(texts)
  }

const save: Source['save'] = async (_needs, ask, { exercise }, taken) => {
  const sent = taken.map(({ key, words, seen }) => ({ key, words, seen: seenFrom(seen).get(key) }))
  const saved = await writeWords(ask, exercise, { sent, together: false })
  return saved.ok ? yes(saved.value.conflicts.map(({ key }) => key)) : nothingHere
}

export const outlineSource: Source = {
  title: 'Outline change plan',
  ability: 'plan.write',
  leadsTo: { text: 'Go to the plan', path: '/plan' },
  fields: fieldsOf('outline'),
  save,
}

export const strategicSource: Source = {
  title: 'Strategic change plan',
  ability: 'plan.write',
  leadsTo: { text: 'Go to the strategic plan', path: '/plan/strategic' },
  fields: fieldsOf('strategic'),
  save,
}
