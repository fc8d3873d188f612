import type { Read } from '#db'
import { beforeOf, sourcesOf, type Before, type Exercise } from '#exercise'
import type { Id } from '#ground'
import type { Edition, Editions } from '#instrument'
import { evidenceOfGroup } from '../../evidence/store.ts'
import { broughtTo, type Brought } from '../carried.ts'
import { decidedOf } from '../store.ts'

/** A group in a year, with the standards that it is asked. */
export type Asked = {
  readonly exercise: Exercise
  readonly edition: Edition
  readonly group: Id<'group'>
  readonly standards: readonly number[]
}

/** What a group brings from the last year in which it sat. */
export type FromBefore = { readonly before?: Before; readonly brought: readonly Brought[] }

/** The evidence of the year before at the standards that the group is asked, with what was decided on it. */
export const broughtOf = async (tx: Read, editions: Editions, asked: Asked): Promise<FromBefore> => {
  const { exercise, edition, group } = asked
  const before = await beforeOf(tx, editions, { label: exercise.label, edition, group })
  return before === undefined ? { brought: [] } : { before, brought: await broughtFrom(tx, before, asked) }
}

/** The same where it is known what the year starts from. */
export const broughtFrom = async (tx: Read, before: Before, asked: Asked): Promise<readonly Brought[]> => {
  const { exercise, edition, group, standards } = asked
  const [pieces, decided] = await Promise.all([
    evidenceOfGroup(tx, { exercise: before.exercise, group }),
    decidedOf(tx, { exercise: exercise.id, group }),
  ])
  const from = (standard: number) => sourcesOf(before, edition, standard).map(each => each.standard.number)
  return broughtTo(pieces, standards, from, decided)
}
