-- The strategic change plan of a year, built from its signed outline, with what it is measured by.

create table plans.strategic (
  partnership_id uuid not null,
  exercise_id uuid not null,
  -- The signed version of the outline that it was begun from.
  outline_version integer not null,
  name text not null,
  from_year integer not null,
  to_year integer not null check (to_year - from_year between 3 and 5),
  version integer not null,
  begun_at timestamptz not null,
  begun_by uuid not null references people.person,
  begun_by_name text not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id, outline_version) references plans.signature
);
call plumbing.tenant_table('plans.strategic');

-- Where we are and where we have to be: what lies between is to be closed.
create table plans.gap (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  area text not null,
  rank integer not null,
  words text not null,
  needed text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- A change solution, with the link from what is done to what it does for people.
create table plans.solution (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  area text not null,
  rank integer not null,
  words text not null,
  leads text not null,
  priorities uuid[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- An operational plan; its actions are plans.action, its outcomes plans.outcome_pick.
create table plans.operation (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  area text not null,
  rank integer not null,
  words text not null,
  objectives text not null,
  begins date,
  ends date,
  timescale text not null,
  accountable text not null,
  resources text not null,
  priorities uuid[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- Of the change team that delivers and sustains.
create table plans.carrier (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  words text not null,
  organisation text not null,
  part text not null,
  phase text not null,
  days text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- People and money for these phases.
create table plans.commitment (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  kind text not null check (kind in ('people', 'money')),
  words text not null,
  amount text not null,
  source text not null,
  years text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- By what the strategic plan is judged.
create table plans.measure (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  words text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

do $$
declare name text;
begin
  foreach name in array array['gap', 'solution', 'operation', 'carrier', 'commitment', 'measure'] loop
    execute format('create index %I on plans.%I (partnership_id, exercise_id)', name || '_of_exercise', name);
    execute format('call plumbing.tenant_table(%L)', 'plans.' || name);
  end loop;
end $$;

-- A version that was signed, frozen as it read. It stays when the signature is undone.
create table plans.strategic_signature (
  partnership_id uuid not null,
  exercise_id uuid not null,
  version integer not null,
  content jsonb not null,
  signed_at timestamptz not null,
  signed_by uuid not null references people.person,
  signed_by_name text not null,
  signed_as text not null,
  undone_at timestamptz,
  undone_by uuid references people.person,
  undone_by_name text,
  undone_because text,
  primary key (partnership_id, exercise_id, version),
  foreign key (partnership_id, exercise_id) references plans.strategic,
  check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by_name is null))
);
call plumbing.tenant_table('plans.strategic_signature');

-- A local indicator: what is measured, where it began, where it should get. It belongs to no year.
create table plans.indicator (
  partnership_id uuid not null references people.partnership,
  id uuid not null,
  rank integer not null,
  name text not null,
  measures text not null,
  unit text not null,
  better text not null check (better in ('up', 'down')),
  baseline numeric not null,
  baseline_on date not null,
  target numeric not null,
  target_by date not null,
  -- The priorities that it tells of.
  priorities uuid[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  check (target_by > baseline_on)
);
call plumbing.tenant_table('plans.indicator');

-- What was measured on a day. One that was wrong is taken out and stays on record.
create table plans.reading (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  value numeric not null,
  read_on date not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, indicator_id) references plans.indicator,
  check ((removed_at is null) = (removed_by_name is null))
);
create index reading_of_indicator on plans.reading (partnership_id, indicator_id);
call plumbing.tenant_table('plans.reading');
