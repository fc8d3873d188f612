-- The outline plan at work: what became of what was to be found out, the map of stakeholders, reviews with what was
-- decided there, and the phase that the plan is in.

-- Beside what the signed plan keeps of a line: these columns never stand in a version.
alter table plans.inquiry
  -- Whoever answers for it, where they can sign in; the name stands in owner.
  add column person uuid references people.person,
  -- The priorities that it bears on.
  add column rests uuid[] not null default '{}';
alter table plans.member
  add column person uuid references people.person,
  add column begins date,
  add column ends date,
  add column brings text not null default '';
alter table plans.review add column place text not null default '';

-- Each state that a line of a list has been in, whole, so that its page can tell who changed what.
create table plans.entry_change (
  partnership_id uuid not null,
  exercise_id uuid not null,
  list text not null,
  entry_id uuid not null,
  version integer not null,
  at timestamptz not null,
  by_person uuid not null references people.person,
  by_name text not null,
  was jsonb not null,
  primary key (partnership_id, list, entry_id, version),
  foreign key (partnership_id, exercise_id) references plans.outline
);
call plumbing.tenant_table('plans.entry_change');

-- What was found out about something in the register, or learned about an idea: the last one is where it stands.
create table plans.finding (
  partnership_id uuid not null,
  exercise_id uuid not null,
  list text not null check (list in ('inquiry', 'idea')),
  entry_id uuid not null,
  number integer not null,
  state text not null check (state in ('open', 'held', 'failed', 'untested', 'taken-up', 'set-aside')),
  -- What was found or learned, or the reason why it goes untested or is set aside.
  words text not null,
  evidence text not null,
  link text not null,
  found_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, list, entry_id, number),
  foreign key (partnership_id, exercise_id) references plans.outline
);
create index finding_of_exercise on plans.finding (partnership_id, exercise_id);
call plumbing.tenant_table('plans.finding');

-- Of the change team, and for nobody else: who is touched by the change, and how they are spoken with.
create table plans.stakeholder (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  rank integer not null,
  name text not null,
  interest text not null check (interest in ('high', 'low')),
  influence text not null check (influence in ('high', 'low')),
  hears text not null,
  involved text not null,
  -- Ticked by a person: may stand in papers.
  papers text not null check (papers in ('', 'yes')),
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null references people.person,
  changed_by_name text not null,
  removed_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline
);
create index stakeholder_of_exercise on plans.stakeholder (partnership_id, exercise_id);
call plumbing.tenant_table('plans.stakeholder');

-- A review that was held, each time it was written down; the last version is the record.
create table plans.review_record (
  partnership_id uuid not null,
  exercise_id uuid not null,
  review_id uuid not null,
  version integer not null,
  held_on date not null,
  place text not null,
  present text not null,
  looked text not null,
  -- [{ "criterion": id, "words": as it was rated, "rating": "partly", "note": "…" }]
  ratings jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, review_id, version),
  foreign key (partnership_id, review_id) references plans.review,
  foreign key (partnership_id, exercise_id) references plans.outline
);
create index review_record_of_exercise on plans.review_record (partnership_id, exercise_id);
call plumbing.tenant_table('plans.review_record');

-- A decision is never reworded. One that was written down wrongly is struck out for a reason and stays readable.
create table plans.decision (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  review_id uuid,
  -- What in the register it answers.
  inquiry_id uuid,
  decided_on date not null,
  decided_by text not null,
  words text not null,
  why text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  struck_at timestamptz,
  struck_by_name text,
  struck_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references plans.outline,
  foreign key (partnership_id, review_id) references plans.review,
  foreign key (partnership_id, inquiry_id) references plans.inquiry,
  check ((struck_at is null) = (struck_by_name is null) and (struck_at is null) = (struck_because is null))
);
create index decision_of_exercise on plans.decision (partnership_id, exercise_id);
call plumbing.tenant_table('plans.decision');

-- A plan begins in Prepare; each change of phase is a recorded decision.
create table plans.phase_change (
  partnership_id uuid not null,
  exercise_id uuid not null,
  number integer not null,
  phase text not null check (phase in ('prepare', 'deliver', 'sustain')),
  decided_on date not null,
  decided_by text not null,
  why text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, exercise_id, number),
  foreign key (partnership_id, exercise_id) references plans.outline
);
call plumbing.tenant_table('plans.phase_change');

-- The lines that are there keep their rows; their history begins with what is known of them.
set local role stocktake_keeper;
do $$
declare name text; there bigint; moved bigint;
begin
  foreach name in array array['inquiry', 'idea', 'member', 'resource', 'review', 'criterion'] loop
    execute format('select count(*) from plans.%I', name) into there;
    execute format('insert into plans.entry_change
      (partnership_id, exercise_id, list, entry_id, version, at, by_person, by_name, was)
      select partnership_id, exercise_id, %L, id, version, changed_at, changed_by, changed_by_name, to_jsonb(each)
      from plans.%I each', name, name);
    get diagnostics moved = row_count;
    if moved <> there then raise exception '% of % lines of % have a history', moved, there, name; end if;
  end loop;
end $$;
set local role stocktake_owner;
