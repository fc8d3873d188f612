-- What somebody wrote for the two Board papers of a year, in versions: added and never changed.

call plumbing.room('papers');

create table papers.board_words (
  partnership_id uuid not null,
  exercise_id uuid not null,
  version integer not null check (version > 0),
  -- A text under each key that somebody put their own words to; the others keep the words that are offered.
  words jsonb not null,
  written_at timestamptz not null,
  written_by uuid not null references people.person,
  written_by_name text not null,
  primary key (partnership_id, exercise_id, version),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('papers.board_words');
