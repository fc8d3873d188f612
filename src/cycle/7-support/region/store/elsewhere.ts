import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { ownProgramme } from '../../offer/scope.ts'
import type { Elsewhere, ElsewhereSaid } from '../elsewhere.ts'

type Row = {
  programme_id: string
  id: string
  region_id: string
  body: string
  offer: string
  audience: string
  begins: Day
  ends: Day | null
  contact: string
  link: string
  relates: string
  version: number
  changed_at: Instant
  changed_by: string
  changed_by_name: string
  removed_at: Instant | null
}

type Tables = { 'support.elsewhere': Row }

type Fact = { readonly at: Instant; readonly by: Recorder }

/** What other bodies offer in one region, what was taken out among it. */
export const elsewhereOf = async (tx: Read, region: Id<'region'>): Promise<readonly Elsewhere[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.elsewhere')
    .selectAll()
    .where('region_id', '=', region)
    .orderBy('body')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, region: row.region_id, body: row.body, offer: row.offer, audience: row.audience },
    ...{ begins: row.begins, contact: row.contact, link: row.link, relates: row.relates },
    ...(row.ends === null ? {} : { ends: row.ends }),
    ...{ version: row.version, changedBy: row.changed_by_name, isRemoved: row.removed_at !== null },
  }))
}

const factColumns = ({ at, by }: Fact) => ({ changed_at: at, changed_by: by.id, changed_by_name: by.name })

export const keepElsewhere = async (
  tx: Write,
  { id, region }: Pick<Elsewhere, 'id' | 'region'>,
  said: ElsewhereSaid,
  fact: Fact,
): Promise<void> => {
  const kept = { programme_id: ownProgramme(tx), id, region_id: region, version: 1, removed_at: null }
  await tx
    .over<Tables>()
    .insertInto('support.elsewhere')
    .values({ ...kept, ...said, ends: said.ends ?? null, ...factColumns(fact) })
    .execute()
}

/** Says it anew, takes it out or puts it back. */
export const changeElsewhere = async (
  tx: Write,
  id: Id<'elsewhere'>,
  change: ElsewhereSaid | { readonly isRemoved: boolean },
  fact: Fact,
): Promise<void> => {
  const said =
    'isRemoved' in change ? { removed_at: change.isRemoved ? fact.at : null } : { ...change, ends: change.ends ?? null }
  await tx
    .over<Tables>()
    .updateTable('support.elsewhere')
    .set(set => ({ ...said, version: set('version', '+', 1), ...factColumns(fact) }))
    .where('programme_id', '=', ownProgramme(tx))
    .where('id', '=', id)
    .execute()
}
