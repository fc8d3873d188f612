-- The anonymous picture. What partnerships give stands in `contribution`, each row its partnership's own; what is printed
-- stands in `overview`, which names no partnership and no person, and holds no text of theirs and no day.

call plumbing.room('contribution');
call plumbing.room('overview');

-- One partnership's row, as it was given. Withdrawn rows stay: a release that counted them is not changed.
create table contribution.given (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  -- Which confirmation of the positions it was made of.
  confirmation_id uuid not null,
  programme_id uuid not null references people.programme,
  -- What the overview gets, and nothing else: year, edition, place, kind of area, scores by standard (null: none).
  year text not null,
  edition text not null,
  region text not null,
  area_type text not null,
  scores jsonb not null,
  -- How the places were called that day, for the partnership to read.
  region_name text not null,
  area_type_name text not null,
  -- Which release counts it follows from these days.
  finalised_on date not null,
  given_on date not null,
  withdrawn_on date,
  given_at timestamptz not null,
  given_by uuid not null references people.person,
  given_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.person,
  withdrawn_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  check ((withdrawn_on is null) = (withdrawn_at is null) and (withdrawn_on is null) = (withdrawn_by_name is null)),
  check (withdrawn_on >= given_on)
);
create unique index one_standing on contribution.given (partnership_id, exercise_id) where withdrawn_on is null;
create index given_to on contribution.given (programme_id, finalised_on);
call plumbing.tenant_table('contribution.given');

-- Which row of a partnership a draft counted: so that the next release knows what has changed since (R9).
create table contribution.counted (
  partnership_id uuid not null,
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  contribution_id uuid not null,
  primary key (partnership_id, programme_id, release, draft),
  foreign key (partnership_id, contribution_id) references contribution.given
);
create index counted_in on contribution.counted (programme_id, release, draft);
call plumbing.tenant_table('contribution.counted');

-- The one door through which rows of many partnerships are read: the builder, by its name. It changes none of them.
create policy building on contribution.given for select to stocktake_app
  using (plumbing.setting('app.job') = 'overview.build');
create policy building on contribution.counted to stocktake_app
  using (plumbing.setting('app.job') = 'overview.build') with check (plumbing.setting('app.job') = 'overview.build');

create table overview.release (
  programme_id uuid not null references people.programme,
  number smallint not null,
  -- The year it speaks of: 2026/27.
  label text not null,
  corrects smallint,
  -- Which draft was published, and its month: March 2027. Null while it is not.
  published_draft smallint,
  month text,
  given_up boolean not null default false,
  -- Raised by every act on it, so that of two approvals at once the second sees the first.
  revision integer not null default 0,
  primary key (programme_id, number),
  check ((month is null) = (published_draft is null)),
  check (not (given_up and month is not null))
);
-- One at a time: the next begins when this one is published or given up.
create unique index one_under_way on overview.release (programme_id) where month is null and not given_up;
call plumbing.guarded_table('overview.release');

-- Releases that the programme shows to everybody.
create table overview.open_release (
  programme_id uuid not null,
  number smallint not null,
  primary key (programme_id, number),
  foreign key (programme_id, number) references overview.release
);
call plumbing.guarded_table('overview.open_release');

create table overview.draft (
  programme_id uuid not null,
  release smallint not null,
  number smallint not null check (number between 1 and 3),
  -- What the programme is called.
  called text not null,
  -- The month in which contributions closed: March 2027.
  closed text not null,
  -- The places that are printed, whoever contributed.
  regions jsonb not null,
  area_types jsonb not null,
  -- Cells left out on the gate's advice.
  withheld jsonb not null,
  -- What the editions call their standards and levels; null until the contributions were counted.
  editions jsonb,
  is_built boolean not null default false,
  primary key (programme_id, release, number),
  foreign key (programme_id, release) references overview.release
);
create unique index one_being_built on overview.draft (programme_id) where not is_built;
call plumbing.guarded_table('overview.draft');

create table overview.cell (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  edition text not null,
  kind text not null check (kind in ('country', 'region', 'area-type')),
  place text not null,
  standard smallint not null,
  -- As printed. Null: too few, or withheld.
  words text,
  is_withheld boolean not null default false,
  about smallint,
  -- The release whose figure is printed again (R9).
  since smallint,
  primary key (programme_id, release, draft, edition, kind, place, standard),
  foreign key (programme_id, release, draft) references overview.draft,
  check ((words is null) = (about is null) and not (is_withheld and words is not null))
);
call plumbing.guarded_table('overview.cell');

