import type { Read, Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import type { EditionText } from '../../held/file.ts'
import type { Fact } from '../../scope.ts'
import type { OwnChecklist } from '../own.ts'
import { keptWhole } from './whole.ts'

type Row = {
  programme_id: string
  checklist_id: string
  file: string
  offered_at: Instant
  offered_by: string
  offered_by_name: string
  withdrawn_at: Instant | null
  withdrawn_by_name: string | null
  withdrawn_because: string | null
}
type Tables = {
  'instrument.checklist_offer': Row
  'instrument.draft': { partnership_id: string; checklist_id: string | null }
}

const offered = (row: Row): OwnChecklist => {
  const { withdrawn_at: at, withdrawn_by_name: by, withdrawn_because: because } = row
  return {
    ...keptWhole({ id: row.checklist_id, file: row.file }),
    ...{ origin: 'programme', isProgrammes: true, publishedAt: row.offered_at, publishedBy: row.offered_by_name },
    ...(at === null ? {} : { withdrawal: { at, by: by ?? '', because: because ?? '' } }),
  }
}

const offers = (tx: Read) => tx.over<Tables>().selectFrom('instrument.checklist_offer').selectAll()

/**
 * What is offered to whoever asks: at the desk of a programme what that programme offers, in a partnership what its own
 * offers, and nothing anywhere else. The one offered last first.
 */
export const checklistOffers = async (tx: Read): Promise<readonly OwnChecklist[]> =>
  (await offers(tx).orderBy('offered_at', 'desc').orderBy('checklist_id').execute()).map(offered)

/** One of them, also where it was withdrawn. */
export const checklistOffer = async (tx: Read, id: string): Promise<OwnChecklist | undefined> => {
  const row = await offers(tx).where('checklist_id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : offered(row)
}

/** Which of the programme's offers, also withdrawn ones, are not of the partnership's own making. */
export const programmeChecklists = async (tx: Read): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.checklist_offer as o')
    .select('o.checklist_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('instrument.draft as d')
            .select('d.checklist_id')
            .where('d.partnership_id', '=', partnershipIn(tx))
            .whereRef('d.checklist_id', '=', 'o.checklist_id'),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(row => row.checklist_id))
}

/** Offers a checklist to the programme's partnerships. False where it is offered already. */
export const keepChecklistOffer = async (
  tx: Write,
  programme: Id<'programme'>,
  { id, text }: EditionText,
  { at, by }: Fact,
): Promise<boolean> => {
  const kept = await tx
    .over<Tables>()
    .insertInto('instrument.checklist_offer')
    .values({
      ...{ programme_id: programme, checklist_id: id, file: text },
      ...{ offered_at: at, offered_by: by.id, offered_by_name: by.name },
      ...{ withdrawn_at: null, withdrawn_by_name: null, withdrawn_because: null },
    })
    .onConflict(conflict => conflict.columns(['programme_id', 'checklist_id']).doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Withdraws it from the offer, or offers it again where `because` is left out. False where nothing changed. */
export const changeChecklistOffer = async (
  tx: Write,
  key: { readonly programme: Id<'programme'>; readonly checklist: string },
  fact: Fact,
  because?: string,
): Promise<boolean> => {
  const done = await tx
    .over<Tables>()
    .updateTable('instrument.checklist_offer')
    .set({
      withdrawn_at: because === undefined ? null : fact.at,
      withdrawn_by_name: because === undefined ? null : fact.by.name,
      withdrawn_because: because ?? null,
    })
    .where('programme_id', '=', key.programme)
    .where('checklist_id', '=', key.checklist)
    .where('withdrawn_at', because === undefined ? 'is not' : 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
