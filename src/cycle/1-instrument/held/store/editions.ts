import type { Read } from '#db'
import type { Edition } from '../../edition.ts'
import { readHeld } from '../../reading.ts'
import { offeredDigest, offeredFile } from '../../offer/store.ts'
import { isHeldId } from '../file.ts'
import { heldDigest, heldFile } from '../store.ts'

/** Held editions are looked up on every page of their years, so the ones read last stay read. */
const keptRead = 50

/**
 * Finds editions that a partnership holds or a programme offers. One that was read stays in memory under the digest of its
 * whole text: two texts can be made that share the part of it that is in an id. The database says each time which text whoever
 * asks may read.
 */
export const heldEditions = (): ((tx: Read, id: string) => Promise<Edition | undefined>) => {
  const read = new Map<string, Edition>()
  return async (tx, id) => {
    if (!isHeldId(id)) return undefined
    const digest = (await heldDigest(tx, id)) ?? (await offeredDigest(tx, id))
    const known = digest === undefined ? undefined : read.get(digest)
    if (digest === undefined || known !== undefined) return known
    const file = (await heldFile(tx, id)) ?? (await offeredFile(tx, id))
    if (file === undefined) return undefined
    const edition = readHeld(id, file)
    read.set(digest, edition)
    const [oldest] = read.keys()
    if (read.size > keptRead && oldest !== undefined) read.delete(oldest)
    return edition
  }
}
