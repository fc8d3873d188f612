import type { Read, Write } from '#db'
import type { Recorder } from '#exercise'
import type { Day, Id, Instant } from '#ground'
import { ownProgramme } from '../offer/scope.ts'
import { partnershipIn } from '../scope.ts'
import type { Elsewhere, ElsewhereSaid } from './elsewhere.ts'
import type { AgreementStanding } from './regional.ts'

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

type Tables = {
  'support.elsewhere': Row
  'support.standing': {
    partnership_id: string
    exercise_id: string
    label: string
    state: AgreementStanding['state']
    on_day: Day
  }
  'support.regional_days': { partnership_id: string; exercise_id: string; agreed: string; used: string }
}

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

/** Where every support agreement in this scope stands, with its days; the newest year first. */
export const agreementsStanding = async (
  tx: Read,
): Promise<readonly (AgreementStanding & { readonly partnership: Id<'partnership'> })[]> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('support.standing as s')
    .leftJoin('support.regional_days as d', join =>
      join.onRef('d.partnership_id', '=', 's.partnership_id').onRef('d.exercise_id', '=', 's.exercise_id'),
    )
    .select(['s.partnership_id', 's.label', 's.state', 's.on_day', 'd.agreed', 'd.used'])
    .orderBy('s.label', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ partnership: row.partnership_id, label: row.label, state: row.state, since: row.on_day },
    ...(row.agreed === null ? {} : { agreed: Number(row.agreed) }),
    ...(row.used === null ? {} : { used: Number(row.used) }),
  }))
}

/**
 * Writes what the programme may know of an agreement's days, in the transaction in which they are agreed or used: once both
 * sides have signed, and with every line of the log.
 */
export const keepRegionalDays = async (
  tx: Write,
  exercise: Id<'exercise'>,
  { agreed, used }: { readonly agreed: number; readonly used: number },
): Promise<void> => {
  const days = { agreed: String(agreed), used: String(used) }
  await tx
    .over<Tables>()
    .insertInto('support.regional_days')
    .values({ partnership_id: partnershipIn(tx), exercise_id: exercise, ...days })
    .onConflict(conflict => conflict.columns(['partnership_id', 'exercise_id']).doUpdateSet(days))
    .execute()
}
