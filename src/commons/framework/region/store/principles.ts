import type { Read, Write } from '#db'
import type { Id, Instant } from '#ground'
import { holdRegion } from '#people'
import type { Fact } from '../../lists/store.ts'
import type { EarlierPrinciple, KeptPrinciple, PrincipleSaid } from '../principle.ts'

type Said = {
  programme_id: string
  region_id: string
  id: string
  version: number
  words: string
  means: string
  changed_at: Instant
  changed_by_name: string
}

type Tables = {
  'framework.regional_principle': Said & { rank: number; changed_by: string; removed_at: Instant | null }
  'framework.regional_principle_before': Said & { was_removed: boolean }
}

/** The programme at whose desk a region's principles are kept. */
const programmeIn = (tx: Read): Id<'programme'> => {
  if (tx.scope.kind !== 'desk') throw new Error('The principles of a region are kept at the desk of its programme.')
  return tx.scope.programme
}

/** Every principle of the regions that this scope may read, what was taken out among it, in the order of their lists. */
export const principlesOf = async (
  tx: Read,
): Promise<readonly (KeptPrinciple & { readonly region: Id<'region'> })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.regional_principle')
    .selectAll()
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, region: row.region_id, rank: row.rank, words: row.words, means: row.means },
    ...{ version: row.version, changedAt: row.changed_at, changedBy: row.changed_by_name },
    isRemoved: row.removed_at !== null,
  }))
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export type Addressed = { readonly region: Id<'region'>; readonly id: Id<'principle'> }

/** Two who write on a region's list do so one after the other, also while nothing stands in it. */
export const holdPrinciples = (tx: Write, region: Id<'region'>): Promise<void> =>
  holdRegion(tx, programmeIn(tx), region)

export const keepPrinciple = async (
  tx: Write,
  { region, id }: Addressed,
  { rank, ...said }: PrincipleSaid & { readonly rank: number },
  fact: Fact,
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('framework.regional_principle')
    .values({
      ...{ programme_id: programmeIn(tx), region_id: region, id, rank, version: 1, removed_at: null },
      ...{ words: said.words, means: said.means, ...factColumns(fact) },
    })
    .execute()
}

/** Says a principle anew, takes it out or puts it back. What it said before is kept. */
export const changePrinciple = async (
  tx: Write,
  { region, id }: Addressed,
  change: PrincipleSaid | { readonly isRemoved: boolean },
  fact: Fact,
): Promise<void> => {
  const own = { programme_id: programmeIn(tx), region_id: region, id }
  await tx
    .over<Tables>()
    .insertInto('framework.regional_principle_before')
    .columns([
      ...(['programme_id', 'region_id', 'id', 'version', 'words', 'means'] as const),
      ...(['was_removed', 'changed_at', 'changed_by_name'] as const),
    ])
    .expression(from =>
      from
        .selectFrom('framework.regional_principle')
        .select(['programme_id', 'region_id', 'id', 'version', 'words', 'means'])
        .select(row => row('removed_at', 'is not', null).as('was_removed'))
        .select(['changed_at', 'changed_by_name'])
        .where(where => where.and(own)),
    )
    .execute()
  await tx
    .over<Tables>()
    .updateTable('framework.regional_principle')
    .set(set => ({
      ...('isRemoved' in change
        ? { removed_at: change.isRemoved ? fact.at : null }
        : { words: change.words, means: change.means }),
      ...{ version: set('version', '+', 1), ...factColumns(fact) },
    }))
    .where(where => where.and(own))
    .execute()
}

export const rankPrinciple = async (tx: Write, region: Id<'region'>, id: Id, rank: number): Promise<void> => {
  await tx
    .over<Tables>()
    .updateTable('framework.regional_principle')
    .set({ rank })
    .where(where => where.and({ programme_id: programmeIn(tx), region_id: region, id }))
    .execute()
}

/** What a principle once said, the newest first. */
export const earlierPrinciples = async (tx: Read, { region, id }: Addressed): Promise<readonly EarlierPrinciple[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('framework.regional_principle_before')
    .selectAll()
    .where(where => where.and({ programme_id: programmeIn(tx), region_id: region, id }))
    .orderBy('version', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ version: row.version, words: row.words, means: row.means, at: row.changed_at, by: row.changed_by_name },
    wasRemoved: row.was_removed,
  }))
}
