import type { TestDatabase } from '#test/database.ts'

type Named = { readonly name: string }

/** The tables that hold rows of partnerships, as PostgreSQL's own catalogue has them. */
const tablesOf = (db: TestDatabase): Promise<readonly Named[]> =>
  db.unscoped<Named>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and exists (
       select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id' and not a.attisdropped)
     order by 1`,
  )

/** The same of those whose rows have an id. */
const withIds = async (db: TestDatabase): Promise<readonly Named[]> => {
  const all = await tablesOf(db)
  const rows = await db.unscoped<Named>(
    `select name from unnest($1::text[]) as name where exists (
       select from pg_attribute where attrelid = name::regclass and attname = 'id' and not attisdropped)`,
    [all.map(({ name }) => name)],
  )
  return rows
}

/** Which table each id of a partnership's belongs to. */
export const idsOf = async (db: TestDatabase, partnership: string): Promise<ReadonlyMap<string, string>> => {
  const each = (await withIds(db)).map(
    ({ name }) => `select '${name}' as "table", id::text from ${name} where partnership_id = $1`,
  )
  const rows = await db.unscoped<{ table: string; id: string }>(`${each.join(' union all ')} order by 1, 2`, [
    partnership,
  ])
  return new Map(rows.map(({ table, id }) => [id, table]))
}

/** All rows of a partnership, table by table, in a word each. */
export const stateOf = async (db: TestDatabase, partnership: string): Promise<Readonly<Record<string, string>>> => {
  const each = (await tablesOf(db)).map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(own::text, '' order by own::text)) as state
       from ${name} own where partnership_id = $1`,
  )
  const rows = await db.unscoped<{ name: string; state: string | null }>(each.join(' union all '), [partnership])
  return Object.fromEntries(rows.map(({ name, state }) => [name, state ?? '']))
}

/** The rows of a partnership that say any of these ids, each as its table and its text. */
export const rowsSaying = async (
  db: TestDatabase,
  partnership: string,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const each = (await tablesOf(db)).map(
    ({ name }) => `select '${name} ' || own::text as line from ${name} own
      where partnership_id = $1 and exists (select from unnest($2::text[]) as id where strpos(own::text, id) > 0)`,
  )
  const rows = await db.unscoped<{ line: string }>(each.join(' union all '), [partnership, ids])
  return rows.map(({ line }) => line)
}

/** Copies a row into another partnership under another id; what it hangs on is not needed to look for it. */
export const copyInto = async (
  db: TestDatabase,
  table: string,
  id: string,
  to: { readonly partnership: string; readonly id: string },
): Promise<void> => {
  const other = `jsonb_build_object('partnership_id', '${to.partnership}', 'id', '${to.id}')`
  await db.unscoped(`set session_replication_role = replica;
    insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(own) || ${other})).*
      from ${table} own where id::text = '${id}'`)
}
