-- The programme's desk: its days, kinds of area, which regions are printed together, who is allotted where, what became
-- of each partnership; and where every exercise stands, as states and dates that the desk may read.

-- When the programme runs, and the month in which it wants exercises opened. A table of its own, so that policies can ask
-- it without asking themselves.
create table people.programme_span (
  programme_id uuid primary key references people.programme,
  first_day date,
  last_day date,
  due_month integer check (due_month between 1 and 12),
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  check (first_day <= last_day)
);
call plumbing.guarded_table('people.programme_span');
create policy visible on people.programme_span for select to stocktake_app
  using (plumbing.setting('app.scope') is not null);
create policy own on people.programme_span for insert to stocktake_app
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy change_own on people.programme_span for update to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));

-- The programme of this scope, as long as it runs: after its last day the desk sees no partnership. The day is the
-- program's own where the scope brings it.
create function people.desk_programme() returns uuid language sql stable
  return (select plumbing.id_setting('app.programme') where not exists (
    select from people.programme_span span where span.programme_id = plumbing.id_setting('app.programme')
    and span.last_day
      < coalesce(plumbing.setting('app.today')::date, (current_timestamp at time zone 'Europe/London')::date)));

alter policy visible on people.partnership using (
  id = plumbing.id_setting('app.partnership')
  or programme_id = (select people.desk_programme())
  or exists (
    select from people.role where role.partnership_id = partnership.id and role.ended_at is null
    and role.person_id in (plumbing.id_setting('app.person'), people.visiting_person()))
);

-- Whoever changes the desk's table of regions or kinds leaves what has ended on record.
alter table people.region add column ended_on date;

create table people.area_kind (
  programme_id uuid not null references people.programme,
  id uuid not null,
  -- What releases know it by: it stays when the name changes.
  key text not null,
  name text not null,
  ended_on date,
  primary key (programme_id, id),
  unique (programme_id, key)
);
call plumbing.guarded_table('people.area_kind');

alter table people.partnership
  add column area_kind_id uuid,
  -- Merged or split: kept to be read.
  add column closed_on date,
  add foreign key (programme_id, area_kind_id) references people.area_kind;
create index partnership_of_programme on people.partnership (programme_id);

create policy visible on people.area_kind to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership p where p.programme_id = area_kind.programme_id)
) with check (programme_id = plumbing.id_setting('app.programme'));

-- Which regions are printed together, fixed for three years (R3).
create table people.publication_table (
  programme_id uuid not null references people.programme,
  id uuid not null,
  first_day date not null,
  last_day date not null,
  fixed_at timestamptz not null,
  fixed_by uuid not null references people.person,
  fixed_by_name text not null,
  primary key (programme_id, id),
  unique (programme_id, first_day),
  check (first_day < last_day)
);
create table people.publication_region (
  programme_id uuid not null,
  table_id uuid not null,
  key text not null,
  name text not null,
  primary key (programme_id, table_id, key),
  foreign key (programme_id, table_id) references people.publication_table on delete cascade
);
-- The regions of the desk that a printed region is made of.
create table people.publication_part (
  programme_id uuid not null,
  table_id uuid not null,
  region_id uuid not null,
  key text not null,
  primary key (programme_id, table_id, region_id),
  foreign key (programme_id, table_id, key) references people.publication_region on delete cascade,
  foreign key (programme_id, region_id) references people.region
);
call plumbing.guarded_table('people.publication_table');
call plumbing.guarded_table('people.publication_region');
call plumbing.guarded_table('people.publication_part');
create policy visible on people.publication_table to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership p where p.programme_id = publication_table.programme_id)
) with check (programme_id = plumbing.id_setting('app.programme'));
create policy visible on people.publication_region to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership p where p.programme_id = publication_region.programme_id)
) with check (programme_id = plumbing.id_setting('app.programme'));
create policy visible on people.publication_part to stocktake_app using (
  programme_id = plumbing.id_setting('app.programme')
  or exists (select from people.partnership p where p.programme_id = publication_part.programme_id)
) with check (programme_id = plumbing.id_setting('app.programme'));

