import type { Read } from '#db'
import type { Id } from '#ground'

/** One year's exercise of the partnership in this scope, as every row of this room is keyed. */
export const yearKey = (tx: Read, exercise: Id<'exercise'>) => {
  const partnership = 'partnership' in tx.scope ? tx.scope.partnership : undefined
  if (partnership === undefined) throw new Error('Positions are asked for inside one partnership.')
  return { partnership_id: partnership, exercise_id: exercise }
}
