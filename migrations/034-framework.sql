-- The principles of a region, as its lead or who runs the programme wrote them, and what a partnership adopted of them.
-- A region's rows are the programme's: its staff keep them, and the partnerships placed in that region read them.

create table framework.regional_principle (
  programme_id uuid not null,
  region_id uuid not null,
  id uuid not null,
  rank integer not null,
  words text not null,
  means text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (programme_id, region_id, id),
  foreign key (programme_id, region_id) references people.region
);
call plumbing.guarded_table('framework.regional_principle');

-- What a principle once said, and that it had been taken out.
create table framework.regional_principle_before (
  programme_id uuid not null,
  region_id uuid not null,
  id uuid not null,
  version integer not null,
  words text not null,
  means text not null,
  was_removed boolean not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  primary key (programme_id, region_id, id, version),
  foreign key (programme_id, region_id, id) references framework.regional_principle
);
call plumbing.guarded_table('framework.regional_principle_before');

-- True at the desk of that programme while it runs, for who runs it and for who leads that region.
create function framework.keeps_region(programme uuid, region uuid) returns boolean language sql stable as $$
  select programme = (select people.desk_programme()) and exists (
    select from people.staff s
    where s.programme_id = programme and s.person_id = plumbing.id_setting('app.person') and s.ended_at is null
      and (s.role = 'programme-admin' or (s.role = 'regional-lead' and s.region_id = region)))
$$;

-- True for the region in which the partnership of this scope lies.
create function framework.lies_in(programme uuid, region uuid) returns boolean language sql stable as $$
  select exists (
    select from people.partnership p
    where p.id = plumbing.scoped_partnership() and p.programme_id = programme and p.region_id = region)
$$;

create policy kept on framework.regional_principle to stocktake_app
  using (framework.keeps_region(programme_id, region_id)) with check (framework.keeps_region(programme_id, region_id));
create policy read on framework.regional_principle for select to stocktake_app
  using (framework.lies_in(programme_id, region_id));
create policy kept on framework.regional_principle_before to stocktake_app
  using (framework.keeps_region(programme_id, region_id)) with check (framework.keeps_region(programme_id, region_id));
revoke update, delete on framework.regional_principle_before from stocktake_app;
revoke delete on framework.regional_principle from stocktake_app;

-- From which region a partnership took principles over, and how they read there when it last looked.
create table framework.adopted (
  partnership_id uuid not null,
  region_id uuid not null,
  region_name text not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null references people.person,
  adopted_by_name text not null,
  -- Each with its id, words and meaning.
  seen jsonb not null,
  seen_at timestamptz not null,
  primary key (partnership_id),
  foreign key (partnership_id) references framework.framework
);
call plumbing.tenant_table('framework.adopted');