create table overview.level (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  edition text not null,
  standard smallint not null,
  level smallint not null,
  words text not null,
  since smallint,
  primary key (programme_id, release, draft, edition, standard, level),
  foreign key (programme_id, release, draft) references overview.draft
);
call plumbing.guarded_table('overview.level');

-- What leaves the house, to the byte.
create table overview.file (
  programme_id uuid not null,
  release smallint not null,
  draft smallint not null,
  kind text not null check (kind in ('html', 'csv', 'xlsx', 'pdf', 'json')),
  bytes bytea not null,
  primary key (programme_id, release, draft, kind),
  foreign key (programme_id, release, draft) references overview.draft
);
call plumbing.guarded_table('overview.file');

-- Which thresholds the contributions have reached, by place: nobody reads how many there are.
create table overview.gathered (
  programme_id uuid not null references people.programme,
  place text not null,
  reached smallint not null check (reached in (0, 10, 25, 50)),
  primary key (programme_id, place)
);
call plumbing.guarded_table('overview.gathered');

create function overview.is_building() returns boolean language sql stable parallel safe
  return plumbing.setting('app.job') is not distinct from 'overview.build';

-- The desk and the builder read everything of a programme's releases; what a draft holds, only the builder writes, and
-- not even the builder once it is published.
create policy desk on overview.release for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy begin on overview.release for insert to stocktake_app
  with check (programme_id = plumbing.id_setting('app.programme') and month is null);
create policy finish on overview.release for update to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') and month is null and not given_up)
  with check (programme_id = plumbing.id_setting('app.programme'));

create policy desk on overview.open_release to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));

create policy desk on overview.draft for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy ask on overview.draft for insert to stocktake_app
  with check (programme_id = plumbing.id_setting('app.programme') and not is_built);
create policy build on overview.draft for update to stocktake_app
  using (overview.is_building() and not is_built) with check (overview.is_building());

create policy desk on overview.cell for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy build on overview.cell for insert to stocktake_app with check (
  overview.is_building() and exists (
    select from overview.draft d where d.programme_id = cell.programme_id and d.release = cell.release
    and d.number = cell.draft and not d.is_built));
create policy desk on overview.level for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy build on overview.level for insert to stocktake_app with check (
  overview.is_building() and exists (
    select from overview.draft d where d.programme_id = level.programme_id and d.release = level.release
    and d.number = level.draft and not d.is_built));
create policy desk on overview.file for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme') or overview.is_building());
create policy build on overview.file for insert to stocktake_app with check (
  overview.is_building() and exists (
    select from overview.draft d where d.programme_id = file.programme_id and d.release = file.release
    and d.number = file.draft and not d.is_built));

create policy desk on overview.gathered for select to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'));
create policy build on overview.gathered to stocktake_app
  using (overview.is_building()) with check (overview.is_building());

-- Anybody at all, where the programme shows a release to everybody: that release's published draft and nothing beside it.
create policy open on overview.open_release for select to stocktake_app using (plumbing.setting('app.scope') = 'visitor');
create policy open on overview.release for select to stocktake_app using (
  month is not null and plumbing.setting('app.scope') = 'visitor' and exists (
    select from overview.open_release o where o.programme_id = release.programme_id and o.number = release.number));
create policy open on overview.draft for select to stocktake_app using (
  plumbing.setting('app.scope') = 'visitor' and exists (
    select from overview.release r where r.programme_id = draft.programme_id and r.number = draft.release
    and r.published_draft = draft.number));
create policy open on overview.cell for select to stocktake_app using (
  plumbing.setting('app.scope') = 'visitor' and exists (
    select from overview.release r where r.programme_id = cell.programme_id and r.number = cell.release
    and r.published_draft = cell.draft));
create policy open on overview.level for select to stocktake_app using (
  plumbing.setting('app.scope') = 'visitor' and exists (
    select from overview.release r where r.programme_id = level.programme_id and r.number = level.release
    and r.published_draft = level.draft));
create policy open on overview.file for select to stocktake_app using (
  plumbing.setting('app.scope') = 'visitor' and exists (
    select from overview.release r where r.programme_id = file.programme_id and r.number = file.release
    and r.published_draft = file.draft));
