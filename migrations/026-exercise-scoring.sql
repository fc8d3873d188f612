-- A new exercise starts from the last: by when it is due, and what became of the evidence of the year before.

-- By when a partnership wants to open its next exercise, where it says so itself. What it said last counts, and only
-- until another exercise is opened; no day at all means that it goes by the usual rule again. Only added to.
create table exercise.next_due (
  partnership_id uuid not null,
  id uuid not null,
  after_exercise_id uuid not null,
  due_on date,
  said_at timestamptz not null,
  said_by uuid not null references people.person,
  said_by_name text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, after_exercise_id) references exercise.exercise
);
call plumbing.tenant_table('exercise.next_due');
revoke update, delete on exercise.next_due from stocktake_app;

-- The programme's desk sees that day as it sees the others.
alter table exercise.standing drop constraint standing_kind_check;
alter table exercise.standing add constraint standing_kind_check check (kind in (
  'opened', 'sat', 'gathering-closed', 'positions-confirmed', 'outline-signed', 'agreement-signed', 'strategic-signed',
  'next'));

-- A piece of this year's evidence that goes on from one of an earlier year: one for each, whatever it serves.
create table scoring.continued (
  partnership_id uuid not null,
  exercise_id uuid not null,
  from_evidence_id uuid not null,
  evidence_id uuid not null,
  primary key (partnership_id, exercise_id, from_evidence_id),
  foreign key (partnership_id, from_evidence_id) references scoring.evidence,
  foreign key (partnership_id, evidence_id) references scoring.evidence
);
call plumbing.tenant_table('scoring.continued');
revoke update, delete on scoring.continued from stocktake_app;

-- What a group decided on a piece of the year before, standard by standard: still good, changed, or left behind. What
-- has no row here has not been answered, and is no evidence of this year.
create table scoring.carried (
  partnership_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  standard smallint not null,
  from_evidence_id uuid not null,
  decision text not null check (decision in ('confirmed', 'changed', 'left')),
  decided_at timestamptz not null,
  decided_by uuid not null references people.person,
  primary key (partnership_id, exercise_id, group_id, standard, from_evidence_id),
  foreign key (partnership_id, exercise_id, group_id, standard) references scoring.response,
  foreign key (partnership_id, from_evidence_id) references scoring.evidence
);
call plumbing.tenant_table('scoring.carried');
revoke delete on scoring.carried from stocktake_app;
