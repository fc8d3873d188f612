-- The outline change plan of a year: its texts, priorities, lists, and the versions that were signed.

call plumbing.room('plans');

create table plans.outline (
  partnership_id uuid not null,
  exercise_id uuid not null,
  begun_at timestamptz not null,
  begun_by uuid not null references people.person,
  begun_by_name text not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('plans.outline');

-- One text of the plan under its key (area.A.now, support.team, …). Each has a version of its own, so that two people
-- can write different texts at once.
create table plans.field (
  partnership_id uuid not null,
  exercise_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  -- When an earlier text was last copied away, so that saving at every pause does not copy at every pause.
  copied_at timestamptz not null,
  primary key (partnership_id, exercise_id, key),
  foreign key (partnership_id, exercise_id) references plans.outline
);
call plumbing.tenant_table('plans.field');

create table plans.earlier_field (
  partnership_id uuid not null,
  exercise_id uuid not null,
  key text not null,
  version integer not null,
  words text not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  primary key (partnership_id, exercise_id, key, version),
  foreign key (partnership_id, exercise_id, key) references plans.field
);
call plumbing.tenant_table('plans.earlier_field');

-- A priority, or a candidate that was set aside. A merged one stays as it was and points to the one it stands in.
create table plans.priority (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  -- The key of the edition's section, which is a headline area of the plan.
  area text not null,
  words text not null,
  rank integer not null,
  -- Where it came from: an implication with its sources, a prompt, or the writer.
  origin jsonb not null,
  -- The key of the implication, so that each is decided once.
  candidate text,
  merged_into uuid,
  -- Null when it was set aside without ever having been a priority.
  kept_at timestamptz,
  set_aside_at timestamptz,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline,
  foreign key (partnership_id, merged_into) references plans.priority,
  check (kept_at is not null or set_aside_at is not null)
);
create unique index one_decision on plans.priority (partnership_id, exercise_id, candidate);
create index priority_of_exercise on plans.priority (partnership_id, exercise_id);
call plumbing.tenant_table('plans.priority');

-- The lists of the plan. What they share: a place in the order, a version, and that a line taken out can be put back.
create table plans.action (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  -- Null: for the plan as a whole.
  area text,
  -- The planning prompt that it answers.
  prompt text,
  rank integer not null,
  words text not null,
  owner text not null,
  due date,
  state text not null check (state in ('open', 'started', 'done', 'dropped')),
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- Something that has to be looked into before the partnership can choose: an issue, data, an assumption, a hypothesis.
create table plans.inquiry (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  area text,
  prompt text,
  rank integer not null,
  kind text not null check (kind in ('issue', 'data', 'assumption', 'hypothesis')),
  words text not null,
  settles text not null,
  owner text not null,
  due date,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

create table plans.idea (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  area text,
  rank integer not null,
  words text not null,
  whom text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

-- Of the core change team. A member needs no sign-in: a name is enough.
create table plans.member (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  name text not null,
  organisation text not null,
  part text not null,
  days text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

create table plans.resource (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  kind text not null check (kind in ('people', 'money')),
  words text not null,
  amount text not null,
  source text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

create table plans.review (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  day date not null,
  whom text not null,
  looks text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);

create table plans.criterion (
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
  foreach name in array array['action', 'inquiry', 'idea', 'member', 'resource', 'review', 'criterion'] loop
    execute format('create index %I on plans.%I (partnership_id, exercise_id)', name || '_of_exercise', name);
    execute format('call plumbing.tenant_table(%L)', 'plans.' || name);
  end loop;
end $$;

-- A version that was signed, frozen as it read. It stays when the signature is undone.
create table plans.signature (
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
  foreign key (partnership_id, exercise_id) references plans.outline,
  check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by_name is null))
);
call plumbing.tenant_table('plans.signature');
