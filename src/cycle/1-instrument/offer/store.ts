import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { isHeldId, type EditionText } from '../held/file.ts'
import type { Offered } from '../held/held.ts'
import { digestOfFile } from '../held/store.ts'
import type { Fact } from '../scope.ts'

type Tables = {
  'instrument.offer': {
    programme_id: string
    edition_id: string
    file: string
    offered_at: Instant
    offered_by: string
    offered_by_name: string
    withdrawn_at: Instant | null
    withdrawn_by_name: string | null
    withdrawn_because: string | null
  }
}

/**
 * What is offered to whoever asks: at the desk of a programme what that programme offers, in a partnership what its own
 * offers, and nothing anywhere else. The edition offered last first.
 */
export const offeredIn = async (tx: Read): Promise<readonly Offered[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.offer')
    .select(['edition_id', 'offered_at', 'offered_by_name', 'withdrawn_at', 'withdrawn_by_name', 'withdrawn_because'])
    .orderBy('offered_at', 'desc')
    .orderBy('edition_id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.edition_id, offeredAt: row.offered_at, offeredBy: row.offered_by_name },
    ...(row.withdrawn_at === null
      ? {}
      : {
          withdrawal: {
            at: row.withdrawn_at,
            by: row.withdrawn_by_name ?? '',
            because: row.withdrawn_because ?? '',
          },
        }),
  }))
}

/** The text of an edition that is offered to whoever asks, also of one that was withdrawn. */
export const offeredFile = async (tx: Read, id: string): Promise<string | undefined> =>
  (
    await tx
      .over<Tables>()
      .selectFrom('instrument.offer')
      .select('file')
      .where('edition_id', '=', id)
      .executeTakeFirst()
  )?.file

/** The SHA-256, in hex, of the text that is offered under that id, also of one that was withdrawn. */
export const offeredDigest = async (tx: Read, id: string): Promise<string | undefined> =>
  (
    await tx
      .over<Tables>()
      .selectFrom('instrument.offer')
      .select(digestOfFile)
      .where('edition_id', '=', id)
      .executeTakeFirst()
  )?.digest

/** Whether an edition is, or was, offered to whoever asks. */
const isOffered = async (tx: Read, id: string): Promise<boolean> =>
  (await tx
    .over<Tables>()
    .selectFrom('instrument.offer')
    .select('edition_id')
    .where('edition_id', '=', id)
    .executeTakeFirst()) !== undefined

/** Whether an edition may stand in the overview: it comes with Stocktake, or a programme offers it or did. */
export const isPrinted = async (tx: Read, id: string): Promise<boolean> => !isHeldId(id) || (await isOffered(tx, id))

/** Offers an edition to the programme's partnerships. Whether it is offered already is for the caller to know. */
export const keepOffer = async (
  tx: Write,
  programme: Id<'programme'>,
  { id, text }: EditionText,
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('instrument.offer')
    .values({
      ...{ programme_id: programme, edition_id: id, file: text },
      ...{ offered_at: at, offered_by: by.id, offered_by_name: by.name },
      ...{ withdrawn_at: null, withdrawn_by_name: null, withdrawn_because: null },
    })
    .execute()
}

/** Withdraws an edition from the offer, or offers it again where `because` is left out. False where nothing changed. */
export const changeOffer = async (
  tx: Write,
  key: { readonly programme: Id<'programme'>; readonly edition: string },
  fact: Fact,
  because?: string,
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('instrument.offer')
    .set({
      withdrawn_at: because === undefined ? null : fact.at,
      withdrawn_by_name: because === undefined ? null : fact.by.name,
      withdrawn_because: because ?? null,
    })
    .where('programme_id', '=', key.programme)
    .where('edition_id', '=', key.edition)
    .where('withdrawn_at', because === undefined ? 'is not' : 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
