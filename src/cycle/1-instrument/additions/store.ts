import { inLine, type Read, type Write } from '#db'
import { partnershipIn, type Id, type Instant } from '#ground'
import { saidFrom, type Addition, type AdditionKind, type Said, type Wording } from './addition.ts'

type Row = {
  partnership_id: string
  said: unknown
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}

type Tables = {
  'instrument.addition': Row & { id: string; kind: AdditionKind; folded: string }
  'instrument.earlier_addition': Row & { addition_id: string }
}

/** Who does something that goes on record, and when. */
export type Fact = { readonly at: Instant; readonly by: { readonly id: Id<'person'>; readonly name: string } }

const own = (tx: Read) => ({ partnership_id: partnershipIn(tx) })

const wordingFrom = (row: Row): Wording => ({
  said: saidFrom(row.said),
  version: row.version,
  changedAt: row.changed_at,
  changedBy: row.changed_by_name,
  isRemoved: row.removed_at !== null,
})

/** Everything of a kind that the partnership added, what was taken out among it. */
export const additionsOf = async (tx: Read, kind: AdditionKind): Promise<readonly Addition[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.addition')
    .selectAll()
    .where(where => where.and({ ...own(tx), kind }))
    .orderBy('folded')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...wordingFrom(row), id: row.id, kind }))
}

/** How an addition stood before, the newest wording first. */
export const earlierOf = async (tx: Read, id: Id<'addition'>): Promise<readonly Wording[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('instrument.earlier_addition')
    .selectAll()
    .where(where => where.and({ ...own(tx), addition_id: id }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map(wordingFrom)
}

/** An addition as it stands, held, so that two who change it at once do so one after the other. */
export const heldAddition = async (
  tx: Write,
  kind: AdditionKind,
  id: Id<'addition'>,
): Promise<Addition | undefined> => {
  const [row] = await inLine<Tables['instrument.addition']>(tx, 'instrument.addition', { ...own(tx), kind, id })
  return row && { ...wordingFrom(row), id: row.id, kind }
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

/** Adds one. False when one by that name stands already. */
export const insertAddition = async (
  tx: Write,
  { id, kind, said, folded }: Pick<Addition, 'id' | 'kind' | 'said'> & { readonly folded: string },
  fact: Fact,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .over<Tables>()
    .insertInto('instrument.addition')
    .values({
      ...{ ...own(tx), id, kind, folded, said: JSON.stringify(said), version: 1, removed_at: null },
      ...factColumns(fact),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Whether another addition of that kind stands under that name. */
export const isTaken = async (
  tx: Read,
  { id, kind, folded }: Pick<Addition, 'id' | 'kind'> & { readonly folded: string },
): Promise<boolean> =>
  (await tx
    .over<Tables>()
    .selectFrom('instrument.addition')
    .select('id')
    .where(where => where.and({ ...own(tx), kind, folded }))
    .where('removed_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()) !== undefined

/** Keeps how an addition stands now, then words it anew, takes it out or puts it back. */
export const changeAddition = async (
  tx: Write,
  id: Id<'addition'>,
  change: { readonly said: Said; readonly folded: string } | { readonly isRemoved: boolean },
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('instrument.earlier_addition')
    .columns([
      ...(['partnership_id', 'addition_id', 'version', 'said', 'changed_at'] as const),
      ...(['changed_by', 'changed_by_name', 'removed_at'] as const),
    ])
    .expression(from =>
      from
        .selectFrom('instrument.addition')
        .select([
          'partnership_id',
          'id',
          'version',
          'said',
          'changed_at',
          'changed_by',
          'changed_by_name',
          'removed_at',
        ])
        .where(where => where.and({ ...own(tx), id })),
    )
    .execute()
  await tx
    .over<Tables>()
    .updateTable('instrument.addition')
    .set(set => ({
      version: set('version', '+', 1),
      ...('said' in change
        ? { said: JSON.stringify(change.said), folded: change.folded }
        : { removed_at: change.isRemoved ? fact.at : null }),
      ...factColumns(fact),
    }))
    .where(where => where.and({ ...own(tx), id }))
    .execute()
}
