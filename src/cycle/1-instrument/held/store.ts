import { sql, type Read } from '#db'
import type { Instant } from '#ground'

/** An edition as a partnership holds it. */
export type HeldTables = {
  'instrument.edition': {
    partnership_id: string
    id: string
    file: string
    published_at: Instant
    published_by: string
    published_by_name: string
  }
}

/** Of a text in a column `file`: what `fingerprintOf` says of it. */
export const digestOfFile = sql<string>`encode(sha256(convert_to(file, 'UTF8')), 'hex')`.as('digest')

const held = (tx: Read) => tx.over<HeldTables>().selectFrom('instrument.edition')

/** Whether the partnership of this scope holds that edition. Outside a partnership nobody holds any. */
export const holds = async (tx: Read, id: string): Promise<boolean> =>
  (await held(tx).select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The SHA-256, in hex, of the text that the partnership of this scope holds under that id. */
export const heldDigest = async (tx: Read, id: string): Promise<string | undefined> =>
  (await held(tx).select(digestOfFile).where('id', '=', id).executeTakeFirst())?.digest

/** The text of an edition that the partnership of this scope holds. */
export const heldFile = async (tx: Read, id: string): Promise<string | undefined> =>
  (await held(tx).select('file').where('id', '=', id).executeTakeFirst())?.file