-- Where a partnership is printed when its region says otherwise by now: it moved, or it came from others.
create table people.publication_place (
  partnership_id uuid not null references people.partnership,
  table_id uuid not null,
  programme_id uuid not null,
  key text not null,
  primary key (partnership_id, table_id),
  foreign key (programme_id, table_id, key) references people.publication_region on delete cascade
);
call plumbing.tenant_table('people.publication_place');
create policy desk on people.publication_place to stocktake_app
  using (programme_id = (select people.desk_programme())) with check (programme_id = (select people.desk_programme()));

-- What became of a partnership, in words: its name, its region, what it was merged into or split into.
create table people.partnership_change (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  kind text not null check (kind in ('renamed', 'moved', 'area', 'merged', 'split', 'came')),
  on_day date not null,
  before text not null,
  after text not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, id)
);
call plumbing.tenant_table('people.partnership_change');

-- The partnerships that one came from, and those that they came from in their turn.
create table people.partnership_origin (
  partnership_id uuid not null references people.partnership,
  from_id uuid not null references people.partnership,
  from_name text not null,
  kind text not null check (kind in ('merged', 'split')),
  on_day date not null,
  is_direct boolean not null,
  primary key (partnership_id, from_id)
);
call plumbing.tenant_table('people.partnership_origin');
create index origin_from on people.partnership_origin (from_id);
create policy of_successor on people.partnership_origin for select to stocktake_app
  using (from_id = plumbing.scoped_partnership());
create policy desk on people.partnership_origin to stocktake_app
  using (exists (
    select from people.partnership p
    where p.id = partnership_origin.partnership_id and p.programme_id = (select people.desk_programme())))
  with check (exists (
    select from people.partnership p
    where p.id = partnership_origin.partnership_id and p.programme_id = (select people.desk_programme())));
create policy desk on people.partnership_change to stocktake_app
  using (exists (
    select from people.partnership p
    where p.id = partnership_change.partnership_id and p.programme_id = (select people.desk_programme())))
  with check (exists (
    select from people.partnership p
    where p.id = partnership_change.partnership_id and p.programme_id = (select people.desk_programme())));
-- Whoever reads a partnership reads what became of those that it came from.
create policy of_origin on people.partnership_change for select to stocktake_app using (exists (
  select from people.partnership_origin o
  where o.partnership_id = plumbing.scoped_partnership() and o.from_id = partnership_change.partnership_id));

-- A polite mail to the champion about what is overdue: that it was sent, never more than a date.
create table people.reminder (
  partnership_id uuid not null references people.partnership,
  -- Counted, so that two that are sent at once cannot both be the next.
  number integer not null,
  what text not null check (what in ('start', 'gather', 'agree', 'plan')),
  due_on date not null,
  sent_at timestamptz not null,
  sent_by uuid not null references people.person,
  sent_by_name text not null,
  primary key (partnership_id, number)
);
call plumbing.tenant_table('people.reminder');
create policy desk on people.reminder to stocktake_app
  using (exists (
    select from people.partnership p
    where p.id = reminder.partnership_id and p.programme_id = (select people.desk_programme())))
  with check (exists (
    select from people.partnership p
    where p.id = reminder.partnership_id and p.programme_id = (select people.desk_programme())));

-- The roles that come from the programme's side say so, so that the desk sees who is allotted where and no other role.
alter table people.role add column programme_id uuid references people.programme;
create index role_of_programme on people.role (programme_id) where programme_id is not null;

set local role stocktake_keeper;
do $$
declare there bigint; marked bigint;
begin
  select count(*) into there from people.role r join people.partnership p on p.id = r.partnership_id
    where r.role in ('local-lead', 'consultant') and p.programme_id is not null;
  update people.role r set programme_id = p.programme_id from people.partnership p
    where p.id = r.partnership_id and r.role in ('local-lead', 'consultant') and p.programme_id is not null;
  get diagnostics marked = row_count;
  if marked <> there then raise exception '% of % roles say their programme', marked, there; end if;
