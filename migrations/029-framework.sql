-- The commissioning framework of a partnership: one guided text in thirteen sections, its versions as they were signed,
-- and the version that anybody may read where the partnership chose so.

call plumbing.room('framework');

create table framework.framework (
  partnership_id uuid not null references people.partnership,
  -- The public page lies under it, so that a link that was given out leads there again when it is shown again.
  id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null references people.person,
  begun_by_name text not null,
  primary key (partnership_id)
);
call plumbing.tenant_table('framework.framework');

-- One text of the framework under its key, with a version of its own, and what it once was.
create table framework.field (
  partnership_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  copied_at timestamptz not null,
  primary key (partnership_id, key),
  foreign key (partnership_id) references framework.framework
);
call plumbing.tenant_table('framework.field');

create table framework.earlier_field (
  partnership_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  primary key (partnership_id, key, version),
  foreign key (partnership_id, key) references framework.field
);
call plumbing.tenant_table('framework.earlier_field');

-- A row of one of its lists: a partner, a budget, a service at its level, a body, a strategy, what a partner puts in.
create table framework.line (
  partnership_id uuid not null,
  id uuid not null,
  list text not null check (list in ('partner', 'budget', 'placement', 'body', 'strategy', 'contribution')),
  rank integer not null,
  says jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id) references framework.framework
);
call plumbing.tenant_table('framework.line');

-- A version as it read when it was signed, with what it left out. It never changes.
create table framework.version (
  partnership_id uuid not null,
  version integer not null,
  content jsonb not null,
  missing text[] not null,
  signed_at timestamptz not null,
  signed_by uuid not null references people.person,
  signed_by_name text not null,
  signed_as text not null,
  primary key (partnership_id, version),
  foreign key (partnership_id) references framework.framework
);
call plumbing.tenant_table('framework.version');

-- That a version was shown to everybody, and that it was taken back.
create table framework.publication (
  partnership_id uuid not null,
  id uuid not null,
  version integer not null,
  chosen_at timestamptz not null,
  chosen_by uuid not null references people.person,
  chosen_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, version) references framework.version,
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
call plumbing.tenant_table('framework.publication');

-- What anybody may read now: a copy without a person's name. There is a row only while the page is shown.
create table framework.shown (
  partnership_id uuid not null,
  framework_id uuid not null,
  version integer not null,
  content jsonb not null,
  signed_on date not null,
  primary key (partnership_id),
  foreign key (partnership_id, version) references framework.version
);
create index shown_by_address on framework.shown (framework_id);
call plumbing.tenant_table('framework.shown');
create policy open on framework.shown for select to stocktake_app using (plumbing.setting('app.scope') = 'visitor');
