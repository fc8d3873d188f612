import type { ClientBase } from 'pg'

/** Belongs to the job queue, which knows nothing of partnerships: its rows hold ids only. */
const foreignSchema = 'jobs'
/** Which migrations ran: no partnership's, and not for requests. */
const ledger = 'plumbing.migration'

const ours = `
  select c.oid, c.oid::regclass::text as name, c.relkind, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
    coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false) as invoker,
    (select attnum from pg_attribute where attrelid = c.oid and attname = 'partnership_id' and not attisdropped) as tenant
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where 'stocktake_owner'::regrole in (c.relowner, n.nspowner) and n.nspname <> '${foreignSchema}'
    and c.oid::regclass::text <> '${ledger}'`

/**
 * Each asks for what must not be: a name and a sentence. The wall is only as good as the last table that was added. The
 * hash of a random token may be unique across partnerships: nobody can try values until one is taken.
 */
const rules: readonly string[] = [
  `select name, 'row-level security is not enabled' from ours where relkind in ('r', 'p') and not walled`,
  `select name, 'row-level security is not forced' from ours where relkind in ('r', 'p') and not forced`,
  `select name, 'a view must be security_invoker' from ours where relkind = 'v' and not invoker`,
  `select name, 'a materialised view keeps rows outside every policy' from ours where relkind = 'm'`,
  `select name, 'a foreign table has no policy' from ours where relkind = 'f'`,
  `select name, 'the app may truncate it, which no policy covers' from ours
    where relkind in ('r', 'p') and has_table_privilege('stocktake_app', oid, 'truncate')`,
  `select p.oid::regprocedure::text, 'a security definer function acts past the caller''s scope' from pg_proc p
    where p.prosecdef and p.proowner = 'stocktake_owner'::regrole`,
  `select name, 'the primary key must lead with partnership_id' from ours
    where relkind in ('r', 'p') and tenant is not null
      and not exists (select from pg_index i where i.indrelid = ours.oid and i.indisprimary and i.indkey[0] = tenant)`,
  `select i.indexrelid::regclass::text, 'a unique key of a partnership''s table must include partnership_id'
    from ours join pg_index i on i.indrelid = ours.oid
    where tenant is not null and i.indisunique and not tenant = any(i.indkey::int2[])
      and pg_get_indexdef(i.indexrelid) !~ '\\(token_hash\\)$'`,
  `select name || ' ' || k.conname, 'the foreign key must carry partnership_id to partnership_id'
    from ours join pg_constraint k on k.contype = 'f' and k.conrelid = ours.oid
    join pg_attribute there on there.attrelid = k.confrelid and there.attname = 'partnership_id'
    where tenant is not null and not exists (
      select from unnest(k.conkey, k.confkey) as pair (here, away) where here = tenant and away = there.attnum)`,
]

const question = `with ours as (${ours}) ${rules.join('\nunion all ')} order by 1, 2`

/** What in the database breaks the rules of design.md section 5: `scoring.response: row-level security is not forced`. */
export const catalogueFaults = async (client: ClientBase): Promise<readonly string[]> => {
  const { rows } = await client.query<string[]>({ text: question, rowMode: 'array' })
  return rows.map(([name, fault]) => `${name}: ${fault}`)
}

/** Every table that the client's role may ask at all, of which a scope must open the rows. */
export const walledTables = async (client: ClientBase): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `with ours as (${ours}) select name from ours
     where relkind in ('r', 'p') and has_table_privilege(oid, 'select') order by name`,
  )
  return rows.map(({ name }) => name)
}