end $$;
set local role stocktake_owner;

create policy desk on people.role to stocktake_app
  using (programme_id = (select people.desk_programme()))
  with check (programme_id = (select people.desk_programme()) and role in ('local-lead', 'consultant'));
create policy allotted on people.person for select to stocktake_app using (exists (
  select from people.role r
  where r.person_id = person.id and r.programme_id = plumbing.id_setting('app.programme')));

-- How far each exercise is: written with the fact itself, by the verb that records the fact. A kind that has a day to be
-- reached by has its row from the start.
create table exercise.standing (
  partnership_id uuid not null,
  exercise_id uuid not null,
  kind text not null check (kind in (
    'opened', 'sat', 'gathering-closed', 'positions-confirmed', 'outline-signed', 'agreement-signed', 'strategic-signed')),
  label text not null,
  on_day date,
  due_on date,
  -- Of `sat`: the days on record, and how many groups are to sit.
  days date[] not null default '{}',
  groups integer,
  primary key (partnership_id, exercise_id, kind),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('exercise.standing');
-- A regional lead reads the own region; other parts in the staff read none of it.
create policy desk on exercise.standing for select to stocktake_app using (exists (
  select from people.partnership p
  where p.id = standing.partnership_id and p.programme_id = (select people.desk_programme())
  and exists (
    select from people.staff s
    where s.programme_id = p.programme_id and s.person_id = plumbing.id_setting('app.person') and s.ended_at is null
    and (s.role = 'programme-admin' or (s.role = 'regional-lead' and s.region_id = p.region_id)))));

set local role stocktake_keeper;
do $$
declare exercises bigint; written bigint; signed bigint;
begin
  select count(*) into exercises from exercise.exercise where not withdrawn;
  insert into exercise.standing (partnership_id, exercise_id, kind, label, on_day, due_on)
    select e.partnership_id, e.id, k.kind, e.label,
      (select (m.recorded_at at time zone 'Europe/London')::date from exercise.milestone m
        where m.partnership_id = e.partnership_id and m.exercise_id = e.id and m.kind = k.kind and m.undone_at is null),
      case k.kind when 'gathering-closed' then e.gather_by when 'positions-confirmed' then e.agree_by
        when 'outline-signed' then e.plan_by end
    from exercise.exercise e
    cross join (values ('opened'), ('gathering-closed'), ('positions-confirmed'), ('outline-signed')) k (kind)
    where not e.withdrawn;
  get diagnostics written = row_count;
  if written <> 4 * exercises then raise exception '% rows stand for % exercises', written, exercises; end if;
  insert into exercise.standing (partnership_id, exercise_id, kind, label, days, groups)
    select e.partnership_id, e.id, 'sat', e.label,
      coalesce(array_agg(s.held_on order by s.held_on) filter (where s.held_on is not null), '{}'), count(s.group_id)
    from exercise.exercise e
    left join exercise.sitting s on s.partnership_id = e.partnership_id and s.exercise_id = e.id
    where not e.withdrawn
    group by e.partnership_id, e.id, e.label;
  get diagnostics written = row_count;
  if written <> exercises then raise exception '% of % exercises say who sat', written, exercises; end if;
  select count(*) into signed from exercise.exercise e where not e.withdrawn and exists (
    select from plans.strategic_signature s
    where s.partnership_id = e.partnership_id and s.exercise_id = e.id and s.undone_at is null);
  insert into exercise.standing (partnership_id, exercise_id, kind, label, on_day)
    select e.partnership_id, e.id, 'strategic-signed', e.label, (max(s.signed_at) at time zone 'Europe/London')::date
    from exercise.exercise e
    join plans.strategic_signature s on s.partnership_id = e.partnership_id and s.exercise_id = e.id
    where not e.withdrawn and s.undone_at is null
    group by e.partnership_id, e.id, e.label;
  get diagnostics written = row_count;
  if written <> signed then raise exception '% of % strategic plans stand', written, signed; end if;
end $$;
set local role stocktake_owner;
