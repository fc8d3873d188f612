-- The ground that every room's migration stands on. How to write one:
--
--   * A file holds one room's change and runs in one transaction, as stocktake_owner. Applied files are never edited.
--   * A room's first migration makes its schema: `call plumbing.room('scoring');`
--   * A table of one partnership's rows has `partnership_id uuid not null`, first in its primary key, in every unique
--     key, and in every foreign key to another such table. After `create table`:
--         call plumbing.tenant_table('scoring.response');
--     which lets a request see and write the rows of the partnership in its scope, and nothing else.
--   * Any other table: `call plumbing.guarded_table('people.person');` and then policies of its own
--     (`create policy … on … to stocktake_app using (…) with check (…)`). Until it has one, a request sees no row.
--   * A policy reads the scope by plumbing.setting('app.email') or plumbing.id_setting('app.person').
--   * A view is made `with (security_invoker = true)` and granted: `grant select on … to stocktake_app, stocktake_keeper`.
--   * To change rows in a migration, become the keeper, for the owner sees none and is not told:
--         set local role stocktake_keeper; update …; set local role stocktake_owner;
--   * Only what PostgreSQL 15 can do. No materialised views, no security definer, no truncate.

revoke all on schema plumbing from public;
grant usage on schema plumbing to stocktake_app, stocktake_keeper, stocktake_release;
grant select on plumbing.migration to stocktake_keeper;

-- A setting of the scope; null when there is none, which matches nothing.
create function plumbing.setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting(name, true), '');

create function plumbing.id_setting(name text) returns uuid
  language sql stable parallel safe
  return nullif(current_setting(name, true), '')::uuid;

-- The partnership whose rows this transaction may see.
create function plumbing.scoped_partnership() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.partnership', true), '')::uuid;

create procedure plumbing.room(name text) language plpgsql as $$
begin
  execute format('create schema if not exists %I', name);
  execute format('grant usage on schema %I to stocktake_app, stocktake_keeper', name);
end $$;

create procedure plumbing.guarded_table(name regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy keeper on %s to stocktake_keeper using (true) with check (true)', name);
  execute format('grant select, insert, update, delete on %s to stocktake_app, stocktake_keeper', name);
end $$;

create procedure plumbing.tenant_table(name regclass) language plpgsql as $$
begin
  call plumbing.guarded_table(name);
  execute format('create policy partnership on %s to stocktake_app
    using (partnership_id = plumbing.scoped_partnership())
    with check (partnership_id = plumbing.scoped_partnership())', name);
end $$;
