-- What a live workshop leaves behind with a group: the tallies of its unseen scores, and the notes of its tables.

-- How a room scored a standard. Never by table, organisation or person, and never with fewer than five unseen scores.
create table scoring.tally (
  partnership_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  -- The workshop is a later room's: no foreign key, and what pages say of it stands here.
  workshop_id uuid not null,
  standard smallint not null,
  round smallint not null check (round in (1, 2)),
  workshop_name text not null,
  held_on date not null,
  way text not null check (way in ('unseen', 'hands', 'too-few')),
  -- How many chose 1, 2, 3, 4 and 5. Nothing that tells how many scores there were is kept of too few.
  counts smallint[] check (cardinality(counts) = 5 and 0 <= all (counts)),
  cant_judge smallint check (cant_judge >= 0),
  on_paper smallint check (on_paper >= 0),
  joined smallint not null check (joined >= 0),
  recorded_at timestamptz not null,
  primary key (partnership_id, exercise_id, group_id, workshop_id, standard, round),
  foreign key (partnership_id, exercise_id, group_id) references exercise.sitting,
  check ((way = 'too-few') = (counts is null)),
  check ((counts is null) = (cant_judge is null) and (counts is null) = (on_paper is null)),
  check (way <> 'unseen' or counts[1] + counts[2] + counts[3] + counts[4] + counts[5] >= 5)
);
create index tally_of_workshop on scoring.tally (workshop_id);
call plumbing.tenant_table('scoring.tally');
-- A participant's scope reads the tallies of the one workshop that they joined.
create policy workshop on scoring.tally for select to stocktake_app
  using (workshop_id = plumbing.id_setting('app.workshop'));

-- The words of a workshop on one standard, as they came: also what could not go into the group's response any more.
create table scoring.workshop_notes (
  partnership_id uuid not null,
  exercise_id uuid not null,
  group_id uuid not null,
  workshop_id uuid not null,
  standard smallint not null,
  workshop_name text not null,
  held_on date not null,
  said text not null,
  evidence jsonb not null,
  implications text not null,
  agreed text check (agreed in ('score', 'cant-judge')),
  agreed_score smallint,
  -- They stand in the group's response; otherwise it was submitted or closed, and they stand beside it.
  in_response boolean not null,
  taken_at timestamptz not null,
  taken_by uuid not null references people.person,
  taken_by_name text not null,
  primary key (partnership_id, exercise_id, group_id, workshop_id, standard),
  foreign key (partnership_id, exercise_id, group_id) references exercise.sitting,
  check ((agreed is not distinct from 'score') = (agreed_score is not null))
);
call plumbing.tenant_table('scoring.workshop_notes');
revoke update, delete on scoring.workshop_notes from stocktake_app;
