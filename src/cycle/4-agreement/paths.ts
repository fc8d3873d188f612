import { exercisePath } from '#exercise'
import type { Id } from '#ground'

/** All the positions of one year. */
export const positionsPath = (partnership: Id<'partnership'>, exercise: Id<'exercise'>): string =>
  `${exercisePath(partnership, exercise)}/positions`

/** One standard, to agree or to read. */
export const positionPath = (partnership: Id<'partnership'>, exercise: Id<'exercise'>, standard: number): string =>
  `${positionsPath(partnership, exercise)}/${standard}`
