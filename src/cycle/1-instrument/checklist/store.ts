import type { Read, Write } from '#db'
import { partnershipIn, type Instant } from '#ground'
import { isHeldId, type EditionText } from '../held/file.ts'
import type { Withdrawal } from '../held/held.ts'
import type { Fact } from '../scope.ts'
import type { OwnChecklist } from './own.ts'
import { checklistOffer, checklistOffers, programmeChecklists } from './store/offers.ts'
import { keptWhole } from './store/whole.ts'

type Tables = {
  'instrument.checklist': {
    partnership_id: string
    id: string
    file: string
    published_at: Instant
    published_by: string
    published_by_name: string
  }
  'instrument.checklist_withdrawal': {
    partnership_id: string
    checklist_id: string
    withdrawn_at: Instant
    withdrawn_by_name: string
    because: string
    undone_at: Instant | null
  }
}

const held = (tx: Read) =>
  tx
    .over<Tables>()
    .selectFrom('instrument.checklist as c')
    .leftJoin('instrument.checklist_withdrawal as w', join =>
      join
        .onRef('w.partnership_id', '=', 'c.partnership_id')
        .onRef('w.checklist_id', '=', 'c.id')
        .on('w.undone_at', 'is', null),
    )
    .select(['c.id', 'c.file', 'c.published_at', 'c.published_by_name'])
    .select(['w.withdrawn_at', 'w.withdrawn_by_name', 'w.because'])
    .where('c.partnership_id', '=', partnershipIn(tx))

type Row = Awaited<ReturnType<ReturnType<typeof held>['executeTakeFirstOrThrow']>>

const withdrawalIn = ({ withdrawn_at: at, withdrawn_by_name: by, because }: Row): Withdrawal | undefined =>
  at === null ? undefined : { at, by: by ?? '', because: because ?? '' }

const own = (row: Row, programmes: ReadonlySet<string>): OwnChecklist => {
  const withdrawal = withdrawalIn(row)
  return {
    ...keptWhole(row),
    ...{
      origin: 'own',
      isProgrammes: programmes.has(row.id),
      publishedAt: row.published_at,
      publishedBy: row.published_by_name,
    },
    ...(withdrawal === undefined ? {} : { withdrawal }),
  }
}

const inOrder = (all: readonly OwnChecklist[]): readonly OwnChecklist[] =>
  all.toSorted((one, other) => one.name.localeCompare(other.name, 'en') || other.version - one.version)

/** The checklists that the partnership of this scope holds, by name, the newest version of each name first. */
export const ownChecklists = async (tx: Read): Promise<readonly OwnChecklist[]> => {
  const programmes = await programmeChecklists(tx)
  return inOrder((await held(tx).execute()).map(row => own(row, programmes)))
}

/** The same, followed by those that its programme offers and that it does not hold. */
export const checklistsToRead = async (tx: Read): Promise<readonly OwnChecklist[]> => {
  const all = await ownChecklists(tx)
  const offered = (await checklistOffers(tx)).filter(({ id }) => !all.some(each => each.id === id))
  return [...all, ...inOrder(offered)]
}

/** One that the partnership holds, or that its programme offers or offered. */
export const ownChecklist = async (tx: Read, id: string): Promise<OwnChecklist | undefined> => {
  if (!isHeldId(id)) return undefined
  const row = await held(tx).where('c.id', '=', id).executeTakeFirst()
  return row === undefined ? checklistOffer(tx, id) : own(row, await programmeChecklists(tx))
}

/** Keeps a checklist of the partnership's; false where it holds that one already, which stays as it is. */
export const keepChecklist = async (
  tx: Write,
  { id, text }: Pick<EditionText, 'id' | 'text'>,
  { at, by }: Fact,
): Promise<boolean> => {
  const kept = await tx
    .over<Tables>()
    .insertInto('instrument.checklist')
    .values({
      ...{ partnership_id: partnershipIn(tx), id, file: text, published_at: at },
      ...{ published_by: by.id, published_by_name: by.name },
    })
    .onConflict(conflict => conflict.columns(['partnership_id', 'id']).doNothing())
    .executeTakeFirst()
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n
}
