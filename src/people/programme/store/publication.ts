import { sql, type Read, type Write } from '#db'
import type { Day, Id } from '#ground'
import type { Person } from '../../access/person.ts'
import type { PublicationTable } from '../publication.ts'
import type { Tables } from './tables.ts'

/** The tables of the programme of this scope, oldest first. */
export const publicationTables = async (tx: Read, programme: Id<'programme'>): Promise<readonly PublicationTable[]> => {
  const own = tx.over<Tables>()
  const tables = await own
    .selectFrom('people.publication_table')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('first_day')
    .execute()
  const printed = await own
    .selectFrom('people.publication_region')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('name')
    .execute()
  const parts = await own
    .selectFrom('people.publication_part')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('region_id')
    .execute()
  return tables.map(({ id, first_day, last_day, fixed_by_name, fixed_at }) => ({
    ...{ id, firstDay: first_day, lastDay: last_day, by: fixed_by_name, at: fixed_at },
    printed: printed
      .filter(each => each.table_id === id)
      .map(({ key, name }) => ({
        ...{ key, name },
        regions: parts.filter(part => part.table_id === id && part.key === key).map(part => part.region_id),
      })),
  }))
}

/** Keeps a table; one that was to begin on the same day gives way to it. */
export const keepPublicationTable = async (
  tx: Write,
  programme: Id<'programme'>,
  table: Omit<PublicationTable, 'by'> & { readonly by: Pick<Person, 'id' | 'name'> },
): Promise<void> => {
  const own = tx.over<Tables>()
  await own
    .deleteFrom('people.publication_table')
    .where('programme_id', '=', programme)
    .where('first_day', '=', table.firstDay)
    .execute()
  await own
    .insertInto('people.publication_table')
    .values({
      ...{ programme_id: programme, id: table.id, first_day: table.firstDay, last_day: table.lastDay },
      ...{ fixed_at: table.at, fixed_by: table.by.id, fixed_by_name: table.by.name },
    })
    .execute()
  for (const { key, name, regions } of table.printed) {
    const at = { programme_id: programme, table_id: table.id, key }
    await own
      .insertInto('people.publication_region')
      .values({ ...at, name })
      .execute()
    for (const region of regions) await keepPublicationPart(tx, programme, table.id, { region, key })
  }
}

/** Prints a region that the table does not know yet with one that it has. */
export const keepPublicationPart = async (
  tx: Write,
  programme: Id<'programme'>,
  table: Id<'publication table'>,
  part: { readonly region: Id<'region'>; readonly key: string },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.publication_part')
    .values({ programme_id: programme, table_id: table, region_id: part.region, key: part.key })
    .execute()
}

/** The printed regions, by key, of partnerships that are not printed by their own region in that table. */
export const ownPlaces = async (
  tx: Read,
  table: Id<'publication table'>,
): Promise<ReadonlyMap<Id<'partnership'>, string>> => {
  const rows = await tx
    .over<Tables>()
    .selectFrom('people.publication_place')
    .select(['partnership_id', 'key'])
    .where('table_id', '=', table)
    .execute()
  return new Map(rows.map(row => [row.partnership_id, row.key]))
}

/** Keeps a partnership where it is printed, whatever its region says by now. What was kept before stays. */
export const keepPlace = async (
  tx: Write,
  programme: Id<'programme'>,
  place: {
    readonly partnership: Id<'partnership'>
    readonly table: Id<'publication table'>
    readonly key: string
  },
): Promise<void> => {
  await tx
    .over<Tables>()
    .insertInto('people.publication_place')
    .values({
      ...{ partnership_id: place.partnership, table_id: place.table },
      ...{ programme_id: programme, key: place.key },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Where a partnership is printed in releases: keys that stay when names change, and the names for readers. */
export type PublicationPlace = {
  readonly region: string
  readonly regionName: string
  readonly areaType: string
  readonly areaTypeName: string
}

/**
 * Where a partnership is printed on a day; nothing when it is in no programme, or the programme has not yet said which
 * regions are printed together, which region it lies in or what kind of area it is.
 */
export const publicationPlaceOf = async (
  tx: Read,
  partnership: Id<'partnership'>,
  on: Day,
): Promise<PublicationPlace | undefined> => {
  const { rows } = await sql<{ region: string; region_name: string; area: string; area_name: string }>`
    select printed.key as region, printed.name as region_name, kind.key as area, kind.name as area_name
    from people.partnership p
    join people.publication_table t on t.programme_id = p.programme_id and ${on} between t.first_day and t.last_day
    left join people.publication_place place on place.partnership_id = p.id and place.table_id = t.id
    left join people.publication_part part
      on part.programme_id = t.programme_id and part.table_id = t.id and part.region_id = p.region_id
    join people.publication_region printed on printed.programme_id = t.programme_id and printed.table_id = t.id
      and printed.key = coalesce(place.key, part.key)
    join people.area_kind kind on kind.programme_id = p.programme_id and kind.id = p.area_kind_id
    where p.id = ${partnership}`.execute(tx.over<Tables>())
  const [row] = rows
  return row && { region: row.region, regionName: row.region_name, areaType: row.area, areaTypeName: row.area_name }
}
