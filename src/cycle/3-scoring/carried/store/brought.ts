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
  const { exercise, edition, group, standards } = asked
  const before = await beforeOf(tx, editions, { label: exercise.label, edition, group })
  if (before === undefined) return { brought: [] }
  const pieces = await evidenceOfGroup(tx, { exercise: before.exercise, group })
  const decided = pieces.length === 0 ? [] : await decidedOf(tx, { exercise: exercise.id, group })
  const from = (standard: number) => sourcesOf(before, edition, standard).map(each => each.standard.number)
  return { before, brought: broughtTo(pieces, standards, from, decided) }
}
