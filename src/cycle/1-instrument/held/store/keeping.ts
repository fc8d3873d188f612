import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { Fact } from '../../scope.ts'
import type { EditionText } from '../file.ts'
import type { Held } from '../held.ts'
import type { HeldTables } from '../store.ts'

type Tables = HeldTables & {
  'instrument.draft': { partnership_id: string; id: string; published_as: string | null }
  'instrument.withdrawal': {
    partnership_id: string
    id: string
    edition_id: string
    withdrawn_at: Instant
    withdrawn_by: string
    withdrawn_by_name: string
    because: string
    undone_at: Instant | null
    undone_by: string | null
    undone_by_name: string | null
  }
}

/** What the partnership of this scope holds, the edition published last first; what no draft became was taken in. */
export const heldBy = async (tx: Read): Promise<readonly Held[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.edition as e')
    .leftJoin('instrument.withdrawal as w', join =>
      join
        .onRef('w.partnership_id', '=', 'e.partnership_id')
        .onRef('w.edition_id', '=', 'e.id')
        .on('w.undone_at', 'is', null),
    )
    .select(['e.id', 'e.published_at', 'e.published_by_name', 'w.withdrawn_at', 'w.withdrawn_by_name', 'w.because'])
    .select(edition =>
      edition
        .exists(
          edition
            .selectFrom('instrument.draft as d')
            .select('d.id')
            .whereRef('d.partnership_id', '=', 'e.partnership_id')
            .whereRef('d.published_as', '=', 'e.id'),
        )
        .as('was_draft'),
    )
    .where('e.partnership_id', '=', partnershipIn(tx))
    .orderBy('e.published_at', 'desc')
    .orderBy('e.id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, publishedAt: row.published_at, publishedBy: row.published_by_name },
    isTakenIn: row.was_draft !== true,
    ...(row.withdrawn_at === null
      ? {}
      : { withdrawal: { at: row.withdrawn_at, by: row.withdrawn_by_name ?? '', because: row.because ?? '' } }),
  }))
}

/** Keeps an edition of the partnership's; false where it holds that one already. */
export const keepEdition = async (
  tx: Write,
  { id, text }: Pick<EditionText, 'id' | 'text'>,
  { at, by }: Fact,
): Promise<boolean> => {
  const row = { partnership_id: partnershipIn(tx), id, file: text, published_at: at }
  const kept = await tx
    .over<Tables>()
    .insertInto('instrument.edition')
    .values({ ...row, published_by: by.id, published_by_name: by.name })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Puts on record that no new year begins on an edition. */
export const keepWithdrawal = async (
  tx: Write,
  withdrawal: { readonly id: Id<'withdrawal'>; readonly edition: string; readonly because: string },
  { at, by }: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('instrument.withdrawal')
    .values({
      ...{ partnership_id: partnershipIn(tx), id: withdrawal.id, edition_id: withdrawal.edition },
      ...{ withdrawn_at: at, withdrawn_by: by.id, withdrawn_by_name: by.name, because: withdrawal.because },
      ...{ undone_at: null, undone_by: null, undone_by_name: null },
    })
    .execute()
}

/** Offers an edition again; false where it was not withdrawn. */
export const undoWithdrawal = async (tx: Write, edition: string, { at, by }: Fact): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('instrument.withdrawal')
    .set({ undone_at: at, undone_by: by.id, undone_by_name: by.name })
    .where('partnership_id', '=', partnershipIn(tx))
    .where('edition_id', '=', edition)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
