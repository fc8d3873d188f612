-- Further documents of a past year: another group's form, or the agreed one. The first stands with the exercise itself.

alter table exercise.exercise
  -- True only inside the transaction that reads a further group's answers in: until its end, the past year gathers.
  add column reading_in boolean not null default false,
  add constraint reads_into_past check (not reading_in or read_in_at is not null);

create table exercise.further_document (
  partnership_id uuid not null,
  exercise_id uuid not null,
  id uuid not null,
  -- Whose answers it holds; none for the agreed positions.
  group_id uuid,
  read_in_at timestamptz not null,
  read_in_by uuid not null references people.person,
  read_in_by_name text not null,
  read_in_from text not null,
  primary key (partnership_id, exercise_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, exercise_id, group_id) references exercise.sitting
);
create unique index one_document_each
  on exercise.further_document (partnership_id, exercise_id, group_id) nulls not distinct;
call plumbing.tenant_table('exercise.further_document');
