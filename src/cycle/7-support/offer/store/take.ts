import type { Read, Write } from '#db'
import type { Day, Id } from '#ground'
import type { Take } from '../take.ts'

type Tables = {
  'support.regional_take': {
    partnership_id: string
    kind: Take['kind']
    of_id: string
    name: string
    begins: Day
    ends: Day | null
    asked: number
    confirmed: number
    waiting: number
    came: number | null
    names: readonly string[]
  }
}

/** Writes what the programme may know beside the fact that it is about. */
export const keepTake = async (
  tx: Write,
  partnership: Id<'partnership'>,
  { kind, of, name, begins, ends, tally, names }: Take,
): Promise<void> => {
  const { asked, confirmed, waiting, came = null } = tally
  const said = { name, begins, ends: ends ?? null, asked, confirmed, waiting, came, names }
  await tx
    .over<Tables>()
    .insertInto('support.regional_take')
    .values({ partnership_id: partnership, kind, of_id: of, ...said })
    .onConflict(conflict => conflict.columns(['partnership_id', 'kind', 'of_id']).doUpdateSet(said))
    .execute()
}

export const dropTake = async (
  tx: Write,
  partnership: Id<'partnership'>,
  { kind, of }: Pick<Take, 'kind' | 'of'>,
): Promise<void> => {
  await tx
    .over<Tables>()
    .deleteFrom('support.regional_take')
    .where('partnership_id', '=', partnership)
    .where('kind', '=', kind)
    .where('of_id', '=', of)
    .execute()
}

/** What is known of every partnership in this scope: one partnership's own, or all of a programme at its desk. */
export const takesOf = async (
  tx: Read,
  about?: Pick<Take, 'kind' | 'of'>,
): Promise<readonly (Take & { readonly partnership: Id<'partnership'> })[]> => {
  const all = tx
    .over<Tables>()
    .selectFrom('support.regional_take')
    .selectAll()
    .orderBy('begins')
    .orderBy('name')
    .orderBy('partnership_id')
  const asked = about === undefined ? all : all.where('kind', '=', about.kind).where('of_id', '=', about.of)
  const rows = await asked.execute()
  return rows.map(row => ({
    ...{ partnership: row.partnership_id, kind: row.kind, of: row.of_id, name: row.name, begins: row.begins },
    ...(row.ends === null ? {} : { ends: row.ends }),
    tally: {
      ...{ asked: row.asked, confirmed: row.confirmed, waiting: row.waiting },
      ...(row.came === null ? {} : { came: row.came }),
    },
    names: row.names,
  }))
}
