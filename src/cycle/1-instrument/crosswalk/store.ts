import type { Read, Write } from '#db'
import { partnershipIn, type Instant } from '#ground'
import type { Fact } from '../scope.ts'
import type { Crosswalk, KeptCrosswalk } from './crosswalk.ts'
import type { Drafted } from './drafted.ts'

type Between = { from_edition: string; to_edition: string }
type Tables = {
  'instrument.crosswalk': Between & {
    partnership_id: string
    file: string
    published_at: Instant
    published_by: string
    published_by_name: string
  }
  'instrument.crosswalk_draft': Between & {
    partnership_id: string
    /** jsonb is read parsed and written as text. */
    content: Drafted
    version: number
    changed_at: Instant
    changed_by: string
    changed_by_name: string
  }
}
type Written = {
  'instrument.crosswalk_draft': Omit<Tables['instrument.crosswalk_draft'], 'content'> & { content: string }
}

/** From which edition to which. */
export type Ends = { readonly from: string; readonly to: string }

const between = (tx: Read, { from, to }: Ends) => ({
  partnership_id: partnershipIn(tx),
  from_edition: from,
  to_edition: to,
})

/** The published crosswalks of the partnership in this scope; elsewhere nobody has any. */
export const heldCrosswalks = async (tx: Read): Promise<readonly Crosswalk[]> =>
  (
    await tx
      .over<Tables>()
      .selectFrom('instrument.crosswalk')
      .select('file')
      .orderBy('from_edition')
      .orderBy('to_edition')
      .execute()
  ).map(({ file }) => JSON.parse(file) as Crosswalk)

/** A published crosswalk as it was kept. */
export const crosswalkKept = async (tx: Read, ends: Ends): Promise<KeptCrosswalk | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('instrument.crosswalk')
    .select(['file', 'published_at', 'published_by_name'])
    .where(each => each.and(between(tx, ends)))
    .executeTakeFirst()
  return row && { file: row.file, publishedAt: row.published_at, publishedBy: row.published_by_name }
}

/** Publishes a crosswalk; false where there is one already. */
export const keepCrosswalk = async (tx: Write, ends: Ends, file: string, { at, by }: Fact): Promise<boolean> => {
  const fact = { published_at: at, published_by: by.id, published_by_name: by.name }
  const kept = await tx
    .over<Tables>()
    .insertInto('instrument.crosswalk')
    .values({ ...between(tx, ends), file, ...fact })
    .onConflict(conflict => conflict.columns(['partnership_id', 'from_edition', 'to_edition']).doNothing())
    .executeTakeFirst()
  await tx
    .over<Tables>()
    .deleteFrom('instrument.crosswalk_draft')
    .where(each => each.and(between(tx, ends)))
    .execute()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A crosswalk that is being written, with its version, and who saved that. */
type CrosswalkDraft = {
  readonly content: Drafted
  readonly version: number
  readonly changedAt: Instant
  readonly changedBy: string
}

export const crosswalkDraftOf = async (tx: Read, ends: Ends): Promise<CrosswalkDraft | undefined> => {
  const row = await tx
    .over<Tables>()
    .selectFrom('instrument.crosswalk_draft')
    .select(['content', 'version', 'changed_at', 'changed_by_name'])
    .where(each => each.and(between(tx, ends)))
    .executeTakeFirst()
  return (
    row && { content: row.content, version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name }
  )
}

/** Deletes what was written of a crosswalk; false where it is not there, or was saved since `seen`. */
export const dropCrosswalkDraft = async (tx: Write, ends: Ends, seen: number): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .deleteFrom('instrument.crosswalk_draft')
    .where(each => each.and({ ...between(tx, ends), version: seen }))
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Between which editions crosswalks are being written. */
export const crosswalkDrafts = async (tx: Read): Promise<readonly Ends[]> =>
  (
    await tx
      .over<Tables>()
      .selectFrom('instrument.crosswalk_draft')
      .select(['from_edition', 'to_edition'])
      .where('partnership_id', '=', partnershipIn(tx))
      .orderBy('to_edition')
      .execute()
  ).map(row => ({ from: row.from_edition, to: row.to_edition }))

/** Keeps what is written of a crosswalk; false where somebody else kept something since `seen`. */
export const keepCrosswalkDraft = async (
  tx: Write,
  ends: Ends,
  { content, seen }: { readonly content: Drafted; readonly seen: number },
  { at, by }: Fact,
): Promise<boolean> => {
  const fact = { changed_at: at, changed_by: by.id, changed_by_name: by.name }
  const said = { content: JSON.stringify(content), version: seen + 1, ...fact }
  if (seen === 0) {
    const kept = await tx
      .over<Written>()
      .insertInto('instrument.crosswalk_draft')
      .values({ ...between(tx, ends), ...said })
      .onConflict(conflict => conflict.columns(['partnership_id', 'from_edition', 'to_edition']).doNothing())
      .executeTakeFirst()
    return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const changed = await tx
    .over<Written>()
    .updateTable('instrument.crosswalk_draft')
    .set(said)
    .where(each => each.and({ ...between(tx, ends), version: seen }))
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
