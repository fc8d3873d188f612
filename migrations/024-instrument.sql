-- Editions that a partnership holds: published once, with their whole text, and never changed again.

call plumbing.room('instrument');

create table instrument.edition (
  partnership_id uuid not null references people.partnership,
  -- Name, version and the first part of the SHA-256 of the file: the same id is the same text, wherever it is held.
  id text not null check (id ~ '^[a-z][a-z0-9-]*\.v[1-9][0-9]*\.[0-9a-f]{12}$'),
  file text not null,
  published_at timestamptz not null,
  published_by uuid not null references people.person,
  published_by_name text not null,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('instrument.edition');
revoke update, delete on instrument.edition from stocktake_app;
