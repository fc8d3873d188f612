import type { Read } from '#db'
import type { Edition } from '../../edition.ts'
import { readHeld } from '../../reading.ts'
import { isOffered, offeredFile } from '../../offer/store.ts'
import { isHeldId } from '../file.ts'
import { heldFile, holds } from '../store.ts'

/** Held editions are looked up on every page of their years, so the ones read last stay read. */
const keptRead = 50

/**
 * Finds editions that a partnership holds or a programme offers. One that was read stays in memory under its id, which is
 * made from its text; whether whoever asks may read it is asked of the database each time.
 */
export const heldEditions = (): ((tx: Read, id: string) => Promise<Edition | undefined>) => {
  const read = new Map<string, Edition>()
  return async (tx, id) => {
    if (!isHeldId(id)) return undefined
    const known = read.get(id)
    if (known !== undefined) return (await holds(tx, id)) || (await isOffered(tx, id)) ? known : undefined
    const file = (await heldFile(tx, id)) ?? (await offeredFile(tx, id))
    if (file === undefined) return undefined
    const edition = readHeld(id, file)
    read.set(id, edition)
    const [oldest] = read.keys()
    if (read.size > keptRead && oldest !== undefined) read.delete(oldest)
    return edition
  }
}
