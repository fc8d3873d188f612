import type { Database, Read } from '#db'
import type { Decision, Id, World } from '#ground'
import { mayErase, type ErasureRefusal } from './erasure.ts'
import { isChampionSomewhere } from './store.ts'
import {
  administeredAlone,
  beginLeaving,
  endEverything,
  erase,
  forgetAddress,
  holdProgrammes,
} from './store/erasing.ts'

type House = { readonly db: Database; readonly world: World }

const decide = async (tx: Read, person: Id<'person'>): Promise<Decision<'erased', ErasureRefusal>> =>
  mayErase({ isChampion: await isChampionSomewhere(tx, person), alone: await administeredAlone(tx, person) })

/** What keeps somebody from being erased now, if anything. A transaction of its own: it sees more than their own rows. */
export const whatKeeps = ({ db }: Pick<House, 'db'>, person: Id<'person'>): Promise<ErasureRefusal | undefined> =>
  db.read({ kind: 'person', person }, async tx => {
    await beginLeaving(tx, person)
    const decision = await decide(tx, person)
    return decision.ok ? undefined : decision.refusal
  })

/** Erases somebody, with everything that they hold, in one transaction; not whoever alone holds something. */
export const eraseMe = ({ db, world }: House, person: Id<'person'>): Promise<Decision<'erased', ErasureRefusal>> => {
  const at = world.now()
  return db.write({ kind: 'person', person }, async tx => {
    const address = await beginLeaving(tx, person)
    await holdProgrammes(tx, person)
    const decision = await decide(tx, person)
    if (!decision.ok) return decision
    await endEverything(tx, person, at)
    if (address !== '') await forgetAddress(tx, address, at)
    await erase(tx, person, at)
    return decision
  })
}
