import { sql, type Read } from '#db'
import type { Day, Id } from '#ground'

type Place = { readonly key: string; readonly name: string }

/**
 * What a programme's releases print figures for on a day: the regions of its publication table, each with how many
 * partnerships it has, and its kinds of area. In the desk's scope.
 */
export const releasePlacesOf = async (
  tx: Read,
  programme: Id<'programme'>,
  on: Day,
): Promise<{
  readonly regions: readonly (Place & { readonly expects: number })[]
  readonly areaTypes: readonly Place[]
}> => {
  const regions = await sql<Place & { readonly expects: number }>`
    select printed.key, printed.name, count(p.id) as expects
    from people.publication_table t
    join people.publication_region printed on printed.programme_id = t.programme_id and printed.table_id = t.id
    left join lateral (
      select p.id from people.partnership p
      left join people.publication_place place on place.partnership_id = p.id and place.table_id = t.id
      left join people.publication_part part
        on part.programme_id = t.programme_id and part.table_id = t.id and part.region_id = p.region_id
      where p.programme_id = t.programme_id and p.closed_on is null and coalesce(place.key, part.key) = printed.key
    ) p on true
    where t.programme_id = ${programme} and ${on} between t.first_day and t.last_day
    group by printed.key, printed.name
    order by printed.name`.execute(tx.over<unknown>())
  const areaTypes = await sql<Place>`
    select key, name from people.area_kind where programme_id = ${programme} and ended_on is null order by id`.execute(
    tx.over<unknown>(),
  )
  return { regions: regions.rows, areaTypes: areaTypes.rows }
}
