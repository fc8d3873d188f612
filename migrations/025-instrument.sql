-- Bring your own framework: drafts and their corrections, what is known of a held edition after it was published, the
-- crosswalks of a partnership's own editions, and what a programme offers to its partnerships.

-- A framework on its way from a document to an edition. What finds tables in documents made the proposal; people
-- correct it. Nothing here is an edition: that begins with publishing.
create table instrument.draft (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  began text not null check (began in ('file', 'pasted', 'blank', 'copy')),
  -- The name of the file, or the id of the edition that it is a copy of.
  began_from text not null,
  began_at timestamptz not null,
  began_by_name text not null,
  -- The document as it came in, byte by byte.
  file_id uuid,
  -- What the document says, in the order of its pages: what is shown beside the proposal.
  original jsonb not null,
  proposal jsonb not null,
  -- What it is to be called when it is published: title, name, version, language, what it is for.
  details jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  published_as text,
  set_aside_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, file_id) references files.file (partnership_id, id),
  foreign key (partnership_id, published_as) references instrument.edition (partnership_id, id),
  check (published_as is null or set_aside_at is null)
);
call plumbing.tenant_table('instrument.draft');
revoke delete on instrument.draft from stocktake_app;

-- The proposal as it was before a correction, so that the last ones can be undone.
create table instrument.draft_step (
  partnership_id uuid not null,
  draft_id uuid not null,
  version integer not null,
  words text not null,
  proposal jsonb not null,
  primary key (partnership_id, draft_id, version),
  foreign key (partnership_id, draft_id) references instrument.draft (partnership_id, id)
);
call plumbing.tenant_table('instrument.draft_step');

-- No new year begins on an edition that is withdrawn; its years stay what they are. It can be offered again.
create table instrument.withdrawal (
  partnership_id uuid not null,
  id uuid not null,
  edition_id text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null references people.person,
  withdrawn_by_name text not null,
  because text not null,
  undone_at timestamptz,
  undone_by uuid references people.person,
  undone_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, edition_id) references instrument.edition (partnership_id, id),
  check ((undone_at is null) = (undone_by is null)),
  check ((undone_at is null) = (undone_by_name is null))
);
create unique index one_withdrawal_stands on instrument.withdrawal (partnership_id, edition_id) where undone_at is null;
call plumbing.tenant_table('instrument.withdrawal');
revoke delete on instrument.withdrawal from stocktake_app;

-- What became of an edition in another, where at least one of them is the partnership's own. Fixed once it is published.
create table instrument.crosswalk (
  partnership_id uuid not null references people.partnership,
  from_edition text not null,
  to_edition text not null,
  file text not null,
  published_at timestamptz not null,
  published_by uuid not null references people.person,
  published_by_name text not null,
  primary key (partnership_id, from_edition, to_edition)
);
call plumbing.tenant_table('instrument.crosswalk');
revoke update, delete on instrument.crosswalk from stocktake_app;

-- The same while it is being written, standard by standard.
create table instrument.crosswalk_draft (
  partnership_id uuid not null references people.partnership,
  from_edition text not null,
  to_edition text not null,
  content jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (partnership_id, from_edition, to_edition)
);
call plumbing.tenant_table('instrument.crosswalk_draft');

-- True for the programme of the partnership in this scope.
create function instrument.is_ours(programme uuid) returns boolean language sql stable as $$
  select exists (
    select from people.partnership p where p.id = plumbing.scoped_partnership() and p.programme_id = programme)
$$;

-- What a programme offers to its partnerships. A year that is opened on one makes it the partnership's own as well.
create table instrument.offer (
  programme_id uuid not null references people.programme,
  edition_id text not null check (edition_id ~ '^[a-z][a-z0-9-]*\.v[1-9][0-9]*\.[0-9a-f]{12}$'),
  file text not null,
  offered_at timestamptz not null,
  offered_by uuid not null references people.person,
  offered_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_because text,
  primary key (programme_id, edition_id),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
call plumbing.guarded_table('instrument.offer');
revoke update, delete on instrument.offer from stocktake_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_because) on instrument.offer to stocktake_app;
create policy kept on instrument.offer to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on instrument.offer for select to stocktake_app using (instrument.is_ours(programme_id));
-- The builder of the overview prints what was counted on an offered edition, and reads its words for that.
create policy printed on instrument.offer for select to stocktake_app
  using (plumbing.setting('app.job') is not distinct from 'overview.build');
