-- The support agreement of a year: its texts and lists, the versions that were signed by both sides, and what is done
-- under it.

call plumbing.room('support');

create table support.agreement (
  partnership_id uuid not null,
  exercise_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null references people.person,
  begun_by_name text not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('support.agreement');

-- The gate was opened before its time, by whom and why. It stays on record and on every page.
create table support.override (
  partnership_id uuid not null,
  exercise_id uuid not null,
  reason text not null check (reason <> ''),
  -- What was missing then, in words.
  missing text[] not null,
  given_at timestamptz not null,
  given_by uuid not null references people.person,
  given_by_name text not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('support.override');

-- Who of the programme's signatories is to sign this agreement.
create table support.signatory (
  partnership_id uuid not null,
  exercise_id uuid not null,
  person_id uuid not null references people.person,
  name text not null,
  named_at timestamptz not null,
  named_by uuid not null references people.person,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references support.agreement
);
call plumbing.tenant_table('support.signatory');

-- One text of the agreement under its key, with a version of its own, and what it once was.
create table support.field (
  partnership_id uuid not null,
  exercise_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  copied_at timestamptz not null,
  primary key (partnership_id, exercise_id, key),
  foreign key (partnership_id, exercise_id) references support.agreement
);
call plumbing.tenant_table('support.field');

create table support.earlier_field (
  partnership_id uuid not null,
  exercise_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  primary key (partnership_id, exercise_id, key, version),
  foreign key (partnership_id, exercise_id, key) references support.field
);
call plumbing.tenant_table('support.earlier_field');

-- A line of one of the agreement's lists: a link to another body's plan, another source of support, an activity of the
-- consultancy plan.
create table support.line (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  list text not null check (list in ('link', 'provider', 'activity')),
  rank integer not null,
  says jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references support.agreement
);
create index line_of_exercise on support.line (partnership_id, exercise_id);
call plumbing.tenant_table('support.line');

-- A version as it read when the first side signed it. It never changes.
create table support.version (
  partnership_id uuid not null,
  exercise_id uuid not null,
  version integer not null,
  content jsonb not null,
  frozen_at timestamptz not null,
  primary key (partnership_id, exercise_id, version),
  foreign key (partnership_id, exercise_id) references support.agreement
);
call plumbing.tenant_table('support.version');

-- One side's signature. It falls when the text changes before the other side has signed.
create table support.signature (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  version integer not null,
  side text not null check (side in ('partnership', 'programme')),
  signed_at timestamptz not null,
  signed_by uuid not null references people.person,
  signed_by_name text not null,
  signed_as text not null,
  fallen_at timestamptz,
  fallen_by_name text,
  primary key (partnership_id, id),
  unique (partnership_id, exercise_id, version, side),
  -- Nobody signs for both sides.
  unique (partnership_id, exercise_id, version, signed_by),
  foreign key (partnership_id, exercise_id, version) references support.version,
  check ((fallen_at is null) = (fallen_by_name is null))
);
call plumbing.tenant_table('support.signature');

-- The agreement was ended before its last day.
create table support.ending (
  partnership_id uuid not null,
  exercise_id uuid not null,
  ended_on date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references support.agreement
);
call plumbing.tenant_table('support.ending');

-- What was done under the agreement: who, when, how many days, what, and what was handed over. A line that was wrong is
-- taken out, with why, and stays on record.
create table support.log (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  on_day date not null,
  days numeric(5, 1) not null check (days > 0 and days * 2 = trunc(days * 2)),
  who text not null,
  -- The activity of the consultancy plan that it belongs to.
  activity_id uuid,
  done text not null,
  deliverable text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references support.agreement,
  foreign key (partnership_id, activity_id) references support.line,
  check ((removed_at is null) = (removed_because is null) and (removed_at is null) = (removed_by_name is null))
);
create index log_of_exercise on support.log (partnership_id, exercise_id);
call plumbing.tenant_table('support.log');

-- How an activity's success turned out, said by whoever was to say it. A later answer stands beside the earlier one.
create table support.result (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  activity_id uuid not null,
  effect text not null check (effect in ('yes', 'partly', 'no', 'too-early')),
  words text not null,
  told_at timestamptz not null,
  told_by uuid not null references people.person,
  told_by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references support.agreement,
  foreign key (partnership_id, activity_id) references support.line
);
create index result_of_exercise on support.result (partnership_id, exercise_id);
call plumbing.tenant_table('support.result');

-- A consultant allotted to one agreement for its days. The role that lets them in carries the same days.
create table support.consultant (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  name text not null,
  email text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  allotted_at timestamptz not null,
  allotted_by uuid not null references people.person,
  allotted_by_name text not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references support.agreement,
  check ((ended_at is null) = (ended_by_name is null))
);
create index consultant_of_exercise on support.consultant (partnership_id, exercise_id);
call plumbing.tenant_table('support.consultant');

-- Where an agreement stands, as a state and a day: all that the programme's desk reads without being named as signatory.
create table support.standing (
  partnership_id uuid not null,
  exercise_id uuid not null,
  label text not null,
  state text not null check (state in ('writing', 'for-programme', 'for-partnership', 'in-force', 'amending')),
  version integer not null,
  on_day date not null,
  -- The last day of what is in force, or the day on which it was ended before that.
  ends_on date,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references support.agreement
);
call plumbing.tenant_table('support.standing');
create policy desk on support.standing for select to stocktake_app using (
  exists (
    select from people.partnership p where p.id = standing.partnership_id
    and p.programme_id = plumbing.id_setting('app.programme'))
);
