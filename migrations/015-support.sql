-- The universal offer: the programme's catalogue of elements and events, what each partnership takes up of it, and what
-- the regional view says. The catalogue is the programme's; what is taken up is the partnership's own, and stays its own
-- when the programme is over: such a row keeps the words of what it was about, and points at the catalogue by id alone.

call plumbing.room('support');

-- True for the programme of the partnership in this scope.
create function support.is_ours(programme uuid) returns boolean language sql stable as $$
  select exists (
    select from people.partnership p where p.id = plumbing.scoped_partnership() and p.programme_id = programme)
$$;

create table support.element (
  programme_id uuid not null references people.programme,
  id uuid not null,
  kind text not null check (kind in ('guide', 'tool', 'helpline', 'training', 'network', 'other')),
  name text not null,
  about text not null,
  audience text not null,
  link text not null,
  -- Standards that it helps with, each as `commissioning-12.v1/3`.
  helps text[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  withdrawn_at timestamptz,
  primary key (programme_id, id)
);
create unique index one_element_of_a_name on support.element (programme_id, lower(name)) where withdrawn_at is null;

-- The one event of the whole product. Where it stands follows from what was recorded and from the day.
create table support.event (
  programme_id uuid not null references people.programme,
  id uuid not null,
  kind text not null check (kind in ('training', 'workshop', 'conference', 'swap-shop', 'webinar', 'other')),
  title text not null,
  about text not null,
  begins date not null,
  ends date not null,
  -- `09:30`, or nothing.
  starts_at text not null,
  ends_at text not null,
  place text not null,
  link text not null,
  host text not null,
  speakers text not null,
  helps text[] not null,
  -- As many as can come; null for any number.
  places integer check (places > 0),
  sign_up_by date,
  opened_at timestamptz,
  held_at timestamptz,
  cancelled_at timestamptz,
  cancelled_because text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (programme_id, id),
  check (ends >= begins),
  check ((cancelled_at is null) = (cancelled_because is null)),
  check (held_at is null or cancelled_at is null)
);
create unique index one_event_of_a_title on support.event (programme_id, lower(title), begins) where cancelled_at is null;
create index event_by_day on support.event (programme_id, begins);

-- How many places are confirmed and waited for, over all partnerships: whoever asks for places locks this row. It says
-- nothing about whose they are.
create table support.event_count (
  programme_id uuid not null,
  event_id uuid not null,
  confirmed integer not null check (confirmed >= 0),
  waiting integer not null check (waiting >= 0),
  primary key (programme_id, event_id),
  foreign key (programme_id, event_id) references support.event
);

-- What those put down were told: that it moved, or that it will not be.
create table support.event_notice (
  programme_id uuid not null,
  event_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('moved', 'cancelled')),
  words text not null,
  at timestamptz not null,
  by_name text not null,
  primary key (programme_id, event_id, id),
  foreign key (programme_id, event_id) references support.event
);

call plumbing.guarded_table('support.element');
create policy kept on support.element to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on support.element for select to stocktake_app using (support.is_ours(programme_id));
call plumbing.guarded_table('support.event');
create policy kept on support.event to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on support.event for select to stocktake_app using (support.is_ours(programme_id));
call plumbing.guarded_table('support.event_count');
create policy kept on support.event_count to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on support.event_count for select to stocktake_app using (support.is_ours(programme_id));
call plumbing.guarded_table('support.event_notice');
create policy kept on support.event_notice to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme')) with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on support.event_notice for select to stocktake_app using (support.is_ours(programme_id));
create policy counted on support.event_count for update to stocktake_app
  using (support.is_ours(programme_id)) with check (support.is_ours(programme_id));

-- An element that a partnership took up.
create table support.element_taken (
  partnership_id uuid not null references people.partnership,
  element_id uuid not null,
  -- As it was called then.
  name text not null,
  kind text not null,
  since date not null,
  until date,
  purpose text not null,
  serves_kind text check (serves_kind in ('priority', 'outcome')),
  serves_id uuid,
  serves_words text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (partnership_id, element_id),
  check (until >= since)
);
call plumbing.tenant_table('support.element_taken');

