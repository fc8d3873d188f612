import type { Read } from '#db'
import { beforeOf, type Exercise } from '#exercise'
import type { Edition, Editions } from '#instrument'
import { confirmationOf } from '../confirmation/store.ts'
import { positionsOf } from '../position/store.ts'
import { positionsBefore, type PositionsBefore } from './before.ts'

/** What the year before came to, beside one standard of this year; nothing in a partnership’s first. */
export const positionsBeforeOf = async (
  tx: Read,
  editions: Editions,
  {
    exercise,
    edition,
    standard,
  }: { readonly exercise: Exercise; readonly edition: Edition; readonly standard: number },
): Promise<PositionsBefore | undefined> => {
  const before = await beforeOf(tx, editions, { label: exercise.label, edition })
  if (before === undefined) return undefined
  const positions = await positionsOf(tx, before.exercise)
  const isConfirmed = (await confirmationOf(tx, before.exercise)) !== undefined
  return positionsBefore(before, edition, standard, { positions, isConfirmed })
}
