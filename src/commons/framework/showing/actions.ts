import type { Hand } from '#exercise'
import { dayOf, no, yes, type Decision } from '#ground'
import { onFramework } from '../document/actions.ts'
import type { ShowingRefusal } from './shown.ts'
import { closePublications, endShown, keepPublication, keepShown } from './store.ts'

/** Shows the version that was signed last to everybody. `version` is the one that was read before. */
export const showToAll = (hand: Hand, version: number | undefined): Promise<Decision<undefined, ShowingRefusal>> => {
  const publication = hand.world.newId<'publication'>()
  return onFramework(hand, async (tx, held): Promise<Decision<undefined, ShowingRefusal>> => {
    const { last } = held
    if (last === undefined || held.id === undefined) return no({ kind: 'nothing-signed' })
    if (last.version !== version) return no({ kind: 'changed' })
    if (held.shown === version) return yes(undefined)
    const fact = { at: hand.now, by: hand.person }
    await closePublications(tx, fact)
    await keepPublication(tx, publication, last.version, fact)
    await keepShown(tx, held.id, { content: last.content, signedOn: dayOf(last.at) })
    return yes(undefined)
  })
}

/** Takes the page away. Whoever has its address finds what they would find under any other. */
export const hideFromAll = (hand: Hand): Promise<void> =>
  onFramework(hand, async tx => {
    if (await endShown(tx)) await closePublications(tx, { at: hand.now, by: hand.person })
  })
