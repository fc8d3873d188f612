import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import type { Crosswalk } from '../../crosswalk/crosswalk.ts'
import type { Ends } from '../../crosswalk/store.ts'
import type { Fact } from '../../scope.ts'

type Between = { from_edition: string; to_edition: string }
type Tables = {
  'instrument.offer_crosswalk': Between & {
    programme_id: string
    file: string
    added_at: Instant
    added_by: string
    added_by_name: string
  }
  'instrument.crosswalk': Between
}

/** A crosswalk that a programme offers with its editions. */
export type CarriedCrosswalk = {
  readonly crosswalk: Crosswalk
  readonly file: string
  readonly addedAt: Instant
  readonly addedBy: string
}

/**
 * The crosswalks that are offered to whoever asks: at a desk those of its programme, in a partnership those of its own.
 * What a partnership published between two editions itself, either way, goes before what is offered.
 */
export const carriedCrosswalks = async (tx: Read): Promise<readonly CarriedCrosswalk[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.offer_crosswalk as o')
    .select(['o.file', 'o.added_at', 'o.added_by_name'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('instrument.crosswalk as c')
            .select('c.from_edition')
            .where(own =>
              own.or([
                own.and([
                  own('c.from_edition', '=', own.ref('o.from_edition')),
                  own('c.to_edition', '=', own.ref('o.to_edition')),
                ]),
                own.and([
                  own('c.from_edition', '=', own.ref('o.to_edition')),
                  own('c.to_edition', '=', own.ref('o.from_edition')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('o.from_edition')
    .orderBy('o.to_edition')
    .execute()
  return rows.map(row => ({
    ...{ crosswalk: JSON.parse(row.file) as Crosswalk, file: row.file },
    ...{ addedAt: row.added_at, addedBy: row.added_by_name },
  }))
}

/** Lets the programme's offer carry a crosswalk. False where it carries one between the two already. */
export const keepCarried = async (
  tx: Write,
  programme: Id<'programme'>,
  { from, to, file }: Ends & { readonly file: string },
  { at, by }: Fact,
): Promise<boolean> => {
  const kept = await tx
    .over<Tables>()
    .insertInto('instrument.offer_crosswalk')
    .values({
      ...{ programme_id: programme, from_edition: from, to_edition: to, file },
      ...{ added_at: at, added_by: by.id, added_by_name: by.name },
    })
    .onConflict(conflict => conflict.columns(['programme_id', 'from_edition', 'to_edition']).doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes a crosswalk out of the programme's offer; false where it is out already. */
export const dropCarried = async (tx: Write, programme: Id<'programme'>, { from, to }: Ends): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .deleteFrom('instrument.offer_crosswalk')
    .where('programme_id', '=', programme)
    .where('from_edition', '=', from)
    .where('to_edition', '=', to)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}
