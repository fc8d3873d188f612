-- Who does what with a release. The overview knows no person, so its closings, approvals and readers are kept here.

-- The day on which contributions to a release close.
create table people.release_closing (
  programme_id uuid not null references people.programme,
  release smallint not null,
  label text not null,
  closes_on date not null,
  is_correction boolean not null,
  arranged_at timestamptz not null,
  arranged_by uuid not null references people.person,
  arranged_by_name text not null,
  primary key (programme_id, release)
);
call plumbing.guarded_table('people.release_closing');
create policy desk on people.release_closing for select to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme') or plumbing.setting('app.job') = 'overview.build'
  -- A partnership of the programme reads until when it may give and withdraw.
  or exists (
    select from people.partnership p
    where p.id = plumbing.scoped_partnership() and p.programme_id = release_closing.programme_id));
create policy arrange on people.release_closing for insert to stocktake_app
  with check (programme_id = plumbing.id_setting('app.programme'));

-- Facts about releases and their drafts, added and never changed: who asked for a draft, when contributions were read to
-- build it, who read it, who approved it, when it was published.
create table people.release_fact (
  programme_id uuid not null references people.programme,
  id uuid not null,
  release smallint not null,
  draft smallint not null,
  kind text not null check (kind in (
    'asked', 'contributions-read', 'read', 'gate-started', 'gate-stopped', 'approved', 'published', 'given-up', 'opened', 'closed')),
  at timestamptz not null,
  -- Null: the builder itself, at somebody's asking.
  person_id uuid references people.person,
  person_name text not null,
  words text not null default '',
  primary key (programme_id, id)
);
create index fact_of_draft on people.release_fact (programme_id, release, draft);
-- One approval of a draft a person, whoever presses twice.
create unique index one_approval on people.release_fact (programme_id, release, draft, person_id) where kind = 'approved';
call plumbing.guarded_table('people.release_fact');

-- Somebody from outside the programme's staff, asked by name to approve a release: the champion of a partnership.
create table people.release_asked (
  programme_id uuid not null references people.programme,
  release smallint not null,
  partnership_id uuid not null references people.partnership,
  person_id uuid not null references people.person,
  person_name text not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  primary key (partnership_id, programme_id, release)
);
call plumbing.guarded_table('people.release_asked');
create policy desk on people.release_asked to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy asked on people.release_asked for select to stocktake_app
  using (person_id = plumbing.id_setting('app.person') and partnership_id = plumbing.scoped_partnership());

-- Whether the person in scope was asked, in the partnership in scope, to approve that release.
create function people.is_asked_for(programme uuid, number smallint) returns boolean language sql stable
  return exists (
    select from people.release_asked a where a.programme_id = programme and a.release = number
    and a.person_id = plumbing.id_setting('app.person') and a.partnership_id = plumbing.scoped_partnership());

create policy desk on people.release_fact for select to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme') or people.is_asked_for(programme_id, release));
create policy tell on people.release_fact for insert to stocktake_app with check (
  programme_id = plumbing.id_setting('app.programme') or plumbing.setting('app.job') = 'overview.build'
  or (people.is_asked_for(programme_id, release) and person_id = plumbing.id_setting('app.person')));

-- Who was asked by name reads the drafts of that release, and publishes it with the second approval.
create policy asked on overview.release for select to stocktake_app using (people.is_asked_for(programme_id, number));
create policy asked_finish on overview.release for update to stocktake_app
  using (people.is_asked_for(programme_id, number) and month is null and not given_up)
  with check (people.is_asked_for(programme_id, number));
create policy asked on overview.draft for select to stocktake_app using (people.is_asked_for(programme_id, release));
create policy asked on overview.cell for select to stocktake_app using (people.is_asked_for(programme_id, release));
create policy asked on overview.level for select to stocktake_app using (people.is_asked_for(programme_id, release));
create policy asked on overview.file for select to stocktake_app using (people.is_asked_for(programme_id, release));