-- A partnership at an event: what for, and whether by names or by number.
create table support.attendance (
  partnership_id uuid not null references people.partnership,
  event_id uuid not null,
  -- As it was when somebody last put people down.
  title text not null,
  kind text not null,
  begins date not null,
  ends date not null,
  counted text not null check (counted in ('names', 'number')),
  -- The programme may read the names.
  shows_names boolean not null,
  purpose text not null,
  serves_kind text check (serves_kind in ('priority', 'outcome')),
  serves_id uuid,
  serves_words text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (partnership_id, event_id)
);
call plumbing.tenant_table('support.attendance');

-- One place of that partnership at that event; without a name where it is only a number.
create table support.place (
  partnership_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  name text not null,
  person_id uuid references people.person,
  -- Null for somebody who came without having been put down.
  asked_at timestamptz,
  confirmed_at timestamptz,
  given_up_at timestamptz,
  came boolean,
  primary key (partnership_id, id),
  foreign key (partnership_id, event_id) references support.attendance
);
call plumbing.tenant_table('support.place');
create index place_of_event on support.place (event_id) where given_up_at is null;

-- What the programme may know of it, written with the fact itself: what, when and how many; names where they were given.
create table support.regional_take (
  partnership_id uuid not null references people.partnership,
  kind text not null check (kind in ('element', 'event')),
  of_id uuid not null,
  name text not null,
  begins date not null,
  ends date,
  asked integer not null,
  confirmed integer not null,
  waiting integer not null,
  -- Null until somebody has said who came.
  came integer,
  names text[] not null,
  primary key (partnership_id, kind, of_id)
);
call plumbing.tenant_table('support.regional_take');

-- The days of the support agreement of a year, as the regional view shows them beside its state: two numbers, no texts.
create table support.regional_days (
  partnership_id uuid not null,
  exercise_id uuid not null,
  agreed numeric not null check (agreed >= 0),
  used numeric not null check (used >= 0),
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('support.regional_days');

create policy standing on support.regional_take for select to stocktake_app using (
  plumbing.setting('app.scope') = 'desk' and exists (
    select from people.partnership p
    where p.id = regional_take.partnership_id and p.programme_id = plumbing.id_setting('app.programme')));
create policy standing on support.regional_days for select to stocktake_app using (
  plumbing.setting('app.scope') = 'desk' and exists (
    select from people.partnership p
    where p.id = regional_days.partnership_id and p.programme_id = plumbing.id_setting('app.programme')));

-- When a place becomes free, whoever waits longest gets it, whichever partnership that is: the job of that name looks over
-- all of them.
create policy passed_on on support.event to stocktake_app
  using (plumbing.setting('app.job') = 'support.places') with check (plumbing.setting('app.job') = 'support.places');
create policy passed_on on support.event_count to stocktake_app
  using (plumbing.setting('app.job') = 'support.places') with check (plumbing.setting('app.job') = 'support.places');
create policy passed_on on support.attendance to stocktake_app
  using (plumbing.setting('app.job') = 'support.places') with check (plumbing.setting('app.job') = 'support.places');
create policy passed_on on support.place to stocktake_app
  using (plumbing.setting('app.job') = 'support.places') with check (plumbing.setting('app.job') = 'support.places');
create policy passed_on on support.regional_take to stocktake_app
  using (plumbing.setting('app.job') = 'support.places') with check (plumbing.setting('app.job') = 'support.places');

-- What other bodies offer in a region, entered by its regional lead.
create table support.elsewhere (
  programme_id uuid not null,
  id uuid not null,
  region_id uuid not null,
  body text not null,
  offer text not null,
  audience text not null,
  begins date not null,
  ends date,
  contact text not null,
  link text not null,
  relates text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (programme_id, id),
  foreign key (programme_id, region_id) references people.region,
  check (ends >= begins)
);
call plumbing.guarded_table('support.elsewhere');
create policy kept on support.elsewhere to stocktake_app
  using (programme_id = plumbing.id_setting('app.programme'))
  with check (programme_id = plumbing.id_setting('app.programme'));
create policy offered on support.elsewhere for select to stocktake_app using (support.is_ours(programme_id));
