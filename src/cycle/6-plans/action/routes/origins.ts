import type { Read } from '#db'
import type { Id } from '#ground'
import type { Ask } from '#people'
import type { OriginsOpen } from '../../needs.ts'
import type { Action, OriginNow } from '../action.ts'

/**
 * What these actions come from, as this reader may read it today, by the ids of the actions. Names that others own are not kept with an action: they are asked for each
 * time, and go with what they name. What is read by all is not among them.
 */
export const originsNow = async (
  tx: Read,
  opens: OriginsOpen = {},
  may: Ask['may'],
  actions: readonly Action[],
): Promise<ReadonlyMap<Id<'action'>, OriginNow>> => {
  const found = new Map<Id<'action'>, OriginNow>()
  for (const [kind, openOf] of Object.entries(opens)) {
    const ours = actions.flatMap(({ id, origin }) => (origin?.kind === kind ? [{ id, origin }] : []))
    if (ours.length === 0) continue
    const open = await openOf(tx, [...new Set(ours.map(({ origin }) => origin.id))], may)
    for (const { id, origin } of ours) {
      const name = open.get(origin.id)
      found.set(id, name === undefined ? { isShut: true } : { isShut: false, words: name || origin.words })
    }
  }
  return found
}
