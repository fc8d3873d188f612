-- What a partnership agrees: positions in versions, drafts of them, dissent, and the confirmation of all together.

call plumbing.room('agreement');

-- Raised by every record, dissent and confirmation of a year, so that none can slip past another unseen.
create table agreement.register (
  partnership_id uuid not null,
  exercise_id uuid not null,
  revision integer not null,
  primary key (partnership_id, exercise_id),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('agreement.register');

-- Versions are added and never changed: every earlier one stays readable.
create table agreement.position (
  partnership_id uuid not null,
  exercise_id uuid not null,
  standard smallint not null,
  version integer not null,
  -- Null: no agreed position this year, with why and what would settle it.
  score smallint,
  why text,
  would_settle text,
  summary text not null,
  variations text not null,
  implications text not null,
  -- From which groups' words the texts were taken.
  taken jsonb not null,
  meeting text not null,
  met_on date not null,
  -- Set when the meeting was the sitting of a group.
  sitting_group_id uuid,
  -- The question as it was asked, in the partnership's words of that day.
  asked jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person,
  recorded_by_name text not null,
  primary key (partnership_id, exercise_id, standard, version),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  foreign key (partnership_id, sitting_group_id) references people.partner_group,
  check ((score is null) = (why is not null) and (score is null) = (would_settle is not null)),
  check (score is null or summary <> '')
);
call plumbing.tenant_table('agreement.position');

-- One draft a standard, shared by those who record. Its version also counts the records, so a stale page meets both.
create table agreement.draft (
  partnership_id uuid not null,
  exercise_id uuid not null,
  standard smallint not null,
  version integer not null,
  -- As typed; null once it has been recorded.
  content jsonb,
  saved_at timestamptz not null,
  saved_by uuid not null references people.person,
  saved_by_name text not null,
  primary key (partnership_id, exercise_id, standard),
  foreign key (partnership_id, exercise_id) references exercise.exercise
);
call plumbing.tenant_table('agreement.draft');

create table agreement.dissent (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  standard smallint not null,
  position_version integer not null,
  words text not null,
  -- Only so that its author can withdraw it; no page and no paper shows it.
  author_id uuid not null references people.person,
  -- The author's name, where the author put it there.
  name text,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id, standard, position_version) references agreement.position
);
create index dissent_of_exercise on agreement.dissent (partnership_id, exercise_id, standard);
call plumbing.tenant_table('agreement.dissent');

create table agreement.confirmation (
  partnership_id uuid not null,
  id uuid not null,
  exercise_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null references people.person,
  confirmed_by_name text not null,
  -- The champion did it for the chair, and it is shown so.
  for_chair boolean not null,
  -- The positions and dissent as they were confirmed.
  snapshot jsonb not null,
  undone_at timestamptz,
  undone_by uuid references people.person,
  undone_by_name text,
  undone_because text,
  primary key (partnership_id, id),
  foreign key (partnership_id, exercise_id) references exercise.exercise,
  check ((undone_at is null) = (undone_because is null) and (undone_at is null) = (undone_by_name is null))
);
create unique index one_confirmation on agreement.confirmation (partnership_id, exercise_id) where undone_at is null;
call plumbing.tenant_table('agreement.confirmation');
