-- Checklists that a partnership holds: published once, with their whole text, and never changed again. A draft that
-- reads as steps and questions becomes one of these and no edition.

create table instrument.checklist (
  partnership_id uuid not null references people.partnership,
  -- Name, version and the first part of the SHA-256 of the file, as an edition's.
  id text not null check (id ~ '^[a-z][a-z0-9-]*\.v[1-9][0-9]*\.[0-9a-f]{12}$'),
  file text not null,
  published_at timestamptz not null,
  published_by uuid not null references people.person,
  published_by_name text not null,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('instrument.checklist');
revoke update, delete on instrument.checklist from stocktake_app;

alter table instrument.draft
  add column checklist_id text,
  add foreign key (partnership_id, checklist_id) references instrument.checklist (partnership_id, id),
  add check (checklist_id is null or (published_as is null and set_aside_at is null));
